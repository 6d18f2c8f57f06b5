import CommonMark
import Markup
import SiteModel

/// Makes the terms of the glossary links in the tree of one body, whose own links have been resolved.
///
/// Left alone are headings, links, code, pictures' descriptions, heads of tables, block quotes, and blocks that end with
/// `{.noterm}`; the term's own page, and the page of the record for which a term stands; a term behind a backslash. A
/// record to which a section links by hand, or has been linked once, isn't linked again there.
struct TermLinker {
  /// A record to which an editor links: the section in which the link stands, and the record's position among the site's.
  struct HandLink {
    /// Sections are counted from 0.
    let section: Int
    /// The position in the site's records.
    let record: Int
  }

  /// How many links a paragraph or a table's cell gets.
  static let maximumPerBlock = 3

  /// The terms that have become links, each once, in order of first mention: the term, the record to which the link leads,
  /// its words, and the block of the top level in which they stand.
  private(set) var linked: [(id: RecordID, term: Int, target: Int, words: [UInt8], block: Int)] = []
  /// What is taken out of the text: the first `count` bytes of words that stand in a block of the top level.
  private(set) var removals: [(words: [UInt8], count: Int, block: Int)] = []

  private let matcher: TermMatcher
  private let site: Site
  private let document: Document
  private let scope: TermScope
  private let record: Int?
  private let hasBackslash: Bool
  private let writer: AddressWriter
  /// Where decisions are noted for somebody who asks for them; nil in a build.
  private let trace: BodyTrace?
  /// In the order of their sections.
  private let handLinks: [HandLink]
  private var handLinksDone = 0

  private var section = -1
  private var block = 0
  private var seenTerms: [Int] = []
  private var text: RunningText
  private var buffers: Buffers

  /// What is needed for each body, kept from one to the next since making it anew takes longer than what is done with it.
  struct Buffers: Sendable {
    fileprivate var bytes: [UInt8] = []
    fileprivate var linkedInSection: Set<Int> = []
    fileprivate var search = TermMatcher.Search()
    fileprivate var edits: [Edit] = []
    fileprivate var markup: [UInt8] = []
  }

  /// A change of a block.
  fileprivate enum Edit {
    case removeBackslash(at: Int)
    case link(Range<Int>, claim: Int)
  }

  /// Makes a linker for one body.
  ///
  /// - Parameters:
  ///   - matcher: Finds the terms.
  ///   - site: The records.
  ///   - document: The body.
  ///   - record: The record to which it belongs.
  ///   - scope: How often a term is linked.
  ///   - writer: Writes the addresses.
  ///   - trace: Takes down what becomes of each term, if somebody wants to know.
  ///   - handLinks: Where the editor has linked to records, in the order of the sections.
  ///   - buffers: What ``link()`` has given back for another body.
  init(
    _ matcher: TermMatcher, site: Site, document: Document, record: RecordID, scope: TermScope, writer: AddressWriter,
    trace: BodyTrace? = nil, handLinks: [HandLink], buffers: Buffers
  ) {
    self.matcher = matcher
    self.site = site
    self.document = document
    self.scope = scope
    hasBackslash = document.hasBackslash
    self.record = site.index(of: record)
    self.writer = writer
    self.trace = trace
    self.handLinks = handLinks
    self.buffers = buffers
    text = RunningText(reusing: buffers.bytes)
    self.buffers.bytes = []
  }

  /// Whether a new section begins with a block of the text's top level.
  static func beginsSection(_ block: Node, _ document: Document) -> Bool {
    block.kind == .heading || document.isFootnotes(block)
  }

  /// Links the terms in the whole body and gives back the buffers.
  mutating func link() -> Buffers {
    beginSection()
    var current = document.root.firstChild
    while let block = current {
      if Self.beginsSection(block, document) { beginSection() }
      link(below: block)
      self.block += 1
      current = block.next
    }
    buffers.bytes = text.bytes
    return buffers
  }

  private mutating func beginSection() {
    section += 1
    guard scope == .section || section == 0 else { return }
    buffers.linkedInSection.removeAll(keepingCapacity: true)
    while handLinksDone < handLinks.count, scope != .section || handLinks[handLinksDone].section == section {
      buffers.linkedInSection.insert(matcher.target(of: handLinks[handLinksDone].record))
      handLinksDone += 1
    }
  }

  private mutating func link(below top: Node) {
    var isCollecting = false
    var quotations = 0
    top.walk { event, node in
      switch (node.kind, event) {
      case (.paragraph, .enter):
        isCollecting = true
        return .descend
      case (.paragraph, .exit):
        isCollecting = false
        linkCollected(isQuoted: quotations > 0)
      case (.blockQuote, .enter):
        quotations += 1
        return .descend
      case (.blockQuote, .exit): quotations -= 1
      case (.customInline, .enter):
        if node.opens(with: "<td") {
          isCollecting = true
          return .descend
        }
        if isCollecting, node.opens(with: "<span") || node.opens(with: "<del") { return .descend }
        text.appendGap()
      case (.customInline, .exit):
        if node.opens(with: "<td") {
          isCollecting = false
          linkCollected(isQuoted: quotations > 0)
        }
      case (.customBlock, .enter): return node.opens(with: "<thead") ? .skip : .descend
      case (.text, .enter):
        text.append(node)
      case (.softBreak, .enter), (.lineBreak, .enter):
        text.appendSpace()
      case (.emphasis, .enter), (.strong, .enter), (.document, .enter), (.list, .enter), (.item, .enter):
        return .descend
      case (_, .enter):
        // Code, links, pictures; outside of paragraphs headings.
        if isCollecting { text.appendGap() }
      default: break
      }
      return .skip
    }
  }

  /// Links the terms of the block that has been collected; in a quotation only marks and backslashes are taken away.
  private mutating func linkCollected(isQuoted: Bool) {
    defer { text.removeAll() }
    if text.pieces.isEmpty { return }
    text.bytes.withUnsafeBufferPointer { matcher.find(in: $0, &buffers.search) }
    let isMarked = removeMark() || isQuoted
    if buffers.search.matches.isEmpty { return }
    buffers.edits.removeAll(keepingCapacity: true)
    var count = 0
    for index in buffers.search.matches.indices {
      let (range, claim) = (buffers.search.matches[index].range, buffers.search.matches[index].claim)
      let (term, target) = (matcher.claims[claim].term, matcher.claims[claim].target)
      guard matcher.claims[claim].isLinked else {
        note(.never, range, claim)
        continue
      }
      if hasBackslash, isStopped(range) {
        note(.backslash, range, claim)
        continue
      }
      guard !isMarked, count < Self.maximumPerBlock, term != record, target != record,
        scope == .all || !buffers.linkedInSection.contains(target), ends(of: range) != nil
      else {
        noteObstacle(range, claim, isQuoted: isQuoted, isMarked: isMarked, count: count)
        continue
      }
      note(.linked, range, claim)
      buffers.linkedInSection.insert(target)
      count += 1
      buffers.edits.append(.link(range, claim: claim))
      if !seenTerms.contains(term) {
        seenTerms.append(term)
        linked.append((matcher.claims[claim].id, term, target, Array(text.bytes[range]), block))
      }
    }
    // From the end, so that the offsets before a change stay right.
    for index in buffers.edits.indices.reversed() {
      switch buffers.edits[index] {
      case .removeBackslash(let offset):
        let (piece, index) = text.place(of: offset)
        text.pieces[piece].node.cut(at: index).dropLiteral(first: 1)
      case .link(let range, let claim): wrap(range, claim)
      }
    }
  }

  /// Takes the mark out of the text that asks for no links in it; false when there is none.
  private mutating func removeMark() -> Bool {
    guard text.removeMark() else { return false }
    removals.append((RunningText.mark, RunningText.mark.count, block))
    return true
  }

  private func note(_ kind: TermVerdict.Kind, _ range: Range<Int>, _ claim: Int) {
    guard let trace else { return }
    let (first, last) = text.ends(of: range)
    trace.note(kind, from: first, through: last, matcher.claims[claim], section: section)
  }

  /// Notes what keeps a term from being linked: the first obstacle that lasts longest.
  private func noteObstacle(_ range: Range<Int>, _ claim: Int, isQuoted: Bool, isMarked: Bool, count: Int) {
    guard trace != nil else { return }
    let (term, target) = (matcher.claims[claim].term, matcher.claims[claim].target)
    let kind: TermVerdict.Kind =
      if term == record || target == record { .ownPage } else if isQuoted { .quotation } else if isMarked {
        .marked
      } else if scope != .all, buffers.linkedInSection.contains(target) { .linkedBefore } else if ends(of: range) == nil
      { .border } else { .fullParagraph }
    note(kind, range, claim)
  }

  /// Whether an editor has put a backslash before a term; one that Markdown has left in the text is removed from it.
  private mutating func isStopped(_ range: Range<Int>) -> Bool {
    let first = text.place(of: range.lowerBound)
    let node = text.pieces[first.piece].node
    // Before punctuation Markdown takes the backslash for itself, and leaves it before anything else.
    if Self.isASCIIPunctuation(text.bytes[range.lowerBound]) { return document.isEscaped(first.offset, of: node) }
    guard range.lowerBound > 0, text.bytes[range.lowerBound - 1] == UInt8(ascii: "\\") else { return false }
    let before = text.place(of: range.lowerBound - 1)
    if document.isEscaped(before.offset, of: text.pieces[before.piece].node) { return false }
    buffers.edits.append(.removeBackslash(at: range.lowerBound - 1))
    removals.append((Array(text.bytes[range.lowerBound - 1..<range.upperBound]), 1, block))
    return true
  }

  private static func isASCIIPunctuation(_ byte: UInt8) -> Bool {
    byte < 0x80 && TermFolding.fold(UInt32(byte)).sort != .word
  }

  /// The first and the last of the siblings that a link around a range would hold, before the ends are cut off.
  ///
  /// Nil when the link would cross the border of an element: `*cold* seep` is within, `*so cold* seep` isn't.
  private func ends(of range: Range<Int>) -> (first: Node, last: Node)? {
    let start = text.place(of: range.lowerBound)
    let end = text.place(of: range.upperBound - 1)
    var first = text.pieces[start.piece].node
    var last = text.pieces[end.piece].node
    if start.piece == end.piece { return (first, last) }
    let holders = Self.holders(of: last)
    // Up from the first one as long as it is the first of its siblings, and is wholly in the range.
    while let parent = first.parent, !holders.contains(parent) {
      guard start.offset == 0, first.previous == nil else { return nil }
      first = parent
    }
    let common = first.parent
    let isWhole = last.withLiteral { end.offset + 1 >= $0.count }
    while let parent = last.parent, parent != common {
      guard isWhole, last.next == nil else { return nil }
      last = parent
    }
    return (first, last)
  }

  private static func holders(of node: Node) -> [Node] {
    var result: [Node] = []
    var current = node.parent
    while let parent = current {
      result.append(parent)
      if !parent.kind.isInline { break }
      current = parent.parent
    }
    return result
  }

  private mutating func wrap(_ range: Range<Int>, _ claim: Int) {
    guard var (first, last) = ends(of: range) else { return }
    let start = text.place(of: range.lowerBound)
    let end = text.place(of: range.upperBound - 1)
    if last.kind == .text, last.withLiteral({ end.offset + 1 < $0.count }) { _ = last.cut(at: end.offset + 1) }
    if start.offset > 0 {
      let isOnly = first == last
      first = first.cut(at: start.offset)
      if isOnly { last = first }
    }
    buffers.markup.removeAll(keepingCapacity: true)
    buffers.markup.append("<a class=\"term\" href=\"")
    writer.append(site.records[matcher.claims[claim].target].address, to: &buffers.markup)
    buffers.markup.append("\" data-term=\"")
    buffers.markup.append(contentsOf: matcher.claims[claim].id.name.utf8)
    buffers.markup.append("\">")
    first.wrap(through: last, in: document.makeCustomInline(onEnter: buffers.markup, onExit: "</a>"))
  }
}
