// swift-tools-version: 6.2
import PackageDescription

// Benchmarks, in a package of their own so that the product's build does not pay for them. The modules are the
// product's, through links.
let package = Package(
  name: "Benchmarks",
  targets: [
    .executableTarget(name: "DrawWeights", dependencies: ["Scoring", "Diagnostics"]),
    .executableTarget(name: "ReadWorkbook", dependencies: ["Spreadsheet", "Files", "Diagnostics"]),
    .executableTarget(name: "ScoreUnits", dependencies: ["Scoring", "Diagnostics"]),
    .executableTarget(name: "WriteCells", dependencies: ["Spreadsheet", "Formulas"]),
    .executableTarget(name: "WriteCellsInC", dependencies: ["CXLSXWriter"]),
    .target(
      name: "Spreadsheet",
      dependencies: [
        "Files", "Formulas", "Diagnostics", "CXLSXWriter", "CPackingLevel", "CZlib", "CLibZip", "CLibXML2",
      ]),
    .target(name: "Files", dependencies: ["Diagnostics", "CExchange", "CMessageDigest"]),
    .target(name: "CExchange"),
    .target(name: "CPackingLevel", dependencies: ["CZlib"]),
    .target(name: "Scoring", dependencies: ["CivilCalendar", "Names", "Formulas", "Diagnostics", "CDraws"]),
    .target(name: "CivilCalendar", dependencies: ["Diagnostics"]),
    .target(name: "CDraws"),
    .target(name: "Names"),
    .target(name: "Diagnostics", dependencies: ["Formulas"]),
    .target(name: "Formulas"),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter"),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
  ],
  swiftLanguageModes: [.v6]
)
for target in package.targets where target.type != .system && target.name != "WriteCellsInC" {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ]
  // As the product has it.
  if target.type == .executable { target.linkerSettings = [.linkedLibrary("mimalloc", .when(platforms: [.linux]))] }
}
