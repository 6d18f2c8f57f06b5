// swift-tools-version: 6.1
import PackageDescription

// A package of its own, so that nobody who builds the site has to fetch the engines it is compared with.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .enableUpcomingFeature("ExistentialAny")]

let package = Package(
  name: "Benchmarks",
  dependencies: [
    .package(name: "gba-site", path: "../.."),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", exact: "0.15.1"),
  ],
  targets: [
    .executableTarget(
      name: "TemplateBenchmark",
      dependencies: [
        .product(name: "Templates", package: "gba-site"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "Stencil", package: "Stencil"),
      ],
      swiftSettings: strict)
  ]
)
