import Files
import Foundation
import TestSupport

/// A site in a folder of its own, with the project's templates, and the program that builds it.
struct Workspace: Sendable {
  /// The site's folder.
  let folder: String
  /// The folder that the site is published into unless a test says otherwise.
  var output: String { folder + "/public" }

  /// Runs `gba-site build` in the site's folder.
  func build(_ arguments: String..., environment: [String: String] = [:]) async throws -> Program.Outcome {
    try await Program.run(["build"] + arguments, in: folder, environment: environment)
  }

  /// Runs `gba-site check` in the site's folder.
  func check(_ arguments: String..., environment: [String: String] = [:]) async throws -> Program.Outcome {
    try await Program.run(["check"] + arguments, in: folder, environment: environment)
  }

  /// Reads a text file below the site's folder.
  func read(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + path)), as: UTF8.self)
  }

  /// Writes a file below the site's folder, and the folders above it.
  func write(_ path: String, _ bytes: [UInt8]) throws {
    try SiteFixture("").adding(path, bytes).write(to: folder)
  }

  /// Writes a text file below the site's folder.
  func write(_ path: String, _ text: String) throws {
    try write(path, Array(text.utf8))
  }

  /// Replaces text in a file below the site's folder.
  func edit(_ path: String, _ text: String, to replacement: String) throws {
    try write(path, try read(path).replacingOccurrences(of: text, with: replacement))
  }

  /// Removes a file or folder below the site's folder.
  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: folder + "/" + path)
  }

  /// Whether something is there below the site's folder.
  func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/" + path)
  }

  /// Copies the bytes of all files of a folder into one below the site's folder, whoever owns them.
  func copy(_ source: String, to path: String) throws {
    for (file, _) in try FileReading.tree(below: source) {
      try write(path + "/" + file, try FileReading.bytes(of: source + "/" + file))
    }
  }

  /// Makes a symbolic link below the site's folder.
  func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: folder + "/" + path, withDestinationPath: target)
  }
}

/// Runs a test with a site in a temporary folder.
func withWorkspace<Result>(
  _ fixture: SiteFixture = .whole, isolation: isolated (any Actor)? = #isolation,
  _ body: (Workspace) async throws -> Result
) async throws -> Result {
  try await withTemporaryFolder { folder in
    let workspace = Workspace(folder: folder + "/site")
    try fixture.write(to: workspace.folder)
    try workspace.copy(Checkout.folder + "/templates", to: "templates")
    return try await body(workspace)
  }
}
