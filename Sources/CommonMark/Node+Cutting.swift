import CCMark

extension Document {
  /// Makes a text from a stretch of another one's literal, which stands outside the tree until it is inserted.
  ///
  /// Where escapes matter, or somebody has set ``keepsOrigins``, the document remembers where the new text comes from.
  public func makeText(_ range: Range<Int>, of text: Node) -> Node {
    let piece = makeText(UnsafeBufferPointer(rebasing: text.pointer.literalBytes[range]))
    if keepsOrigins {
      let origin = splitTexts[text.pointer] ?? (text.pointer, 0)
      splitTexts[piece.pointer] = (origin.text, origin.offset + range.lowerBound)
    }
    return piece
  }

  /// Whether there is a backslash in the source, without which nothing is escaped by one.
  public var hasBackslash: Bool { scan.hasBackslash }

  /// Whether the byte at `index` of a text's literal was written with a backslash or as a character reference.
  ///
  /// Costs what ``Node/range`` costs, so ask ``hasBackslash`` first.
  public func isEscaped(_ index: Int, of text: Node) -> Bool { letter(index, of: text.pointer)?.isEscaped == true }
}

extension Node {
  /// Cuts a text in two: this one keeps what stands before an offset of its literal.
  ///
  /// - Returns: The text behind it, which has the rest.
  public func cut(at offset: Int) -> Node {
    let literal = pointer.literalBytes
    let rest = document.makeText(offset..<literal.count, of: self)
    insertAfter(rest)
    pointer.setLiteral(UnsafeBufferPointer(rebasing: literal[..<offset]))
    return rest
  }

  /// Takes bytes away from the beginning of a text's literal.
  public func dropLiteral(first count: Int) {
    let literal = pointer.literalBytes
    pointer.setLiteral(UnsafeBufferPointer(rebasing: literal[count...]))
  }

  /// Puts this node and its siblings up to `last` inside `wrapper`, and `wrapper` into their place.
  public func wrap(through last: Node, in wrapper: Node) {
    insertBefore(wrapper)
    var current: OpaquePointer? = pointer
    while let node = current {
      current = node == last.pointer ? nil : cmark_node_next(node)
      cmark_node_append_child(wrapper.pointer, node)
    }
  }

  /// Whether this is a custom node whose markup begins with a text.
  public func opens(with markup: StaticString) -> Bool {
    guard let onEnter = cmark_node_get_on_enter(pointer) else { return false }
    return strncmp(onEnter, markup.cString, markup.utf8CodeUnitCount) == 0
  }
}
