// swift-tools-version: 6.2
import PackageDescription

// Arrows point only downward: a target names the targets below it, never one above.
let package = Package(
  name: "BangVang",
  products: [.executable(name: "bangvang", targets: ["BangVang"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .executableTarget(
      name: "BangVang",
      dependencies: [
        "Evaluation", "Reports", "Analysis", "Catalogue", "Intake", "Scoring", "CivilCalendar", "Files",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // It takes and gives back the memory of hundreds of thousands of cells quicker than the C library: a tenth of all time.
      linkerSettings: [.linkedLibrary("mimalloc", .when(platforms: [.linux]))]),
    .target(
      name: "Reports",
      dependencies: [
        "Evaluation", "Analysis", "Intake", "Scoring", "CivilCalendar", "Spreadsheet", "Files", "Formulas",
        "Diagnostics",
      ]),
    .target(name: "Analysis", dependencies: ["Scoring", "Diagnostics"]),
    .target(name: "Evaluation", dependencies: ["Intake", "Scoring", "CivilCalendar", "Files", "Diagnostics"]),
    .target(
      name: "Intake",
      dependencies: [
        "Scoring", "CivilCalendar", "Spreadsheet", "Database", "Names", "Files", "Diagnostics", "CFieldEnds", "Yams",
      ]),
    .target(name: "Scoring", dependencies: ["CivilCalendar", "Names", "Formulas", "Diagnostics", "CDraws"]),
    .target(name: "CivilCalendar", dependencies: ["Diagnostics"]),
    .target(
      name: "Spreadsheet",
      dependencies: [
        "Files", "Formulas", "Diagnostics", "CXLSXWriter", "CPackingLevel", "CZlib", "CLibZip", "CLibXML2",
      ]),
    .target(name: "Database", dependencies: ["Diagnostics", "CLibPQ", "CQueryCancel"]),
    .target(name: "Files", dependencies: ["Diagnostics", "CExchange", "CMessageDigest"]),
    .target(name: "Catalogue", dependencies: ["Diagnostics"]),
    .target(name: "CDraws"),
    .target(name: "CFieldEnds"),
    .target(name: "CExchange"),
    .target(name: "CPackingLevel", dependencies: ["CZlib"]),
    .target(name: "CQueryCancel", dependencies: ["CLibPQ"]),
    .target(name: "Names"),
    .target(name: "Formulas"),
    .target(name: "Diagnostics", dependencies: ["Formulas"]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CMessageDigest", pkgConfig: "libmd", providers: [.apt(["libmd-dev"]), .brew(["libmd"])]),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"]), .brew(["libpq"])]),

    .target(name: "TestSupport", path: "Tests/TestSupport", exclude: ["postgres.sh"]),
    .testTarget(
      name: "AnalysisTests",
      dependencies: ["Analysis", "Evaluation", "Intake", "Scoring", "CivilCalendar", "Diagnostics", "TestSupport"],
      exclude: ["Health/health.py", "Quality/outliers.py"]),
    .testTarget(
      name: "CivilCalendarTests", dependencies: ["CivilCalendar", "Intake", "Diagnostics", "TestSupport"],
      exclude: ["working_days.py"]),
    .testTarget(
      name: "CommandTests",
      dependencies: ["BangVang", "Catalogue", "Intake", "Diagnostics", "TestSupport", "Workbooks"],
      exclude: ["Briefs/brief.py", "Decisions/edit.py"]),
    .testTarget(name: "BangVangTests", dependencies: ["BangVang", "TestSupport"], exclude: ["Golden"]),
    // The readers as the fuzzer in Tests/Fuzzing sees them.
    .target(name: "Workbooks", dependencies: ["CZlib"], path: "Tests/Fuzzing/Sources/Workbooks"),
    .target(
      name: "FuzzedReaders",
      dependencies: ["Reports", "Evaluation", "Intake", "Scoring", "Spreadsheet", "Files", "Diagnostics", "Workbooks"],
      path: "Tests/Fuzzing/Sources/FuzzedReaders"),
    .testTarget(name: "CorpusTests", dependencies: ["FuzzedReaders", "TestSupport"]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"]),
    .testTarget(
      name: "EvaluationTests",
      dependencies: ["Evaluation", "Catalogue", "Intake", "Scoring", "Diagnostics", "TestSupport"],
      exclude: ["Support/recompute.py", "Published/hdi_2021", "Published/decathlon", "Published/mcdm_small"]),
    .testTarget(name: "FilesTests", dependencies: ["Files", "Diagnostics"]),
    .testTarget(name: "FormulasTests", dependencies: ["Formulas"]),
    .testTarget(
      name: "IntakeTests",
      dependencies: [
        "Intake", "Catalogue", "Scoring", "CivilCalendar", "Spreadsheet", "Database", "Names", "Files", "Diagnostics",
        "CFieldEnds", "TestSupport",
      ],
      exclude: ["Records/records.py"]),
    .testTarget(name: "NamesTests", dependencies: ["Names", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Reports", "Evaluation", "Intake", "Scoring", "Spreadsheet", "Formulas", "Diagnostics", "TestSupport",
      ],
      exclude: ["Structure/structure.py"]),
    .testTarget(
      name: "ScoringTests",
      dependencies: ["Scoring", "CivilCalendar", "Formulas", "Diagnostics", "CDraws", "TestSupport"],
      exclude: ["Numbers/decimal15.py", "Methods/panel.py"]),
    .testTarget(
      name: "SpreadsheetTests",
      dependencies: ["Spreadsheet", "Catalogue", "Files", "Formulas", "Diagnostics", "TestSupport", "Workbooks"]),
  ],
  swiftLanguageModes: [.v6]
)

for target in package.targets where target.type != .system {
  target.swiftSettings = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
  ]
}
