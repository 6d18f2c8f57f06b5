// swift-tools-version: 6.1
import PackageDescription

// `make test` turns warnings into errors, in our own targets only: dependencies answer for theirs.
let warnings: [SwiftSetting] =
  Context.environment["GBA_SITE_WARNINGS"] == "errors" ? [.unsafeFlags(["-warnings-as-errors"])] : []
let strict: [SwiftSetting] =
  [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")] + warnings

let package = Package(
  name: "gba-site",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "gba-site", targets: ["gba-site"]),
    .library(name: "Templates", targets: ["Templates", "Markup"]),
  ],
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "ChineseCharacters", swiftSettings: strict),
    .target(name: "CArena"),
    .target(name: "CommonMark", dependencies: ["CArena", "CCMark", "Diagnostics", "Markup"], swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["Markup"], swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Diagnostics", "Markup"], swiftSettings: strict),
    .target(name: "Files", swiftSettings: strict),
    .target(name: "Parallel", swiftSettings: strict),
    .target(
      name: "SiteModel", dependencies: ["ChineseCharacters", "Diagnostics", "Files", "Parallel", "Yams"],
      swiftSettings: strict),
    .target(
      name: "SiteLinks", dependencies: ["CommonMark", "Diagnostics", "Markup", "SiteModel"], swiftSettings: strict),
    .target(
      name: "SiteProvenance",
      dependencies: [
        "Diagnostics", "Files", "Parallel", "SiteModel", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "SiteBuilder",
      dependencies: [
        "ChineseCharacters", "Diagnostics", "Files", "Markup", "Parallel", "SiteLinks", "SiteModel", "SiteProvenance",
        "Templates", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "gba-site",
      dependencies: [
        "Diagnostics", "Files", "SiteBuilder", "SiteLinks", "SiteModel", "SiteProvenance",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Diagnostics", "SiteModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
    .testTarget(name: "ChineseCharactersTests", dependencies: ["ChineseCharacters"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Diagnostics", "Markup", "Templates"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CCMark", "CommonMark", "Diagnostics"], swiftSettings: strict),
    .testTarget(name: "FilesTests", dependencies: ["Files", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ParallelTests", dependencies: ["Parallel"], swiftSettings: strict),
    .testTarget(
      name: "SiteModelTests", dependencies: ["Diagnostics", "SiteModel", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SiteLinksTests",
      dependencies: ["CommonMark", "Diagnostics", "Markup", "SiteLinks", "SiteModel", "TestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "SiteProvenanceTests",
      dependencies: ["Diagnostics", "Files", "SiteModel", "SiteProvenance", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: [
        "ChineseCharacters", "Diagnostics", "Files", "Markup", "SiteBuilder", "SiteLinks", "SiteModel", "Templates",
        "TestSupport",
      ],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["Files", "TestSupport", "gba-site"], swiftSettings: strict),
  ]
)
