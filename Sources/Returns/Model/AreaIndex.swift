/// Regions and constituencies of a sorted table, each as one contiguous range of rows.
struct AreaIndex {
  let regions: [ReturnsTable.Area]
  let constituencies: [ReturnsTable.Area]

  init(builder: TableBuilder, order: [Int]) {
    var regions: [ReturnsTable.Area] = []
    var constituencies: [ReturnsTable.Area] = []
    var regionsOfName = [Int](repeating: 0, count: builder.constituencyNames.count)
    var row = 0
    while row < order.count {
      let region = builder.regions[order[row]]
      let constituency = builder.constituencies[order[row]]
      var end = row + 1
      while end < order.count, builder.regions[order[end]] == region,
        builder.constituencies[order[end]] == constituency
      { end += 1 }
      if region >= 0 {
        let name = builder.regionNames[Int(region)]
        if let last = regions.last, last.rows.upperBound == row, last.name == name {
          regions[regions.count - 1] = Self.area(name, rows: last.rows.lowerBound..<end)
        } else {
          regions.append(Self.area(name, rows: row..<end))
        }
      }
      if constituency >= 0 {
        regionsOfName[Int(constituency)] += 1
        let name = builder.constituencyNames[Int(constituency)]
        constituencies.append(
          Self.area(name, rows: row..<end, region: region >= 0 ? regions.count - 1 : nil))
      }
      row = end
    }
    let recurring = Set(
      builder.constituencyNames.indices.filter { regionsOfName[$0] > 1 }
        .map { builder.constituencyNames[$0] })
    self.regions = regions
    self.constituencies = constituencies.map { area in
      guard recurring.contains(area.name), let region = area.region else { return area }
      return ReturnsTable.Area(
        key: regions[region].name + " / " + area.name, name: area.name, number: area.number,
        rows: area.rows, region: area.region)
    }
  }

  private static func area(_ name: String, rows: Range<Int>, region: Int? = nil)
    -> ReturnsTable.Area
  {
    // "23 Nizami" and "23" carry a number; "УИК №592" does not start with one.
    let digits = name.prefix { $0.isASCII && $0.isNumber }
    return ReturnsTable.Area(
      key: name, name: name, number: digits.isEmpty ? nil : String(digits), rows: rows,
      region: region)
  }
}
