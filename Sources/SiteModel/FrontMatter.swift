import Diagnostics

/// A Markdown file split at its fences: the YAML between them and the body after them.
///
/// A fence is a line that is `---` and nothing else. The first must be the file's first line. Line endings may be LF or
/// CRLF, and a byte order mark may stand first.
struct FrontMatter {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let fence = [UInt8](repeating: UInt8(ascii: "-"), count: 3)

  /// The bytes between the fences.
  let yaml: ArraySlice<UInt8>
  /// The line of the file on which the YAML begins, counted from 1.
  let yamlFirstLine: Int
  /// The bytes after the closing fence.
  let body: ArraySlice<UInt8>
  /// The line of the file on which the body begins, counted from 1.
  let bodyFirstLine: Int

  /// Why a file can't be split.
  enum Failure: Error {
    /// The first line isn't a fence.
    case missing
    /// No line closes the front matter; the line, counted from 1, that looks as if it were meant to.
    case unclosed(nearFence: Int?)
  }

  init(_ bytes: [UInt8]) throws(Failure) {
    let beginning = bytes.starts(with: Self.byteOrderMark) ? Self.byteOrderMark.count : 0
    guard let opening = Self.line(bytes, from: beginning), Self.isFence(bytes[opening.content]) else { throw .missing }
    yamlFirstLine = 2
    let start = opening.next
    var position = start
    var number = 2
    var nearFence: Int?
    while let line = Self.line(bytes, from: position) {
      if Self.isFence(bytes[line.content]) {
        yaml = bytes[start..<position]
        body = bytes[line.next...]
        bodyFirstLine = number + 1
        return
      }
      if nearFence == nil, bytes[line.content].starts(with: Self.fence) { nearFence = number }
      position = line.next
      number += 1
    }
    throw .unclosed(nearFence: nearFence)
  }

  /// The line that begins at an offset, and where the next one does; nil at the end of the file.
  ///
  /// Offsets, not slices: each slice would be counted as an owner of the bytes, for every line.
  private static func line(_ bytes: [UInt8], from start: Int) -> (content: Range<Int>, next: Int)? {
    guard start < bytes.count else { return nil }
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
    let next = min(end + 1, bytes.count)
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return (start..<end, next)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.count == fence.count && line.elementsEqual(fence)
  }
}
