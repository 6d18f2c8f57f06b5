import CommonMark

/// Words of a body as they run on, and which texts of the tree they come from.
struct RunningText {
  /// A text of the tree, and where its words begin.
  struct Piece {
    /// The text.
    let node: Node
    /// The offset of its first byte.
    let start: Int
  }

  /// What stands where words are left out: no byte of UTF-8.
  static let gap: UInt8 = 0xFF

  /// The words in UTF-8, with ``gap`` for what is no plain text.
  private(set) var bytes: [UInt8] = []
  private(set) var pieces: [Piece] = []

  /// Makes an empty text, in memory that has served before if there is some.
  init(reusing bytes: [UInt8] = []) {
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
    text.withLiteral { append(text, $0) }
  }

  /// Adds a text of the tree whose bytes are known.
  mutating func append(_ text: Node, _ literal: UnsafeBufferPointer<UInt8>) {
    pieces.append(Piece(node: text, start: bytes.count))
    bytes.append(contentsOf: literal)
  }

  /// Adds a line break.
  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Marks a place where something is left out, or one paragraph ends and another begins.
  mutating func appendGap() { bytes.append(Self.gap) }

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
}
