import CommonMark

/// The words of one paragraph or table cell as they run on, and which texts of the tree they come from.
struct TermText {
  /// A text of the tree, and where its words begin.
  struct Piece {
    /// The text.
    let node: Node
    /// The offset of its first byte.
    let start: Int
  }

  /// The words in UTF-8; ``TermScanner/gap`` stands for what is no plain text.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// What an editor writes at the end of a block in which no term is to become a link.
  private static let mark = "{.noterm}"

  /// Makes an empty text in memory that has served before.
  init(reusing bytes: [UInt8]) {
    self.bytes = bytes
    removeAll()
  }

  /// Begins the next block.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
  }

  /// Adds a text of the tree.
  mutating func append(_ text: Node) {
    pieces.append(Piece(node: text, start: bytes.count))
    text.withLiteral { bytes.append(contentsOf: $0) }
  }

  /// Adds a line break.
  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Adds something across which no term goes.
  mutating func appendGap() { bytes.append(TermScanner.gap) }

  /// The position in ``pieces`` of the text to which a byte belongs, and the byte's offset there.
  func place(of offset: Int) -> (piece: Int, offset: Int) {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return (low, offset - pieces[low].start)
  }

  /// Takes the mark `{.noterm}` away, with the space before it, if the block ends with it.
  ///
  /// - Returns: Whether it was there.
  func removeMark() -> Bool {
    var end = bytes.count
    // Behind a footnote stand the arrows that lead back.
    while end > 0, bytes[end - 1] == TermScanner.gap || bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end >= Self.mark.utf8.count, bytes[end - 1] == UInt8(ascii: "}"),
      bytes[..<end].suffix(Self.mark.utf8.count).elementsEqual(Self.mark.utf8)
    else { return false }
    let (piece, offset) = place(of: end - Self.mark.utf8.count)
    let node = pieces[piece].node
    // Not where it was cut by other markup.
    guard offset >= 0, pieces[piece].start + offset + Self.mark.utf8.count == end else { return false }
    var start = offset
    while start > 0, bytes[pieces[piece].start + start - 1] == UInt8(ascii: " ") { start -= 1 }
    node.cut(at: start).dropLiteral(first: offset - start + Self.mark.utf8.count)
    if start == 0, let previous = node.previous, previous.kind == .softBreak { previous.unlink() }
    return true
  }
}
