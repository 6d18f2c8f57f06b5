import CommonMark
import SiteModel

/// The words of one block of a body as they run on, and which texts of the tree they come from.
///
/// Collected while the tree is rewritten, since afterwards its texts are cut at every Chinese run.
struct BlockText {
  /// The words in UTF-8; what is left out is a gap of one byte that no word holds.
  private(set) var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var nodes: [Node] = []

  /// What stands where words are left out.
  private static let gap = UInt8(ascii: "|")

  /// Begins the next block.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
  }

  /// Adds a text of the tree.
  mutating func append(_ text: Node) {
    starts.append(bytes.count)
    nodes.append(text)
    text.withLiteral { bytes.append(contentsOf: $0) }
  }

  /// Adds a line break, which parts words and nothing else.
  mutating func appendSpace() { bytes.append(UInt8(ascii: " ")) }

  /// Marks a place where something is left out, or one paragraph ends and another begins.
  mutating func appendGap() { bytes.append(Self.gap) }

  /// The numbers in the words.
  var numbers: [TypedNumber] { bytes.withUnsafeBufferPointer { NumberScanner.numbers(in: $0) } }

  /// Whether the words end in a colon, be it a Chinese one; marks of sources behind it don't count.
  var endsInColon: Bool {
    let end = bytes.lastIndex { $0 != Self.gap && $0 != UInt8(ascii: " ") } ?? -1
    let words = bytes[...end]
    return words.last == UInt8(ascii: ":") || words.suffix(3).elementsEqual("\u{FF1A}".utf8)
  }

  /// Whether there is a word at all.
  var hasWords: Bool { bytes.contains { $0 != Self.gap && $0 != UInt8(ascii: " ") } }

  /// The first and the last byte of a range of the words, each with the text that it belongs to.
  func ends(of range: Range<Int>) -> (first: (text: Node, index: Int), last: (text: Node, index: Int))? {
    guard let first = place(of: range.lowerBound), let last = place(of: range.upperBound - 1) else { return nil }
    return (first, last)
  }

  private func place(of offset: Int) -> (text: Node, index: Int)? {
    // The last text that begins at or before the offset: a paragraph may hold ten thousand, each with a number.
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : (nodes[low - 1], offset - starts[low - 1])
  }
}
