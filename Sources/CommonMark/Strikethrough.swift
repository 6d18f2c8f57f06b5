import CCMark

/// Makes `~~text~~` struck out, as GitHub Flavored Markdown's section "Strikethrough" has it, with the flanking rule of
/// emphasis.
///
/// Both runs must stand in the same paragraph and at the same depth of emphasis and links.
enum Strikethrough {
  /// A run of two tildes that has become a text node of its own.
  private struct Run {
    let node: OpaquePointer
    let opens: Bool
    let closes: Bool
  }

  /// Rewrites the siblings of the text nodes that hold a tilde.
  static func rewrite(_ texts: [OpaquePointer], document: Document) {
    var openers: [OpaquePointer: [OpaquePointer]] = [:]
    for text in texts {
      guard let parent = cmark_node_parent(text) else { continue }
      for run in runs(in: text, document: document) {
        if run.closes, let opener = openers[parent]?.popLast() {
          strike(from: opener, to: run.node, document: document)
        } else if run.opens {
          openers[parent, default: []].append(run.node)
        }
      }
    }
  }

  /// Makes the runs of exactly two tildes that may open or close text nodes of their own, and returns them.
  private static func runs(in text: OpaquePointer, document: Document) -> [Run] {
    let tilde = UInt8(ascii: "~")
    let literal = Array(text.literalBytes)
    var found: [(start: Int, opens: Bool, closes: Bool)] = []
    literal.withUnsafeBufferPointer { bytes in
      var start = 0
      while let runStart = bytes.firstIndex(of: tilde, from: start) {
        var runEnd = runStart
        while runEnd < bytes.count, bytes[runEnd] == tilde, !document.isEscaped(runEnd, of: text) { runEnd += 1 }
        start = max(runEnd, runStart + 1)
        guard runEnd - runStart == 2 else { continue }
        let before = bytes.scalar(before: runStart) ?? outside(text, cmark_node_previous)
        let after = bytes.scalar(at: runEnd) ?? outside(text, cmark_node_next)
        let (opens, closes) = flanks(before, after)
        if opens || closes { found.append((runStart, opens, closes)) }
      }
    }
    if found.isEmpty { return [] }
    // Every second piece is a run.
    let pieces = document.split(text, at: found.flatMap { [$0.start, $0.start + 2] })
    return found.enumerated().map { index, run in
      Run(node: pieces[2 * index + 1], opens: run.opens, closes: run.closes)
    }
  }

  /// What stands beside a text: a space at the ends of the block and at line breaks, else the punctuation that cmark has
  /// made an inline of.
  private static func outside(_ text: OpaquePointer, _ sibling: (OpaquePointer?) -> OpaquePointer?) -> UInt32 {
    guard let neighbour = sibling(text) else { return 0x20 }
    switch neighbour.kind {
    case .softBreak, .lineBreak: return 0x20
    default: return 0x2A
    }
  }

  private static func flanks(_ before: UInt32, _ after: UInt32) -> (opens: Bool, closes: Bool) {
    let isSpaceBefore = ChineseText.isSpace(before)
    let isSpaceAfter = ChineseText.isSpace(after)
    let isPunctuationBefore = ChineseText.isPunctuation(before)
    let isPunctuationAfter = ChineseText.isPunctuation(after)
    // Next to Chinese characters punctuation is as good as a letter: see EmphasisMarks.
    let isChinese = ChineseText.isChinese(before) || ChineseText.isChinese(after)
    return (
      !isSpaceAfter && (!isPunctuationAfter || isSpaceBefore || isPunctuationBefore || isChinese),
      !isSpaceBefore && (!isPunctuationBefore || isSpaceAfter || isPunctuationAfter || isChinese)
    )
  }

  private static func strike(from opener: OpaquePointer, to closer: OpaquePointer, document: Document) {
    let wrapper = document.makeCustomInline(onEnter: "<del>", onExit: "</del>").pointer
    cmark_node_insert_before(opener, wrapper)
    var current = cmark_node_next(opener)
    while let node = current, node != closer {
      current = cmark_node_next(node)
      cmark_node_append_child(wrapper, node)
    }
    document.detach(opener)
    document.detach(closer)
  }
}
