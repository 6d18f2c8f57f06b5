import Diagnostics

/// Where the lines of a text begin, for turning offsets into positions and back.
struct LineStarts {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The line and column of the byte at an offset.
  func position(ofByte offset: Int) -> SourcePosition { SourcePosition(ofByte: offset, lineStarts: starts) }

  /// The offset of the byte at a position.
  func byte(of position: SourcePosition) -> Int {
    guard starts.indices.contains(position.line - 1) else { return starts[starts.count - 1] }
    return starts[position.line - 1] + position.column - 1
  }
}
