import CCMark

/// The nodes of a freshly parsed tree that the rewrites and the positions need, found in one walk.
struct Survey {
  /// All inlines in reading order, by which a later parse of the same text finds each again.
  private(set) var inlines: [OpaquePointer] = []
  /// The headings, also inside block quotes and lists.
  private(set) var headings: [OpaquePointer] = []
  /// The paragraphs, and the headings made by an underline, of more than one line.
  private(set) var tableCandidates: [OpaquePointer] = []
  /// Raw HTML, blocks and tags, with the block that holds each tag.
  private(set) var rawHTML: [(node: OpaquePointer, block: OpaquePointer)] = []
  /// The line breaks that are none on the page.
  private(set) var softBreaks: [OpaquePointer] = []
  /// The texts with a `~~` in them.
  private(set) var struckTexts: [(node: OpaquePointer, block: OpaquePointer)] = []
  /// The nodes that may hold a mark of ``EmphasisMarks``.
  private(set) var markedNodes: [OpaquePointer] = []
  /// The items that begin on their parent list's level directly below the root, with their lines.
  private(set) var topLevelItems: [(line: Int, item: OpaquePointer)] = []

  /// Walks the tree below `root`, whose text holds marks of ``EmphasisMarks`` if `hasMarks` says so.
  init(of root: OpaquePointer, scan: SourceScan, hasMarks: Bool) {
    inlines.reserveCapacity(256)
    var current = cmark_node_first_child(root)
    var block = root
    while let node = current {
      let kind = node.kind
      if hasMarks, Self.mayHoldMark(node, kind) { markedNodes.append(node) }
      if kind.isInline {
        inlines.append(node)
        switch kind {
        case .softBreak: if scan.hasChinese { softBreaks.append(node) }
        case .htmlInline: rawHTML.append((node, block))
        case .text:
          if scan.hasTildes, node.literalContains(UInt8(ascii: "~")) { struckTexts.append((node, block)) }
        default: break
        }
      } else {
        block = node
        switch kind {
        case .paragraph: if scan.hasPipe, Self.isLong(node) { tableCandidates.append(node) }
        case .heading:
          headings.append(node)
          if scan.hasPipe, Self.isLong(node) { tableCandidates.append(node) }
        case .htmlBlock: rawHTML.append((node, node))
        case .item:
          if scan.hasFootnoteMark, cmark_node_parent(node).flatMap({ cmark_node_parent($0) }) == root {
            topLevelItems.append((Int(cmark_node_get_start_line(node)), node))
          }
        default: break
        }
      }
      current = node.following(in: root)
    }
  }

  private static func mayHoldMark(_ node: OpaquePointer, _ kind: Node.Kind) -> Bool {
    switch kind {
    case .text, .code: node.literalContains(ChineseText.mark[0])
    case .link, .image:
      [cmark_node_get_url(node), cmark_node_get_title(node)].contains {
        $0.map { strchr($0, Int32(ChineseText.mark[0])) != nil } ?? false
      }
    case .codeBlock, .htmlBlock, .htmlInline: true
    default: false
    }
  }

  private static func isLong(_ block: OpaquePointer) -> Bool {
    cmark_node_get_end_line(block) > cmark_node_get_start_line(block)
  }
}
