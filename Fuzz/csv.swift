@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  fuzz(data, size, [{ try load($0, manifest: fuzzManifest) }, { try inspect($0) }])
}
