import Foundation
import Testing

/// The examples of a published specification, which lie beside the checkout in `../shared` and are no part of it.
struct SpecificationExample: Decodable, Sendable {
  var markdown: String
  var html: String
  var example: Int
  var section: String

  /// Whether the suites lie beside this checkout; prints a line if they don't.
  static let arePresent: Bool = {
    let isPresent = file("commonmark/spec-0.30.json") != nil
    if !isPresent { print("skipped: there is no ../shared/suites beside the checkout") }
    return isPresent
  }()

  /// The examples in a file of `../shared/suites`.
  static func all(in path: String) throws -> [SpecificationExample] {
    let file = try #require(Self.file(path))
    return try JSONDecoder().decode([SpecificationExample].self, from: Data(contentsOf: file))
  }

  private static func file(_ path: String) -> URL? {
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let candidate = folder.appending(path: "shared/suites/\(path)")
      if FileManager.default.fileExists(atPath: candidate.path) { return candidate }
    }
    return nil
  }
}
