import CommonMark
import Diagnostics
import SiteModel

/// Checks, block by block, that a body says where its facts come from.
///
/// In the body of a record that rests on more than one source line, each block of text cites the lines that it rests on; a
/// paragraph that ends in a colon is one block with the list, table or quotation that it introduces. Every number is one
/// that ``LocalFacts`` knows. Years, numbers of lists and words like `first` need no record. The pages about the site have
/// no source; there only blocks that cite a line are checked for their numbers.
struct FactCheck {
  private let document: Document
  private let record: Record
  private let site: Site
  private let locator: SourceLocator
  private let mustCite: Bool
  private let isPage: Bool

  private var text = RunningText()
  private var cites = false
  private var leadIn: (block: Node, cites: Bool)?
  private var findings: [Finding] = []
  private var uncited: [Node] = []

  /// A number that is not known yet to be right: what the text links to is known only at its end.
  private struct Finding {
    let number: TypedNumber
    let first: (text: Node, index: Int)
    let last: (text: Node, index: Int)
  }

  init(of record: Record, _ document: Document, site: Site, locator: SourceLocator) {
    self.document = document
    self.record = record
    self.site = site
    self.locator = locator
    isPage = record.id.kind == .page
    let lines = record.fields.references(.source)
    // Without a line that is there, the record's own mistake comes first; themes may have none.
    let areUsable = record.id.kind == .theme || !lines.isEmpty && lines.allSatisfy { site.line($0.name) != nil }
    mustCite = !isPage && lines.count != 1 && areUsable
  }

  /// Adds a text of the current block, with its bytes.
  mutating func visit(text node: Node, _ literal: UnsafeBufferPointer<UInt8>) { text.append(node, literal) }

  /// Goes over a line break.
  mutating func visitBreak() { text.appendSpace() }

  /// Goes over something whose words are not checked, or to the next paragraph inside a block.
  mutating func visitGap() { text.appendGap() }

  /// Notes that the current block cites a source line.
  mutating func visitCitation() { cites = true }

  /// Ends a block of the text's top level.
  mutating func end(_ block: Node) {
    defer {
      text.removeAll()
      cites = false
    }
    if !isPage || cites { collectNumbers() }
    if mustCite, !document.isFootnotes(block) { checkCitation(of: block) }
  }

  private mutating func collectNumbers() {
    for number in text.numbers where number.form != .year {
      let ends = text.ends(of: number.range)
      findings.append(Finding(number: number, first: ends.first, last: ends.last))
    }
  }

  private mutating func checkCitation(of block: Node) {
    switch block.kind {
    case .heading, .thematicBreak, .codeBlock:
      reportLeadIn()
    case .paragraph:
      reportLeadIn()
      if text.endsInColon {
        leadIn = (block, cites)
      } else if !cites, text.hasWords {
        uncited.append(block)
      }
    default:
      let isCited = cites || leadIn?.cites == true
      if !isCited, text.hasWords { uncited.append(leadIn?.block ?? block) }
      leadIn = nil
    }
  }

  /// A paragraph that ends in a colon and introduces nothing has to cite like any other.
  private mutating func reportLeadIn() {
    if let leadIn, !leadIn.cites { uncited.append(leadIn.block) }
    leadIn = nil
  }

  /// Ends the text.
  ///
  /// - Parameter mentions: The records that the text links to.
  /// - Returns: What is wrong.
  mutating func finish(mentions: [RecordID]) -> [Diagnostic] {
    reportLeadIn()
    var result = uncited.map(uncitedDiagnostic)
    guard !findings.isEmpty else { return result }
    let facts = LocalFacts(of: record, mentions: mentions, site: site)
    let shown = Set(mentions)
    for finding in findings {
      guard let problem = facts.problem(with: finding.number, shown: shown) else { continue }
      let range = document.range(from: finding.first, through: finding.last)
      result.append(problem.diagnostic(at: SourceLocation(file: record.file, range: range), locator))
    }
    return result
  }

  private func uncitedDiagnostic(_ block: Node) -> Diagnostic {
    let lines = record.fields.references(.source)
    let example = lines.first?.name ?? site.lines.first?.id.name
    let what: StaticString =
      switch block.kind {
      case .list: "list"
      case .blockQuote: "quotation"
      case .customBlock: "table"
      default: "paragraph"
      }
    return Diagnostic(
      .uncitedParagraph,
      lines.isEmpty
        ? "this \(what) cites no source line"
        : "this \(what) cites no source line, and the \(record.id.kind.rawValue) rests on \(lines.count) of them",
      at: SourceLocation(file: record.file, range: Self.end(of: block)),
      hint: example.map { "end it with the line that it rests on, such as [\($0)](source:\($0))" })
  }

  /// Where the citation is missing: the end of a block, or of the last one inside it.
  private static func end(of block: Node) -> SourceRange? {
    var last = block
    while let child = last.lastChild, !child.kind.isInline { last = child }
    return last.range.map { range in
      SourceRange(start: SourcePosition(line: range.end.line, column: max(1, range.end.column - 1)), end: range.end)
    }
  }
}
