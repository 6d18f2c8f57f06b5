/// How the cells of a column are aligned.
enum TableAlignment {
  case unspecified
  case left
  case center
  case right

  /// Reads the cells of a delimiter row such as `| :-- | --- |`; nil if the line is none.
  static func alignments(_ text: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> [TableAlignment]? {
    guard let first = line.first, isDelimiter(text[first]), text[line].allSatisfy(isDelimiter) else { return nil }
    let cells = TableRow(text, line: line).cells
    var alignments: [TableAlignment] = []
    for cell in cells {
      let content = text[cell]
      let isLeft = content.first == UInt8(ascii: ":")
      let isRight = content.count > 1 && content.last == UInt8(ascii: ":")
      let dashes = content.dropFirst(isLeft ? 1 : 0).dropLast(isRight ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == UInt8(ascii: "-") }) else { return nil }
      alignments.append(isLeft ? (isRight ? .center : .left) : (isRight ? .right : .unspecified))
    }
    return alignments.isEmpty ? nil : alignments
  }

  private static func isDelimiter(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: " "), UInt8(ascii: "\t"): true
    default: false
    }
  }
}
