import CCMark

/// Finds where the inlines of a block stand in the text they were parsed from.
///
/// cmark's own columns go wrong behind the first line break inside a link or a code span. But the tree tells how each
/// inline was written, except for details that can be read in the text: so this follows the tree and the text side by
/// side. It is used only to point at something, when time doesn't matter.
struct InlineLocator {
  /// Where a node stands, as offsets in the text.
  struct Place {
    /// The whole inline with its delimiters.
    var range: Range<Int>
    /// The destination of a link or image that is written there, not in a link reference definition.
    var destination: Range<Int>?
    /// For a text, where each byte of its literal comes from, the marks of ``EmphasisMarks`` left out.
    var letters: [Letter] = []
  }

  /// Where a byte of a literal comes from.
  struct Letter {
    /// The offset of the byte, or of the backslash or character reference that it was written with.
    var offset: Int
    /// Whether it was written with a backslash or as a character reference.
    var isEscaped: Bool
  }

  /// The lines of the block without the markers of the containers around it.
  private let content: InlineContent
  private var position = 0
  private var places: [OpaquePointer: Place] = [:]

  private init(_ content: InlineContent, from position: Int) {
    self.content = content
    self.position = position
  }

  /// The places of all inlines of a paragraph or heading; empty if they can't be told.
  static func places(
    in block: OpaquePointer, text: UnsafeBufferPointer<UInt8>, lines: LineTable
  ) -> [OpaquePointer: Place] {
    let content = InlineContent(of: block, text: text, lines: lines)
    // Link reference definitions at the beginning of a paragraph have left no node: begin behind them.
    for start in content.lineStarts where start == 0 || content[0] == UInt8(ascii: "[") {
      var locator = InlineLocator(content, from: start)
      if locator.follow(block) { return locator.places }
    }
    return [:]
  }

  private mutating func follow(_ block: OpaquePointer) -> Bool {
    var starts: [Int] = []
    var current = cmark_node_first_child(block)
    while let node = current {
      let start = position
      guard enter(node) else { return false }
      if let child = cmark_node_first_child(node), position >= start, !isAutolink(node, start) {
        starts.append(start)
        current = child
        continue
      }
      guard isAutolink(node, start) || exit(node, start) else { return false }
      var done = node
      while cmark_node_next(done) == nil, let parent = cmark_node_parent(done), parent != block {
        guard exit(parent, starts.removeLast()) else { return false }
        done = parent
      }
      current = cmark_node_next(done)
    }
    return true
  }

  private func isAutolink(_ node: OpaquePointer, _ start: Int) -> Bool {
    node.kind == .link && content[start] == UInt8(ascii: "<")
  }

  private mutating func enter(_ node: OpaquePointer) -> Bool {
    let start = position
    switch node.kind {
    case .text: return takeText(node)
    case .htmlInline: return takeExactly(node.literalBytes)
    case .softBreak, .lineBreak: return takeLineBreak()
    case .code: return takeCode()
    case .emphasis: return takeDelimiters(1)
    case .strong: return takeDelimiters(2)
    case .image: return take(UInt8(ascii: "!")) && take(UInt8(ascii: "["))
    case .link where isAutolink(node, start):
      guard let end = content.firstIndex(of: UInt8(ascii: ">"), from: start) else { return false }
      position = end + 1
      record(node, start, destination: (start + 1)..<end)
      if let text = cmark_node_first_child(node) {
        places[text] = Place(range: content.origins((start + 1)..<end))
      }
      return true
    case .link: return take(UInt8(ascii: "["))
    default: return false
    }
  }

  /// Ends a node that began at `start`, and notes its place.
  private mutating func exit(_ node: OpaquePointer, _ start: Int) -> Bool {
    var destination: Range<Int>?
    switch node.kind {
    case .emphasis: guard takeDelimiters(1) else { return false }
    case .strong: guard takeDelimiters(2) else { return false }
    case .link, .image:
      guard take(UInt8(ascii: "]")) else { return false }
      let tail = LinkTail(content.bytes, at: position)
      position = tail.end
      destination = tail.destination
    default: break
    }
    if node.kind != .text { record(node, start, destination: destination) }
    return true
  }

  private mutating func record(_ node: OpaquePointer, _ start: Int, destination: Range<Int>?) {
    places[node] = Place(
      range: content.origins(start..<position), destination: destination.map { content.origins($0) })
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard content[position] == byte else { return false }
    position += 1
    return true
  }

  private mutating func takeDelimiters(_ count: Int) -> Bool {
    for _ in 0..<count {
      guard take(UInt8(ascii: "*")) || take(UInt8(ascii: "_")) else { return false }
    }
    return true
  }

  private mutating func takeExactly(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < literal.count {
      if takeReplacedNUL(literal[index]) {
        index += 3
      } else {
        guard literal[index] == UInt8(ascii: "\r") || take(literal[index]) else { return false }
        index += 1
      }
    }
    return true
  }

  /// Takes a NUL, in whose place cmark has put U+FFFD, of which `first` is then the first byte.
  private mutating func takeReplacedNUL(_ first: UInt8) -> Bool {
    guard content[position] == 0, first == 0xEF else { return false }
    position += 1
    return true
  }

  private mutating func takeLineBreak() -> Bool {
    _ = take(UInt8(ascii: "\\"))
    while take(UInt8(ascii: " ")) || take(UInt8(ascii: "\t")) {}
    return take(UInt8(ascii: "\n"))
  }

  private mutating func takeCode() -> Bool {
    let backtick = UInt8(ascii: "`")
    var length = 0
    while take(backtick) { length += 1 }
    guard length > 0 else { return false }
    while position < content.count {
      var run = 0
      while take(backtick) { run += 1 }
      if run == length { return true }
      if run == 0 { position += 1 }
    }
    return false
  }

  /// Takes a text.
  ///
  /// All neighbouring texts have been joined by cmark, so that escapes and references may stand anywhere in it.
  private mutating func takeText(_ node: OpaquePointer) -> Bool {
    let literal = node.literalBytes
    let start = position
    var letters: [Letter] = []
    letters.reserveCapacity(literal.count)
    var index = 0
    while index < literal.count {
      let offset = content.origin(of: position)
      var length = 1
      var isEscaped = false
      if content[position] == UInt8(ascii: "\\"), let escaped = content[position + 1], ASCII.isPunctuation(escaped) {
        guard literal[index] == escaped else { return false }
        isEscaped = true
        position += 2
      } else if let end = content.endOfReference(at: position), let meaning = content.meaning(of: position..<end) {
        guard literal[index...].starts(with: meaning) else { return false }
        isEscaped = true
        length = meaning.count
        position = end
      } else if takeReplacedNUL(literal[index]) {
        length = 3
      } else {
        guard take(literal[index]) else { return false }
      }
      letters.append(contentsOf: repeatElement(Letter(offset: offset, isEscaped: isEscaped), count: length))
      index += length
    }
    places[node] = Place(
      range: content.origins(start..<position), letters: EmphasisMarks.removeMarks(from: letters, of: literal))
    return true
  }
}
