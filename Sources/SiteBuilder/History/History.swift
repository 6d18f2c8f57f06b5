import Foundation
import SiteModel

/// When content files were last changed, as Git tells it.
///
/// It comes from one pass of `git log`. A site that isn't kept in Git, or a machine without it, has no history; the commit at
/// which a shallow clone was cut off seems to change all files, so it counts for none.
public struct History: Sendable {
  /// A hash of what Git has said, for telling one state of it from another.
  let hash: String
  /// Seconds since 1970 by the file's path, relative to the site's folder.
  private let changes: [String: Int]

  /// No history.
  static let none = History(log: [])

  /// Reads the history of a site's content.
  ///
  /// - Parameter root: The site's folder.
  /// - Returns: The history, or ``none``.
  static func read(_ root: String) async -> History {
    guard isKept(root), let git = Git(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "") else {
      return none
    }
    return History(log: await git.log(of: "content", in: root))
  }

  /// Reads what `git log -z --name-only` has printed with ``Git/format``.
  init(log: [UInt8]) {
    hash = Manifest.hash(log)
    var changes: [String: Int] = [:]
    var time: Int?
    for entry in log.split(separator: 0) {
      // The names behind a commit's line begin with a line break.
      let text = entry.first == UInt8(ascii: "\n") ? entry.dropFirst() : entry
      if text.first == Git.mark {
        let words = String(decoding: text.dropFirst(), as: UTF8.self).split(separator: " ", maxSplits: 1)
        let isCutOff = words.count > 1 && words[1].hasPrefix("grafted")
        time = isCutOff ? nil : words.first.flatMap { Int($0) }
      } else if let time {
        // Clocks differ, so the newest date counts and not the first in the list.
        changes[String(decoding: text, as: UTF8.self), default: time].raise(to: time)
      }
    }
    self.changes = changes
  }

  /// When a record was last changed: when its file was, or what it says of that itself; nil when nobody knows.
  public func lastChange(of record: Record) -> Instant? {
    changes[record.file].map { Instant(seconds: $0) } ?? record.fields.date(.updated).map { Instant($0) }
  }

  /// Whether a folder, or one above it, is a working copy of Git; asking Git itself would take a few milliseconds.
  private static func isKept(_ root: String) -> Bool {
    var folder = URL(fileURLWithPath: root).standardizedFileURL.path
    while true {
      if FileManager.default.fileExists(atPath: folder + "/.git") { return true }
      guard let slash = folder.lastIndex(of: "/"), folder != "/" else { return false }
      folder = String(folder[..<slash])
    }
  }
}

extension Int {
  /// Takes a number if it is larger.
  fileprivate mutating func raise(to number: Int) { self = Swift.max(self, number) }
}
