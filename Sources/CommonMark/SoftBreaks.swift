import CCMark

/// Drops the line breaks of the source that stand between two Chinese characters, where a browser would show a space.
enum SoftBreaks {
  /// Takes those of `softBreaks` out of the tree that have Chinese text on both sides.
  static func rewrite(_ softBreaks: [OpaquePointer], document: Document) {
    for node in softBreaks {
      guard let before = neighbour(of: node, cmark_node_previous, cmark_node_last_child),
        let after = neighbour(of: node, cmark_node_next, cmark_node_first_child)
      else { continue }
      let left = before.literalBytes
      guard let last = left.scalar(before: left.count), let first = after.literalBytes.scalar(at: 0) else { continue }
      let (isLeftChinese, isRightChinese) = (ChineseText.isChinese(last), ChineseText.isChinese(first))
      // Quotes and dashes are Chinese if their other neighbour is.
      guard isLeftChinese || isRightChinese, isLeftChinese || ChineseText.isSharedPunctuation(last),
        isRightChinese || ChineseText.isSharedPunctuation(first)
      else { continue }
      document.detach(node)
    }
  }

  /// The text next to a line break, also when it stands inside emphasis or a link; nil if something else does.
  private static func neighbour(
    of node: OpaquePointer,
    _ sibling: (OpaquePointer?) -> OpaquePointer?,
    _ child: (OpaquePointer?) -> OpaquePointer?
  ) -> OpaquePointer? {
    var current = sibling(node)
    while let inline = current {
      switch inline.kind {
      case .text: return inline
      case .emphasis, .strong, .link, .customInline: current = child(inline)
      default: return nil
      }
    }
    return nil
  }
}
