@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXLSX(_ data: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  fuzz(
    data, size,
    [
      { _ = try Workbook($0, file: "a.xlsx", limits: fuzzLimits).text(of: nil) },
      { bytes in
        let merged = [MergedCells.Area(rows: 1...2, columns: 0...1)]
        let reader = SheetReader(
          strings: SharedStrings(), formats: NumberFormats(), from1904: false,
          merged: bytes.count % 2 == 0 ? MergedCells(merged) : nil, file: "a", limits: fuzzLimits)
        let stream = try XMLStream(reader, file: "a")
        try bytes.withUnsafeBytes { try stream.feed($0) }
        try stream.finish()
      },
    ])
}
