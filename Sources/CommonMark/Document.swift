import CCMark
import Diagnostics

/// A parsed Markdown text: the only owner of cmark's tree.
///
/// Every C node lives as long as its document, also after it was taken out of the tree, so that no ``Node`` can dangle. A
/// document is used by one thread at a time.
///
///     let document = Document(parsing: Array("*Hello*".utf8), dialect: .site)
///     var html: [UInt8] = []
///     document.renderHTML(into: &html)  // <p><em>Hello</em></p>
public final class Document {
  /// What the text may contain beyond CommonMark.
  public let dialect: Dialect
  /// The bytes that were parsed, as the editor wrote them.
  let source: [UInt8]
  /// The line of the file on which the text begins, counted from 1.
  let firstLine: Int
  /// What the bytes can hold.
  let scan: SourceScan
  /// What the ids begin with that the document makes, in UTF-8.
  let idPrefix: [UInt8]
  /// How tables are written.
  let tableForm: TableForm
  /// The node of kind ``Node/Kind/document``.
  let rootPointer: OpaquePointer
  /// The parent of all nodes that stand outside the tree.
  ///
  /// A custom block, because only that may hold any other node.
  private let atticPointer: OpaquePointer
  /// Whether the nodes go with a region, see ``NodeRegion``.
  private let isInRegion = NodeRegion.isOpen

  /// Why the text was not parsed, if it was not.
  private(set) var nestingFault: NestingGuard.Fault?
  /// The text itself, then the cells of each table.
  var parsedTexts: [ParsedText] = []
  /// The headings in the order of the text.
  var headingPointers: [OpaquePointer] = []
  /// Their ids and what is wrong with them; nil if the dialect gives them none.
  private(set) var headingIDs: HeadingIDs?
  /// Raw HTML, which the site doesn't allow.
  private(set) var rawHTML: [OpaquePointer] = []
  /// What is wrong with footnotes.
  private(set) var footnoteFaults: [Footnotes.Fault] = []
  /// The ids of the footnotes that are defined.
  private(set) var footnoteIDs: [String] = []
  /// The section of footnotes at the end of the tree.
  private var footnoteSection: OpaquePointer?
  /// The blocks that rewrites have made, with the stretches of the parsed text that they were made from.
  var madeRanges: [OpaquePointer: Range<Int>] = [:]
  /// The texts that were split off others, with the text that each was part of and the offset in its literal.
  var splitTexts: [OpaquePointer: (text: OpaquePointer, offset: Int)] = [:]
  /// Whether a text that ``makeText(_:of:)`` makes has a place in the source; where nothing is escaped, only somebody who
  /// points at words behind such cuts needs to set it, before the first of them.
  public var keepsOrigins: Bool
  /// Where the nodes stand in the source, worked out when somebody asks.
  lazy var positions = Positions(of: self)

  /// Parses a text.
  ///
  /// A text that is nested too deeply isn't parsed: the tree is empty, and ``diagnostics(file:)`` tells.
  ///
  /// - Parameters:
  ///   - source: UTF-8; the loader has refused anything else.
  ///   - dialect: The extensions to apply.
  ///   - firstLine: The line of the file on which `source` begins, so that all positions are positions in the file.
  ///   - idPrefix: What the ids of footnotes, and those made from headings' texts, begin with, for a text that shares its
  ///     page with others; ids that editors have written stay. It is written into attributes as it is.
  public convenience init(parsing source: [UInt8], dialect: Dialect, firstLine: Int = 1, idPrefix: String = "") {
    self.init(parsing: source, dialect: dialect, firstLine: firstLine, idPrefix: idPrefix, tableForm: .site)
  }

  /// Parses a text that lies in memory which need not outlive the call.
  public convenience init(parsing source: UnsafeBufferPointer<UInt8>, dialect: Dialect, firstLine: Int = 1) {
    self.init(parsing: Array(source), dialect: dialect, firstLine: firstLine, tableForm: .site)
  }

  /// Parses a text whose tables are written in a given form.
  init(
    parsing source: [UInt8], dialect: Dialect, firstLine: Int = 1, idPrefix: String = "", tableForm: TableForm
  ) {
    self.source = source
    self.dialect = dialect
    self.firstLine = firstLine
    self.idPrefix = Array(idPrefix.utf8)
    self.tableForm = tableForm
    let scan = source.withUnsafeBufferPointer { SourceScan($0, dialect: dialect) }
    self.scan = scan
    keepsOrigins = scan.hasBackslash
    atticPointer = NodeRegion.makeNode(CMARK_NODE_CUSTOM_BLOCK)
    nestingFault = source.withUnsafeBufferPointer { NestingGuard.fault(in: $0) }
    guard nestingFault == nil else {
      rootPointer = NodeRegion.makeNode(CMARK_NODE_DOCUMENT)
      return
    }
    let parse = FootnoteParse(source, scan: scan)
    rootPointer = parse.root
    rewrite(parse)
  }

  deinit {
    if isInRegion { return }
    cmark_node_free(rootPointer)
    cmark_node_free(atticPointer)
  }

  /// The top of the tree.
  public var root: Node { Node(document: self, pointer: rootPointer) }

  /// The headings in the order of the text, those in block quotes and lists included.
  public var headings: [Heading] {
    headingPointers.enumerated().map { index, pointer in
      let node = Node(document: self, pointer: pointer)
      let id = headingIDs.map { String(decoding: $0.ids[index], as: UTF8.self) }
      return Heading(level: node.headingLevel ?? 1, id: id, text: node.plainText, node: node)
    }
  }

  /// Whether a block is the section of footnotes, which the text doesn't hold as such.
  public func isFootnotes(_ node: Node) -> Bool { node.pointer == footnoteSection }

  /// Applies the rewrites in the order that lets each see what the ones before it made.
  private func rewrite(_ parse: FootnoteParse) {
    let survey = parse.survey
    parsedTexts = [ParsedText(text: parse.text, inlines: survey.inlines)]
    headingPointers = survey.headings
    rawHTML = survey.rawHTML.map(\.node)
    var struckTexts = survey.struckTexts.map(\.node)
    for node in survey.markedNodes { EmphasisMarks.removeMarks(from: node) }
    if !survey.tableCandidates.isEmpty {
      let tables = rewriteTables(survey.tableCandidates)
      if !tables.replaced.isEmpty {
        // What stood in the blocks that have become tables is no longer in the tree.
        headingPointers.removeAll { tables.replaced.contains($0) }
        rawHTML = survey.rawHTML.compactMap { tables.replaced.contains($0.block) ? nil : $0.node }
        struckTexts = survey.struckTexts.compactMap { tables.replaced.contains($0.block) ? nil : $0.node }
      }
      for cells in tables.surveys {
        rawHTML += cells.rawHTML.map(\.node)
        struckTexts += cells.struckTexts.map(\.node)
      }
    }
    if !struckTexts.isEmpty { Strikethrough.rewrite(struckTexts, document: self) }
    if scan.hasFootnoteMark { rewriteFootnotes(parse) }
    if !survey.softBreaks.isEmpty { SoftBreaks.rewrite(survey.softBreaks, document: self) }
    if dialect.contains(.headingIDs) { headingIDs = HeadingIDs(headings: headingPointers, document: self) }
  }

  private func rewriteFootnotes(_ parse: FootnoteParse) {
    var footnotes = Footnotes(document: self, definitions: parse.definitions, items: parse.items)
    footnotes.rewrite()
    footnoteFaults = footnotes.faults
    footnoteSection = footnotes.section
    footnoteIDs = footnotes.definedIDs
  }

  /// Cuts a text at ascending offsets of its literal and returns the pieces, of which the first is the text itself.
  func split(_ text: OpaquePointer, at offsets: [Int]) -> [OpaquePointer] {
    let literal = Array(text.literalBytes)
    let origin = splitTexts[text] ?? (text, 0)
    var pieces = [text]
    for (index, start) in offsets.enumerated() {
      let end = index + 1 < offsets.count ? offsets[index + 1] : literal.count
      let piece = literal.withUnsafeBufferPointer { makeText(UnsafeBufferPointer(rebasing: $0[start..<end])).pointer }
      cmark_node_insert_after(pieces[index], piece)
      splitTexts[piece] = (origin.text, origin.offset + start)
      pieces.append(piece)
    }
    if let end = offsets.first { text.setLiteral(literal[..<end]) }
    return pieces
  }

  /// Takes a new node into the document's ownership, outside the tree.
  func adopt(_ pointer: OpaquePointer) -> Node {
    detach(pointer)
    return Node(document: self, pointer: pointer)
  }

  /// Takes a node out of the tree.
  func detach(_ pointer: OpaquePointer) {
    cmark_node_append_child(atticPointer, pointer)
  }

  /// Whether a node is the parent of those outside the tree.
  func isAttic(_ pointer: OpaquePointer) -> Bool { pointer == atticPointer }
}
