import Files
import Foundation

/// Asks the program `git`.
struct Git: Sendable {
  /// The byte with which the line of a commit begins; no name of a file in `content/` begins with it.
  static let mark: UInt8 = 1
  /// A commit's line: the time at which it was made, and whether the history was cut off there.
  private static let format = "%x01%ct %D"

  private let path: String

  /// Finds the program in the folders of a search path; nil when it isn't there.
  init?(searchPath: String) {
    guard let path = ProgramFinding.path(of: "git", in: searchPath) else { return nil }
    self.path = path
  }

  /// What has been changed in a folder, newest first: nothing if Git can't tell.
  ///
  /// - Parameters:
  ///   - folder: The folder, relative to `root`.
  ///   - root: Where Git is asked; names are relative to it.
  /// - Returns: What was printed.
  func log(of folder: String, in root: String) async -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = [
      "-C", root, "log", "--no-show-signature", "--decorate=short", "--no-renames", "--relative", "--name-only", "-z",
      "--format=\(Self.format)", "--", folder,
    ]
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    return await withCheckedContinuation { continuation in
      // On a thread of its own: it waits, and the others have work to do.
      Thread.detachNewThread {
        guard (try? process.run()) != nil else { return continuation.resume(returning: []) }
        let output = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
        process.waitUntilExit()
        continuation.resume(returning: process.terminationStatus == 0 ? Array(output) : [])
      }
    }
  }
}
