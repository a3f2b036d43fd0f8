// swift-tools-version: 6.2
import PackageDescription

// The parsers of what comes from outside, built for libFuzzer: coverage guides the mutations, the address
// sanitizer watches. `.ci/fuzz/run SECONDS [TARGET...]` builds and runs it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]
let watched: [SwiftSetting] = strict + [.unsafeFlags(["-sanitize=fuzzer,address", "-parse-as-library"])]

let package = Package(
  name: "Fuzz",
  dependencies: [.package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0")],
  targets: [
    .systemLibrary(name: "CFuzzer", path: "CFuzzer"),
    .systemLibrary(name: "CZlib"),
    .target(name: "News", swiftSettings: strict),
    .target(
      name: "Ingest", dependencies: ["News", "CZlib", .product(name: "TOMLKit", package: "TOMLKit")],
      resources: [.embedInCode("Outlets")], swiftSettings: watched),
    .executableTarget(
      name: "Fuzz", dependencies: ["CFuzzer", "Ingest", "News"], path: "Fuzz", swiftSettings: watched,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)
