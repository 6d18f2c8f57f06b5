import CCMark

/// Makes emphasis work next to Chinese punctuation.
///
/// CommonMark's flanking rule (section 6.2) presumes that words have spaces around them: the asterisks of
/// `這是**「河套」**合作區` neither open nor close, as each run stands between a letter and punctuation. A private-use
/// character between the run and the punctuation counts as a letter, so that the run may do both. It is put in before
/// cmark parses and taken out of the tree afterwards, where it can only have become part of literals, since it is neither
/// white space nor punctuation and stands next to nothing but asterisks.
///
/// Underscores stay as they are: CommonMark forbids them inside words, and Chinese has no spaces that show where one ends.
enum EmphasisMarks {
  /// Where marks are needed in `source`, in order.
  static func edits(for source: UnsafeBufferPointer<UInt8>) -> [Edit] {
    let asterisk = UInt8(ascii: "*")
    var edits: [Edit] = []
    var start = 0
    while let runStart = source.firstIndex(of: asterisk, from: start) {
      var runEnd = runStart + 1
      while runEnd < source.count, source[runEnd] == asterisk { runEnd += 1 }
      start = runEnd
      let isAfterASCII = runStart == 0 || source[runStart - 1] < 0x80
      let isBeforeASCII = runEnd == source.count || source[runEnd] < 0x80
      if isAfterASCII, isBeforeASCII { continue }
      guard let before = source.scalar(before: runStart), let after = source.scalar(at: runEnd) else { continue }
      // A backslash would escape the first asterisk of the run.
      guard before != 0x5C, ChineseText.isWritten(with: before, after) else { continue }
      if isLetter(before), ChineseText.isPunctuation(after) {
        edits.append(Edit(offset: runEnd, removed: 0, inserted: ChineseText.mark))
      } else if ChineseText.isPunctuation(before), isLetter(after) {
        edits.append(Edit(offset: runStart, removed: 0, inserted: ChineseText.mark))
      }
    }
    return edits
  }

  private static func isLetter(_ scalar: UInt32) -> Bool {
    !ChineseText.isSpace(scalar) && !ChineseText.isPunctuation(scalar)
  }
}

extension ChineseText {
  /// Whether at least one of two neighbours is Chinese, counting the punctuation that Chinese shares with Latin texts.
  fileprivate static func isWritten(with first: UInt32, _ second: UInt32) -> Bool {
    isChinese(first) || isChinese(second) || isSharedPunctuation(first) || isSharedPunctuation(second)
  }
}

extension EmphasisMarks {
  /// Takes the marks out of everything that cmark has copied from the text into a node.
  static func removeMarks(from node: OpaquePointer) {
    switch node.kind {
    case .text, .code, .codeBlock, .htmlBlock, .htmlInline:
      if let clean = withoutMarks(node.literalBytes) { node.setLiteral(clean) }
      if let info = cmark_node_get_fence_info(node), let clean = withoutMarks(bytes(of: info)) {
        cmark_node_set_fence_info(node, String(decoding: clean, as: UTF8.self))
      }
    case .link, .image:
      if let url = cmark_node_get_url(node), let clean = withoutMarks(bytes(of: url)) {
        cmark_node_set_url(node, String(decoding: clean, as: UTF8.self))
      }
      if let title = cmark_node_get_title(node), let clean = withoutMarks(bytes(of: title)) {
        cmark_node_set_title(node, String(decoding: clean, as: UTF8.self))
      }
    default: break
    }
  }

  /// What belongs to the bytes of a literal, without what belongs to its marks.
  static func removeMarks<Element>(from elements: [Element], of literal: UnsafeBufferPointer<UInt8>) -> [Element] {
    var result: [Element] = []
    var index = 0
    while index < literal.count {
      if literal[index...].starts(with: ChineseText.mark) {
        index += ChineseText.mark.count
      } else {
        result.append(elements[index])
        index += 1
      }
    }
    return result
  }

  /// The text without marks; nil if it has none.
  private static func withoutMarks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
    var clean: [UInt8] = []
    var start = 0
    var from = 0
    while let index = text.firstIndex(of: ChineseText.mark[0], from: from) {
      from = index + 1
      guard index + 2 < text.count, text[index + 1] == ChineseText.mark[1], text[index + 2] == ChineseText.mark[2]
      else { continue }
      clean += text[start..<index]
      start = index + 3
      from = start
    }
    return start == 0 ? nil : clean + text[start...]
  }
}
