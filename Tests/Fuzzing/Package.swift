// swift-tools-version: 6.2
import PackageDescription

// The fuzzer, in a package of its own: it needs every module that it reaches compiled with its marks, which the product
// must not have. The modules are the product's, through links. What the C libraries under them do with memory is not
// seen but through the address sanitizer's own allocator.
let fuzzed: [SwiftSetting] = [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])]

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .executableTarget(
      name: "Fuzz", dependencies: ["FuzzedReaders"], swiftSettings: fuzzed,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address"])]),
    .target(
      name: "FuzzedReaders",
      dependencies: ["Reports", "Evaluation", "Intake", "Scoring", "Spreadsheet", "Files", "Diagnostics", "Workbooks"],
      swiftSettings: fuzzed),
    .target(name: "Workbooks", dependencies: ["CZlib"]),
    .target(
      name: "Reports",
      dependencies: [
        "Evaluation", "Analysis", "Intake", "Scoring", "CivilCalendar", "Spreadsheet", "Files", "Formulas",
        "Diagnostics",
      ], swiftSettings: fuzzed),
    .target(name: "Analysis", dependencies: ["Scoring", "Diagnostics"], swiftSettings: fuzzed),
    .target(
      name: "Evaluation", dependencies: ["Intake", "Scoring", "CivilCalendar", "Files", "Diagnostics"],
      swiftSettings: fuzzed),
    .target(
      name: "Intake",
      dependencies: [
        "Scoring", "CivilCalendar", "Spreadsheet", "Database", "CFieldEnds", "Names", "Files", "Diagnostics", "Yams",
      ],
      swiftSettings: fuzzed),
    .target(
      name: "Scoring", dependencies: ["CivilCalendar", "Names", "Formulas", "Diagnostics", "CDraws"],
      swiftSettings: fuzzed),
    .target(name: "CivilCalendar", dependencies: ["Diagnostics"], swiftSettings: fuzzed),
    .target(name: "CFieldEnds", cSettings: [.unsafeFlags(["-fsanitize=address"])]),
    .target(name: "Database", dependencies: ["Diagnostics", "CLibPQ", "CQueryCancel"], swiftSettings: fuzzed),
    .target(name: "CQueryCancel", dependencies: ["CLibPQ"]),
    .target(name: "CExchange"),
    .target(name: "CPackingLevel", dependencies: ["CZlib"]),
    .target(name: "CDraws", cSettings: [.unsafeFlags(["-fsanitize=address"])]),
    .target(name: "Names", swiftSettings: fuzzed),
    .target(name: "Files", dependencies: ["Diagnostics", "CExchange", "CMessageDigest"], swiftSettings: fuzzed),
    .target(
      name: "Spreadsheet",
      dependencies: [
        "Files", "Formulas", "Diagnostics", "CXLSXWriter", "CPackingLevel", "CZlib", "CLibZip", "CLibXML2",
      ],
      swiftSettings: fuzzed),
    .target(name: "Diagnostics", dependencies: ["Formulas"], swiftSettings: fuzzed),
    .target(name: "Formulas", swiftSettings: fuzzed),
    .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter"),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd"),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq"),
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
