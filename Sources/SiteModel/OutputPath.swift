import Foundation

/// A path inside the output folder that can't leave it: no empty part, no `.` or `..`, no NUL, not absolute.
public struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path relative to the output folder, with `/` between folders.
  public let text: String

  /// Makes a path, or nil when the text could leave the folder or can't be a file's name everywhere.
  public init?(_ text: String) {
    guard !text.isEmpty, text.utf8.count <= 1000 else { return nil }
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      guard !part.isEmpty, part != ".", part != "..", part.utf8.count <= 255 else { return nil }
      guard !part.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }) else { return nil }
    }
    self.text = text
  }

  /// The path.
  public var description: String { text }

  /// The folder that holds the file, `""` for the output folder itself.
  public var folder: String { text.lastIndex(of: "/").map { String(text[..<$0]) } ?? "" }

  /// Orders by UTF-8 bytes, the same on every system.
  public static func < (left: OutputPath, right: OutputPath) -> Bool { left.text < right.text }

  /// A spelling that two paths share when a case-insensitive or normalising file system would take one for the other.
  public var collisionKey: String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if isPlain { return text }
    return text.decomposedStringWithCanonicalMapping.lowercased().decomposedStringWithCanonicalMapping
  }
}
