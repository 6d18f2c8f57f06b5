public import Diagnostics

/// An address that is written in a template, as opposed to one that comes from data.
public struct WrittenLink: Sendable {
  /// The variable with which it begins, such as `site.home`, if it begins with one.
  public let variable: String?
  /// What is written, behind the variable if there is one.
  public let text: String
  /// Where that stands.
  public let location: SourceLocation
}

extension TemplateLibrary {
  /// The values of `href` and `src` that consist of text, or of a variable and text behind it, in the order of the
  /// templates.
  public var writtenLinks: [WrittenLink] {
    templates.flatMap { template in
      var collector = WrittenLinkCollector(source: template.source)
      collector.visit(template.nodes)
      return collector.links
    }
  }
}

/// Goes through a template's text as if every part of it were printed, in the order of the file.
private struct WrittenLinkCollector {
  let source: SourceText
  private(set) var links: [WrittenLink] = []
  private var context = HTMLContext()
  private var value: Value?

  /// The attribute's value that is being read.
  private struct Value {
    var variable: String?
    var text: Range<Int>?
    /// Whether it has parts that make it no longer plain to see where it leads.
    var isMixed = false
  }

  init(source: SourceText) { self.source = source }

  mutating func visit(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .text(let range), .lineStart(let range): for offset in range { read(at: offset) }
      case .variable(let tag):
        if value?.variable == nil, value?.text == nil { value?.variable = tag.name } else { value?.isMixed = true }
      case .section(let section):
        value?.isMixed = true
        visit(section.nodes)
      case .partial: value?.isMixed = true
      case .parent(let parent): for block in parent.blocks { visit(block.nodes) }
      case .block(let block): visit(block.nodes)
      }
    }
  }

  private mutating func read(at offset: Int) {
    let before = context.phase
    _ = context.read(source.bytes[offset...offset])
    let isQuoted = context.phase == .doubleQuoted || context.phase == .singleQuoted
    if before == .beforeValue, isQuoted {
      let isLink = context.attribute.elementsEqual("href".utf8) || context.attribute.elementsEqual("src".utf8)
      value = isLink ? Value() : nil
    } else if isQuoted {
      let start = value?.text?.lowerBound ?? offset
      value?.text = start..<offset + 1
    } else if let read = value {
      value = nil
      if read.isMixed || (read.variable != nil && read.text == nil) { return }
      let range = read.text ?? offset..<offset
      links.append(
        WrittenLink(variable: read.variable, text: source.string(range), location: source.location(of: range)))
    }
  }
}
