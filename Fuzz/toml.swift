@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTOML(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  fuzz(
    data, size,
    [
      { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        _ = try ElectionManifest(toml: text, path: "election.toml")
      }
    ])
}
