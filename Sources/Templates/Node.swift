/// A part of a parsed template.
///
/// Stretches of text are bytes of its file.
enum Node: Sendable {
  /// Text that is printed as it is.
  case text(Range<Int>)
  /// The white space at the beginning of a line.
  case lineStart(Range<Int>)
  /// `{{name}}`, `{{{name}}}` or `{{&name}}`.
  case variable(Tag)
  case section(Section)
  /// `{{>name}}`; `indentation` as in ``Piece``.
  case partial(Tag, indentation: Range<Int>?)
  case parent(Parent)
  case block(Block)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
  let opener: Tag
  let nodes: [Node]

  var isInverted: Bool { opener.kind == .inverted }

  /// Whether exactly one of the two sections is printed.
  func isOpposite(of other: Section) -> Bool {
    opener.name == other.opener.name && isInverted != other.isInverted
  }
}

/// `{{<name}}…{{/name}}`: another template with some of its blocks filled.
struct Parent: Sendable {
  let opener: Tag
  let indentation: Range<Int>?
  let blocks: [Block]
}

/// `{{$name}}…{{/name}}`: a place that may be filled, or what fills it.
struct Block: Sendable {
  let opener: Tag
  /// The white space before the opening tag if it stands alone on its line, nil if it doesn't.
  let indentation: Range<Int>?
  let isCloserAlone: Bool
  let nodes: [Node]

  /// The white space before the block's own first line: what is taken off where it is written.
  var contentIndentation: Range<Int>? { Self.firstLineStart(in: nodes) }

  /// Whether the content ends with a line break, as far as can be told before it is printed.
  func endsLine(in source: SourceText) -> Bool {
    Self.endsLine(nodes, bytes: source.bytes)
  }

  private static func firstLineStart(in nodes: [Node]) -> Range<Int>? {
    for node in nodes {
      switch node {
      case .lineStart(let range): return range
      case .section(let section):
        if let range = firstLineStart(in: section.nodes) { return range }
      case .block(let block):
        if let range = firstLineStart(in: block.nodes) { return range }
      case .partial(_, let indentation): if let indentation { return indentation }
      case .parent(let parent): if let indentation = parent.indentation { return indentation }
      case .text, .variable: break
      }
    }
    return nil
  }

  private static func endsLine(_ nodes: [Node], bytes: [UInt8]) -> Bool {
    switch nodes.last {
    case .text(let range): bytes[range].last == UInt8(ascii: "\n")
    case .section(let section): endsLine(section.nodes, bytes: bytes)
    case .partial(_, let indentation): indentation != nil
    case .parent(let parent): parent.indentation != nil
    case .block(let block): block.isCloserAlone
    case .lineStart, .variable, nil: false
    }
  }
}
