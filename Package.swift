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
    .library(name: "Templates", targets: ["Templates", "Markup"]),
  ],
  targets: [
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CommonMark", dependencies: ["CCMark", "Diagnostics"], swiftSettings: strict),
    .target(name: "Diagnostics", swiftSettings: strict),
    .target(name: "Markup", swiftSettings: strict),
    .target(name: "Templates", dependencies: ["Diagnostics", "Markup"], swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: strict),
    .testTarget(
      name: "TemplatesTests", dependencies: ["Diagnostics", "Markup", "Templates"], swiftSettings: strict),
    .testTarget(
      name: "CommonMarkTests", dependencies: ["CCMark", "CommonMark", "Diagnostics"], swiftSettings: strict),
  ]
)
