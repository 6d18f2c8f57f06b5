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
    var rest = bytes[...]
    if rest.starts(with: Self.byteOrderMark) { rest = rest.dropFirst(3) }
    guard let opening = Self.line(rest), Self.isFence(opening.content) else { throw .missing }
    yamlFirstLine = 2
    let start = opening.next
    var position = start
    var number = 2
    var nearFence: Int?
    while let line = Self.line(bytes[position...]) {
      if Self.isFence(line.content) {
        yaml = bytes[start..<position]
        body = bytes[line.next...]
        bodyFirstLine = number + 1
        return
      }
      if nearFence == nil, line.content.starts(with: Self.fence) { nearFence = number }
      position = line.next
      number += 1
    }
    throw .unclosed(nearFence: nearFence)
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> (content: ArraySlice<UInt8>, next: Int)? {
    guard !bytes.isEmpty else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    var content = bytes[..<(end ?? bytes.endIndex)]
    if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    return (content, end.map { $0 + 1 } ?? bytes.endIndex)
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual(fence)
  }
}
