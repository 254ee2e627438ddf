@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  fuzz(data, size, [{ _ = try CommonDataText($0, contest: nil, file: "a.json") }])
}
