import Foundation

/// A path inside the output folder that can't leave it: no empty part, no `.` or `..`, no NUL, not absolute.
public struct OutputPath: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The path relative to the output folder, with `/` between folders.
  public let text: String

  /// Makes a path, or nil when the text could leave the folder or can't be a file's name everywhere.
  public init?(_ text: String) {
    var text = text
    // By bytes, as the system sees it: a slash with a combining mark behind it ends a name, too.
    let isSafe = text.withUTF8 { bytes in
      bytes.count <= 1000
        && bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy(Self.isSafe)
    }
    guard isSafe else { return nil }
    self.text = text
  }

  /// Whether a part of a path is the name of a file or folder.
  private static func isSafe(_ part: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let dot = UInt8(ascii: ".")
    guard (1...255).contains(part.count), part.count > 2 || !part.allSatisfy({ $0 == dot }) else { return false }
    return part.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
  }

  /// The path.
  public var description: String { text }

  /// The folder that holds the file, `""` for the output folder itself.
  public var folder: String { lastSlash.map { String(text[..<$0]) } ?? "" }

  /// The file's name inside its folder.
  public var name: String { lastSlash.map { String(text[text.utf8.index(after: $0)...]) } ?? text }

  private var lastSlash: String.Index? { text.utf8.lastIndex(of: UInt8(ascii: "/")) }

  /// Orders by UTF-8 bytes, the same on every system.
  public static func < (left: OutputPath, right: OutputPath) -> Bool { left.text < right.text }

  /// A spelling that two paths share when a case-insensitive or normalising file system would take one for the other.
  public var collisionKey: String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) }
    if isPlain { return text }
    return text.decomposedStringWithCanonicalMapping.lowercased().decomposedStringWithCanonicalMapping
  }
}
