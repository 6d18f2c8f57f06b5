import CommonMark

extension RunningText {
  /// What an editor writes at the end of a block in which no term is to become a link.
  static let mark = Array("{.noterm}".utf8)

  /// Takes the mark `{.noterm}` away, with the space before it, if the block ends with it.
  ///
  /// - Returns: Whether it was there.
  func removeMark() -> Bool {
    var end = bytes.count
    // Behind a footnote stand the arrows that lead back.
    while end > 0, bytes[end - 1] == Self.gap || bytes[end - 1] == UInt8(ascii: " ") { end -= 1 }
    guard end >= Self.mark.count, bytes[end - 1] == UInt8(ascii: "}"),
      bytes[..<end].suffix(Self.mark.count).elementsEqual(Self.mark)
    else { return false }
    let (piece, offset) = place(of: end - Self.mark.count)
    let node = pieces[piece].node
    // Not where it was cut by other markup.
    guard offset >= 0, pieces[piece].start + offset + Self.mark.count == end else { return false }
    var start = offset
    while start > 0, bytes[pieces[piece].start + start - 1] == UInt8(ascii: " ") { start -= 1 }
    node.cut(at: start).dropLiteral(first: offset - start + Self.mark.count)
    if start == 0, let previous = node.previous, previous.kind == .softBreak { previous.unlink() }
    return true
  }
}
