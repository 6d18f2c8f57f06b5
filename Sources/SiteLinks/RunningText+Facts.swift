import CommonMark
import SiteModel

extension RunningText {
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
  func ends(of range: Range<Int>) -> (first: (text: Node, index: Int), last: (text: Node, index: Int)) {
    let first = place(of: range.lowerBound)
    let last = place(of: range.upperBound - 1)
    return ((pieces[first.piece].node, first.offset), (pieces[last.piece].node, last.offset))
  }
}
