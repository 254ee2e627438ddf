/// `datapackage.json`: what every CSV file holds, column by column (Frictionless Data Package).
enum DataPackage {
  static func file(id: String, title: String, simulated: Bool, tables: [CSVTable]) -> ReportFile {
    let resources = tables.map { table -> JSONValue in
      .object([
        "name": .string(String(table.file.path.dropLast(4))), "path": .string(table.file.path),
        "title": .string(table.title), "profile": .string("tabular-data-resource"),
        "format": .string("csv"), "mediatype": .string("text/csv"), "encoding": .string("utf-8"),
        "bytes": .integer(table.file.size),
        "hash": .string("sha256:" + table.file.sha256),
        "schema": .object([
          "missingValues": .array([.string("")]),
          "fields": .array(
            table.columns.map {
              .object([
                "name": .string($0.name), "type": .string($0.kind.rawValue),
                "description": .string($0.description),
              ])
            }),
        ]),
      ])
    }
    let package = JSONValue.object([
      "name": .string(Slug.make(id)), "title": .string(title),
      "profile": .string("tabular-data-package"), "simulated": .bool(simulated),
      "resources": .array(resources),
    ])
    return ReportFile(path: "datapackage.json", bytes: package.bytes)
  }
}
