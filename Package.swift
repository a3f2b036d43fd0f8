// swift-tools-version: 6.2
import PackageDescription

/// Swift 6 with every strict setting that the toolchain offers; a warning is an error. A manifest is read from top to
/// bottom: settings that stand below the package are empty when it takes them.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// The rooms of Lintas. Imports run one way, top to bottom; the README holds the picture.
//
//   CNcurses ─┐
//   Canvas ───┴─▶ Terminal ───────────────────────────┐
//      └────────▶ Reader ─▶ Settings ─────────────────┤
//   News ───────▶ Reader                              ├─▶ lintas
//      ├────────▶ Ingest ◀─ CZlib ────────────────────┤
//      ├────────▶ Analysis ◀─ CWeights ───────────────┤
//      ├────────▶ Fetch ◀─ CCurl ─────────────────────┤
//      └────────▶ Store ──────────────────────────────┘
//                 workbench: all but Terminal
let package = Package(
  name: "Lintas",
  products: [
    .executable(name: "lintas", targets: ["lintas"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
  ],
  targets: [
    // What a screen is: cells, frames, styles, keys, text width.
    .room("Canvas"),
    .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
    .room("Terminal", imports: ["Canvas", "CNcurses"]),

    // What news is: articles, outlets, annotations, stories.
    .room("News"),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"])]),
    .room("Ingest", imports: ["News", "CZlib", .toml], data: ["Outlets"]),
    // The model of names, embedded by the C compiler.
    .target(name: "CWeights"),
    .room("Analysis", imports: ["News", "CWeights", .toml], data: ["Resources"], beside: ["Weights"]),
    .systemLibrary(name: "CCurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .room("Fetch", imports: ["News", "CCurl"]),
    // A server with every fault in it, for tests and benches alone.
    .room("TestServer"),
    .room("Store", imports: ["News", .sqlite]),

    // What a person sees and presses.
    .room("Reader", imports: ["News", "Canvas"]),
    .room("Settings", imports: ["Reader", "Canvas", .toml], data: ["Builtin"]),

    // The programs.
    .program(
      "lintas",
      imports: [
        "Analysis", "Canvas", "Fetch", "Ingest", "News", "Reader", "Settings", "Store", "Terminal",
        .arguments,
      ],
      data: ["Samples"]),
    .program(
      "workbench",
      imports: [
        "Analysis", "Canvas", "Fetch", "Ingest", "News", "Reader", "Settings", "Store", "TestServer",
        .arguments,
      ],
      beside: ["Training/Texts", "Training/classes-en.tsv", "Training/classes-id.tsv", "Training/lists.tsv"]),

    .tests(of: "Canvas"),
    .tests(of: "Terminal", imports: ["Canvas", "CNcurses"]),
    .tests(of: "News"),
    .tests(of: "Ingest", imports: ["News"]),
    .tests(of: "Analysis", imports: ["News"]),
    .tests(of: "Fetch", imports: ["News", "TestServer"]),
    .tests(of: "Store", imports: ["News"]),
    .tests(of: "Reader", imports: ["News", "Canvas", "Settings"]),
    .tests(of: "Settings", imports: ["Reader", "Canvas"]),
    .tests(
      of: "lintas", folder: "LintasTests",
      imports: ["Canvas", "News", "Reader", "Settings", "Store", "TestServer", .sqlite]),
    .tests(of: "workbench", folder: "WorkbenchTests", imports: ["Analysis", "News"]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

extension Target {
  /// A module of the style guide's table of rooms.
  static func room(
    _ name: String, imports: [Target.Dependency] = [], data: [String] = [], beside: [String] = []
  ) -> Target {
    .target(
      name: name, dependencies: imports, exclude: beside, resources: data.map { .embedInCode($0) },
      swiftSettings: strict)
  }

  /// An executable, which wires rooms together.
  static func program(
    _ name: String, imports: [Target.Dependency], data: [String] = [], beside: [String] = []
  ) -> Target {
    .executableTarget(
      name: name, dependencies: imports, exclude: beside, resources: data.map { .embedInCode($0) },
      swiftSettings: strict)
  }

  /// The tests of one room; they may read `Tests/Fixtures` by path.
  static func tests(
    of room: String, folder: String? = nil, imports: [Target.Dependency] = []
  ) -> Target {
    .testTarget(
      name: folder ?? "\(room)Tests", dependencies: [.byName(name: room)] + imports,
      swiftSettings: strict)
  }
}

extension Target.Dependency {
  static let arguments = product(name: "ArgumentParser", package: "swift-argument-parser")
  static let sqlite = product(name: "GRDB", package: "GRDB.swift")
  static let toml = product(name: "TOMLKit", package: "TOMLKit")
}
