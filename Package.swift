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
  targets: [
    .target(name: "Diagnostics", swiftSettings: strict),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics"], swiftSettings: strict),
  ]
)
