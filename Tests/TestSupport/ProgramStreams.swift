import Foundation

/// What the words of a run are written to.
protocol ProgramStreams: Sendable {
  func attach(to process: Process)
  func hasStarted()
  func text() async throws -> (output: String, errors: String)
}

/// Two files: unlike pipes they never fill up, and never end because of somebody else's copy of a descriptor.
final class CapturedStreams: ProgramStreams {
  private let output: FileHandle
  private let errors: FileHandle

  init() throws {
    output = try Self.file()
    errors = try Self.file()
  }

  /// Opens a file that is gone as soon as nobody has it open.
  private static func file() throws -> FileHandle {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("gba-site-run-\(UUID().uuidString)")
    try Data().write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try FileHandle(forUpdating: url)
  }

  func attach(to process: Process) {
    process.standardOutput = output
    process.standardError = errors
  }

  func hasStarted() {}

  func text() throws -> (output: String, errors: String) {
    func text(_ file: FileHandle) throws -> String {
      try file.seek(toOffset: 0)
      return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    }
    return (try text(output), try text(errors))
  }
}
