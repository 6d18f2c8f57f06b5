import Diagnostics

/// Builds the tree of a template file from its pieces.
struct Parser {
  /// Something that was opened and waits for its closing tag.
  private struct Opening {
    let tag: Tag
    let indentation: Range<Int>?
    var nodes: [Node] = []
    /// Whether a wrong closing tag was reported already, which a second message would only repeat.
    var isReported = false
  }

  /// How deep sections, parents and blocks may nest in one file.
  ///
  /// Arbitrary, and far beyond what people can read.
  static let deepestNesting = 100

  private let source: SourceText
  private var openings: [Opening] = []
  private var nodes: [Node] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText) {
    self.source = source
  }

  /// Parses the whole file; mistakes are in ``diagnostics``, and the tree holds what makes sense in spite of them.
  mutating func parse(_ pieces: [Piece]) -> [Node] {
    for piece in pieces {
      switch piece {
      case .text(let range): append(.text(range))
      case .lineStart(let range): append(.lineStart(range))
      case .tag(let tag, let indentation):
        guard openings.count < Self.deepestNesting || !tag.opens else {
          diagnostics.append(.nestedTooDeep(at: source.location(of: tag.range)))
          return nodes
        }
        append(tag, indentation: indentation)
      }
    }
    while let opening = openings.popLast() {
      reportUnclosed(opening)
      close(opening, closerIndentation: nil)
    }
    return nodes
  }

  private mutating func append(_ node: Node) {
    if openings.isEmpty {
      nodes.append(node)
    } else {
      openings[openings.count - 1].nodes.append(node)
    }
  }

  private mutating func append(_ tag: Tag, indentation: Range<Int>?) {
    switch tag.kind {
    case .comment, .delimiters: break
    case .variable, .unescaped: if !tag.isMalformed { append(.variable(tag)) }
    case .partial: if !tag.isMalformed { append(.partial(tag, indentation: indentation)) }
    case .section, .inverted, .parent, .block: openings.append(Opening(tag: tag, indentation: indentation))
    case .close: readCloser(tag, indentation: indentation)
    }
  }

  private mutating func readCloser(_ closer: Tag, indentation: Range<Int>?) {
    guard let top = openings.last else {
      if closer.isMalformed { return }
      diagnostics.append(.strayCloser(closer.name, at: source.location(of: closer.range)))
      return
    }
    // `{{/if}}` closes the `{{#if open}}` that was complained about, and `{{/}}` whatever is open.
    let closesTop =
      closer.name == top.tag.name || closer.isMalformed
      || (top.tag.isMalformed && top.tag.name.hasPrefix(closer.name))
    if !closesTop, openings.contains(where: { $0.tag.name == closer.name }) {
      reportMismatch(closer, top)
      while let inner = openings.last, inner.tag.name != closer.name {
        openings.removeLast()
        close(inner, closerIndentation: nil)
      }
    } else if !closesTop, NearMiss.nearest(to: closer.name, in: [top.tag.name]) != nil {
      diagnostics.append(
        .misspelledCloser(
          closer.name, opener: top.tag, at: source.location(of: closer.nameRange),
          opened: source.location(of: top.tag.range)))
    } else if !closesTop {
      // Nothing of this name is open, nor was it meant for the innermost opening: it is one too many.
      reportMismatch(closer, top)
      openings[openings.count - 1].isReported = true
      return
    }
    if let opening = openings.popLast() { close(opening, closerIndentation: indentation) }
  }

  private mutating func reportMismatch(_ closer: Tag, _ top: Opening) {
    diagnostics.append(
      .mismatchedSection(
        closer.name, opener: top.tag, at: source.location(of: closer.nameRange),
        opened: source.location(of: top.tag.range)))
  }

  private mutating func reportUnclosed(_ opening: Opening) {
    guard !opening.isReported else { return }
    diagnostics.append(.unclosedSection(opening.tag, at: source.location(of: opening.tag.range)))
  }

  private mutating func close(_ opening: Opening, closerIndentation: Range<Int>?) {
    switch opening.tag.kind {
    case .parent:
      append(
        .parent(
          Parent(opener: opening.tag, indentation: opening.indentation, blocks: blocks(in: opening.nodes))))
    case .block:
      append(
        .block(
          Block(
            opener: opening.tag, indentation: opening.indentation, isCloserAlone: closerIndentation != nil,
            nodes: opening.nodes)))
    default: append(.section(Section(opener: opening.tag, nodes: opening.nodes)))
    }
  }

  /// The blocks that fill a parent.
  ///
  /// Anything else between them is never printed (inheritance, "Text inside parent").
  private mutating func blocks(in nodes: [Node]) -> [Block] {
    var blocks: [Block] = []
    var isWarned = false
    for node in nodes {
      if case .block(let block) = node {
        if let first = blocks.first(where: { $0.opener.name == block.opener.name }) {
          diagnostics.append(
            .blockFilledTwice(
              block.opener.name, at: source.location(of: block.opener.nameRange),
              first: source.location(of: first.opener.nameRange)))
        }
        blocks.append(block)
      } else if !isWarned, let range = unprinted(node) {
        diagnostics.append(.textBetweenBlocks(at: source.location(of: range)))
        isWarned = true
      }
    }
    return blocks
  }

  private func unprinted(_ node: Node) -> Range<Int>? {
    switch node {
    case .text(let range): source.isBlank(range) ? nil : source.trimmed(range)
    case .lineStart, .block: nil
    case .variable(let tag), .partial(let tag, _): tag.range
    case .section(let section): section.opener.range
    case .parent(let parent): parent.opener.range
    }
  }
}
