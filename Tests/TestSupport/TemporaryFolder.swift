import Foundation

/// Runs a test with the path of an empty folder of its own, and removes the folder afterwards, whatever happened.
///
/// - Parameters:
///   - isolation: The actor of the caller, on which the test runs.
///   - body: The test; the path has no `/` at its end.
/// - Returns: What the test returns.
/// - Throws: What the test throws, or why the folder can't be made.
@discardableResult
public func withTemporaryFolder<Result>(
  isolation: isolated (any Actor)? = #isolation, _ body: (String) async throws -> Result
) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gba-site-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.path)
}
