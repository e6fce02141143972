// swift-tools-version: 6.2
import PackageDescription

// Fuzz targets, in a package of their own: they need every module that they reach compiled with the fuzzer's marks,
// which the product must not have. The modules are the product's, through links.
let fuzzed: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .executableTarget(
      name: "FuzzWorkbook", dependencies: ["Spreadsheet", "Diagnostics", "Workbooks"], swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .executableTarget(
      name: "FuzzCSV", dependencies: ["Intake", "Diagnostics"], swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
    .target(name: "Workbooks", dependencies: ["CZlib"]),
    .target(
      name: "Intake",
      dependencies: [
        "Scoring", "CivilCalendar", "Spreadsheet", "CFieldEnds", "Names", "Files", "Diagnostics", "Yams",
      ],
      swiftSettings: fuzzed),
    .target(
      name: "Scoring", dependencies: ["CivilCalendar", "Names", "Formulas", "Diagnostics", "CDraws"],
      swiftSettings: fuzzed),
    .target(name: "CivilCalendar", dependencies: ["Diagnostics"], swiftSettings: fuzzed),
    .target(name: "CFieldEnds"),
    .target(name: "CDraws"),
    .target(name: "Names", swiftSettings: fuzzed),
    .target(name: "Files", dependencies: ["Diagnostics", "CMessageDigest"], swiftSettings: fuzzed),
    .target(
      name: "Spreadsheet",
      dependencies: ["Formulas", "Diagnostics", "CXLSXWriter", "CZlib", "CLibZip", "CLibXML2"], swiftSettings: fuzzed),
    .target(name: "Diagnostics", dependencies: ["Formulas"], swiftSettings: fuzzed),
    .target(name: "Formulas", swiftSettings: fuzzed),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter"),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip"),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
  ],
  swiftLanguageModes: [.v6]
)
for target in package.targets where target.type != .system {
  target.swiftSettings =
    (target.swiftSettings ?? []) + [
      .enableUpcomingFeature("ExistentialAny"),
      .enableUpcomingFeature("InternalImportsByDefault"),
      .enableUpcomingFeature("MemberImportVisibility"),
    ]
}
