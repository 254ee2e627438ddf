@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzHTML(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  fuzz(data, size, [{ _ = try PageTables($0, file: "a.html", limits: fuzzLimits).text(nil) }])
}
