// swift-tools-version: 6.1
import PackageDescription

// Imports run one way:
// scrutineer -> Audit -> {Reports, Analyses, Simulation} -> Returns -> AuditMath -> C libraries.
let package = Package(
  name: "scrutineer",
  products: [
    .executable(name: "scrutineer", targets: ["scrutineer"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSpecialFunctions"),
    .target(name: "CFileSystem"),
    .target(name: "AuditMath", dependencies: ["COpenBLAS", "CSpecialFunctions"]),
    .target(
      name: "Returns",
      dependencies: [
        "AuditMath", "CArchive", "CCrypto", "CExpat", "CXML", "CZlib",
        .product(name: "TOMLKit", package: "TOMLKit"),
      ],
      exclude: ["Reading/README.md"]),
    .target(name: "Analyses", dependencies: ["AuditMath", "Returns"]),
    .target(name: "Simulation", dependencies: ["AuditMath", "Returns"]),
    .target(
      name: "Reports", dependencies: ["AuditMath", "Returns", "Analyses", "CZlib", "CFileSystem"],
      // In the program itself: it stays one file that can be moved.
      resources: [.embedInCode("Site/site.css"), .embedInCode("Site/site.js")]),
    .target(
      name: "Audit",
      dependencies: ["AuditMath", "Returns", "Analyses", "Simulation", "Reports", "CSQLite"]),
    .executableTarget(
      name: "scrutineer",
      dependencies: [
        "Analyses", "Audit", "AuditMath", "Reports", "Returns", "Simulation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // For `make bench` alone; not installed.
    .executableTarget(
      name: "benchmark",
      dependencies: [
        "Analyses", "AuditMath", "Returns", "Simulation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(name: "TestSupport", dependencies: ["Returns"], path: "Tests/TestSupport"),
    .testTarget(
      name: "AuditMathTests", dependencies: ["AuditMath"]),
    .testTarget(name: "ReturnsTests", dependencies: ["Returns"]),
    .testTarget(name: "AnalysesTests", dependencies: ["Analyses", "Simulation", "TestSupport"]),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation"]),
    .testTarget(name: "ReportsTests", dependencies: ["Reports", "CZlib", "TestSupport"]),
    .testTarget(name: "AuditTests", dependencies: ["Audit", "TestSupport"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["scrutineer", "TestSupport", "Audit", "AuditMath", "Reports", "Returns"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
