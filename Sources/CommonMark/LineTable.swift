import Diagnostics

/// Where the lines of a text begin, to turn byte offsets into lines and columns and back.
///
/// A line ends in LF, CR or CR LF, as CommonMark has it.
struct LineTable {
  /// The offset of each line's first byte.
  let starts: [Int]
  /// The number of bytes of the text.
  let count: Int

  /// Finds the lines of `text`.
  init(_ text: [UInt8]) {
    starts = text.withUnsafeBufferPointer { bytes in
      var starts = [0]
      let hasReturns = bytes.firstIndex(of: UInt8(ascii: "\r"), from: 0) != nil
      var start = 0
      while let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start) {
        if hasReturns { Self.appendLinesEndingInReturn(bytes, start, end, &starts) }
        starts.append(end + 1)
        start = end + 1
      }
      if hasReturns { Self.appendLinesEndingInReturn(bytes, start, bytes.count, &starts) }
      return starts
    }
    count = text.count
  }

  private static func appendLinesEndingInReturn(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ starts: inout [Int]
  ) {
    for index in start..<end where bytes[index] == UInt8(ascii: "\r") && index + 1 != end { starts.append(index + 1) }
  }

  /// The bytes of a line counted from 1, without its end.
  func range(ofLine line: Int, in text: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    let start = starts[line - 1]
    var end = line < starts.count ? starts[line] : count
    while end > start, text[end - 1] == UInt8(ascii: "\n") || text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The offset of a line and column, both counted from 1; held within the text.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return 0 }
    guard line <= starts.count else { return count }
    return min(starts[line - 1] + max(column - 1, 0), count)
  }

  /// The line and byte column of an offset, both counted from 1.
  func position(of offset: Int) -> SourcePosition { SourcePosition(ofByte: offset, lineStarts: starts) }
}
