/// A stretch of a template file, after the rules for tags that stand alone on a line.
enum Piece {
  /// Text that is printed as it is, line breaks included.
  case text(Range<Int>)
  /// The white space at the beginning of a line, where a partial's indentation goes.
  case lineStart(Range<Int>)
  /// A tag; `indentation` is the white space before it if it stands alone on its line, nil if it doesn't.
  case tag(Tag, indentation: Range<Int>?)
}

/// Finds the tags that stand alone on a line, and takes such lines out of the page.
///
/// The rule is the Mustache specification's ("Standalone" in its sections, inverted, partials, comments and delimiters
/// modules): white space and one tag that prints nothing by itself. A line of several tags counts too if all of them
/// belong to inheritance (inheritance module, "Standalone parent", "Standalone block").
struct LineLayout {
  private enum Atom {
    case text(Range<Int>)
    case lineBreak(Range<Int>)
    case tag(Tag, inherits: Bool)
  }

  private let source: SourceText
  private var openers: [Tag] = []
  private var pieces: [Piece] = []

  init(_ source: SourceText) {
    self.source = source
  }

  /// Lays out the tokens of the whole file.
  mutating func pieces(of tokens: [Token]) -> [Piece] {
    var line: [Atom] = []
    for token in tokens {
      switch token {
      case .tag(let tag): line.append(.tag(tag, inherits: inherits(tag)))
      case .text(var rest):
        while let lineFeed = rest.first(where: { source.bytes[$0] == UInt8(ascii: "\n") }) {
          let isPair = lineFeed > rest.lowerBound && source.bytes[lineFeed - 1] == UInt8(ascii: "\r")
          let breakStart = isPair ? lineFeed - 1 : lineFeed
          if rest.lowerBound < breakStart { line.append(.text(rest.lowerBound..<breakStart)) }
          line.append(.lineBreak(breakStart..<lineFeed + 1))
          layOut(line)
          line = []
          rest = lineFeed + 1..<rest.upperBound
        }
        if !rest.isEmpty { line.append(.text(rest)) }
      }
    }
    layOut(line)
    return pieces
  }

  /// Whether the tag, or the tag that it closes, belongs to inheritance.
  private mutating func inherits(_ tag: Tag) -> Bool {
    if tag.opens { openers.append(tag) }
    guard tag.kind == .close else { return tag.inherits }
    guard let index = openers.lastIndex(where: { $0.name == tag.name }) else { return false }
    defer { openers.removeSubrange(index...) }
    return openers[index].inherits
  }

  private mutating func layOut(_ line: [Atom]) {
    var indentation: Range<Int>?
    var tags: [Tag] = []
    var isBlank = true
    var allInherit = true
    for (index, atom) in line.enumerated() {
      switch atom {
      case .text(let range):
        if index == 0 { indentation = leadingSpace(of: range) }
        isBlank = isBlank && source.isBlank(range)
      case .lineBreak: break
      case .tag(let tag, let inherits):
        tags.append(tag)
        allInherit = allInherit && inherits
      }
    }
    let start = lineStart(of: line)
    let leading = indentation ?? start..<start
    if isBlank, !tags.isEmpty, allInherit || (tags.count == 1 && standsAlone(tags[0])) {
      for (index, tag) in tags.enumerated() {
        pieces.append(.tag(tag, indentation: index == 0 ? leading : leading.upperBound..<leading.upperBound))
      }
    } else {
      appendPrinted(line, leading: leading, isEmpty: isBlank && tags.isEmpty)
    }
  }

  private func lineStart(of line: [Atom]) -> Int {
    switch line.first {
    case .text(let range), .lineBreak(let range): range.lowerBound
    case .tag(let tag, _): tag.range.lowerBound
    case nil: 0
    }
  }

  private func leadingSpace(of range: Range<Int>) -> Range<Int> {
    let end = range.first { !isSpace(source.bytes[$0]) } ?? range.upperBound
    return range.lowerBound..<end
  }

  private func standsAlone(_ tag: Tag) -> Bool {
    switch tag.kind {
    case .variable, .unescaped: false
    default: true
    }
  }

  private mutating func appendPrinted(_ line: [Atom], leading: Range<Int>, isEmpty: Bool) {
    // An empty line isn't indented: the spaces would only be in the way.
    if !isEmpty { pieces.append(.lineStart(leading)) }
    for atom in line {
      switch atom {
      case .text(let range):
        let printed = isEmpty ? range : max(range.lowerBound, leading.upperBound)..<range.upperBound
        if !printed.isEmpty { pieces.append(.text(printed)) }
      case .lineBreak(let range): pieces.append(.text(range))
      case .tag(let tag, _): pieces.append(.tag(tag, indentation: nil))
      }
    }
  }
}
