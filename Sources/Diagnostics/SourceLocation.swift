/// A place in a text file: line and column, both counted from 1.
///
/// Columns count UTF-8 bytes, as cmark does. ``TerminalWriter`` turns them into characters for people.
public struct SourcePosition: Hashable, Comparable, Sendable {
  /// The line, counted from 1.
  public var line: Int
  /// The column in UTF-8 bytes, counted from 1.
  public var column: Int

  /// Makes a position from a line and a byte column, both counted from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The position of a byte.
  ///
  /// - Parameters:
  ///   - offset: The byte's offset in the text.
  ///   - starts: The offset of each line's first byte, the first of which is 0.
  public init(ofByte offset: Int, lineStarts starts: [Int]) {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    self.init(line: low + 1, column: offset - starts[low] + 1)
  }

  /// Orders positions as they stand in the file.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A stretch of text from `start` up to, but not including, `end`.
public struct SourceRange: Hashable, Sendable {
  /// The first byte of the stretch.
  public var start: SourcePosition
  /// The first byte after the stretch; equal to `start` for an empty stretch.
  public var end: SourcePosition

  /// Makes a half-open range between two positions.
  public init(start: SourcePosition, end: SourcePosition) {
    self.start = start
    self.end = end
  }

  /// Makes a range inside one line, `length` bytes long.
  public init(line: Int, column: Int, length: Int) {
    start = SourcePosition(line: line, column: column)
    end = SourcePosition(line: line, column: column + length)
  }
}

/// A file, and a stretch of it when one can be named.
public struct SourceLocation: Hashable, Sendable {
  /// The path as the user would type it from the site's folder, with `/` between folders.
  public var file: String
  /// The stretch meant, or nil when the file as a whole is.
  public var range: SourceRange?

  /// Makes a location from a path and an optional range.
  public init(file: String, range: SourceRange? = nil) {
    self.file = file
    self.range = range
  }
}
