import Diagnostics

/// Cuts a template file into tags and the text between them.
struct Tokenizer {
  private let source: SourceText
  private var open = Array("{{".utf8)
  private var close = Array("}}".utf8)
  private var position: Int
  private var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
    // A byte order mark would end up in the middle of a page.
    position = source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Reads the whole file.
  mutating func tokenize() -> [Token] {
    while let start = source.find(open, from: position) {
      appendText(position..<start)
      readTag(at: start)
    }
    appendText(position..<source.bytes.count)
    return tokens
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { tokens.append(.text(range)) }
  }

  private mutating func readTag(at start: Int) {
    var contentStart = start + open.count
    while contentStart < source.bytes.count, isSpace(source.bytes[contentStart]) { contentStart += 1 }
    let kind = contentStart < source.bytes.count ? kind(for: source.bytes[contentStart]) : .variable
    let isTriple = kind == .unescaped && source.bytes[contentStart] == UInt8(ascii: "{")
    if kind != .variable { contentStart += 1 }
    var ending = close
    if isTriple { ending.insert(UInt8(ascii: "}"), at: 0) }
    if kind == .delimiters { ending.insert(UInt8(ascii: "="), at: 0) }

    guard let contentEnd = source.find(ending, from: contentStart) else {
      diagnostics.append(.unclosedTag(at: source.location(of: start..<start + open.count), ending: ending))
      appendText(start..<start + open.count)
      position = start + open.count
      return
    }
    // With another tag inside, this one was forgotten to be closed.
    if kind != .comment, kind != .delimiters, open != close,
      let next = source.find(open, from: contentStart, before: contentEnd)
    {
      diagnostics.append(.unclosedTag(at: source.location(of: start..<start + open.count), ending: ending))
      position = next
      return
    }
    position = contentEnd + ending.count
    appendTag(kind, range: start..<position, content: contentStart..<contentEnd)
  }

  private func kind(for sigil: UInt8) -> Tag.Kind {
    switch sigil {
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "="): .delimiters
    case UInt8(ascii: "&"), UInt8(ascii: "{"): .unescaped
    default: .variable
    }
  }

  private mutating func appendTag(_ kind: Tag.Kind, range: Range<Int>, content: Range<Int>) {
    var nameRange = source.trimmed(content)
    var isDynamic = false
    var isMalformed = false
    switch kind {
    case .comment: break
    case .delimiters: isMalformed = !setDelimiters(nameRange)
    default:
      if kind == .partial || kind == .parent, source.bytes[nameRange].first == UInt8(ascii: "*") {
        isDynamic = true
        nameRange = source.trimmed(nameRange.lowerBound + 1..<nameRange.upperBound)
      }
      let isPath = !isDynamic && (kind == .partial || kind == .parent || kind == .block || kind == .close)
      if let diagnostic = objection(to: nameRange, in: range, kind: kind, isPath: isPath) {
        diagnostics.append(diagnostic)
        isMalformed = true
      }
    }
    tokens.append(
      .tag(
        Tag(
          kind: kind, range: range, nameRange: nameRange, name: source.string(nameRange), isDynamic: isDynamic,
          isMalformed: isMalformed)))
  }

  /// What is wrong with the form of a name.
  private func objection(to nameRange: Range<Int>, in tag: Range<Int>, kind: Tag.Kind, isPath: Bool) -> Diagnostic? {
    if nameRange.isEmpty { return .emptyTag(at: source.location(of: tag)) }
    let name = source.string(nameRange)
    // A closing tag is held against its opening tag, which was complained about already.
    if kind != .close, source.bytes[nameRange].contains(where: isSpace) {
      return .spaceInName(name, kind: kind, at: source.location(of: nameRange))
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    if !isPath, name != ".", parts.contains(where: \.isEmpty) {
      return .emptyPart(name, at: source.location(of: nameRange))
    }
    return nil
  }

  /// Reads `<% %>` and uses it from here to the end of the file.
  private mutating func setDelimiters(_ range: Range<Int>) -> Bool {
    let parts = source.bytes[range].split(whereSeparator: isSpace)
    guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
      diagnostics.append(.invalidDelimiters(at: source.location(of: range)))
      return false
    }
    open = Array(parts[0])
    close = Array(parts[1])
    return true
  }
}
