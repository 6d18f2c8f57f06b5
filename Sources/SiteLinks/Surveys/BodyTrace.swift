import CommonMark
import Diagnostics
import SiteModel

/// Takes down what a rewriter and a linker come across in one body, and makes verdicts of it.
///
/// Places are compared as numbers: each text of the tree has the number of its first byte among the bytes of all.
final class BodyTrace {
  /// What the linker has decided about a stretch of text.
  private struct Decision {
    let kind: TermVerdict.Kind
    let range: Range<Int>
    let claim: TermMatcher.Claim
    let section: Int
    let words: String
    let line: Int?
  }

  /// A link to a record that an editor has written.
  struct HandLink {
    /// The position of the record in the site's, or beyond for a source line.
    let record: Int
    let section: Int
    let location: SourceLocation
  }

  private let surveyor: TermSurveyor
  private let site: Site
  private let record: Record
  private let scope: TermScope
  private var decisions: [Decision] = []
  private var handLinks: [HandLink] = []
  private var handLinkNodes: [Node: Int] = [:]
  private var reader: BodyReader?
  private(set) var webLinks: [BodySurvey.WebLink] = []

  init(_ surveyor: TermSurveyor, of record: Record, on site: Site, scope: TermScope) {
    self.surveyor = surveyor
    self.scope = scope
    self.site = site
    self.record = record
  }

  /// Notes a link that leads out of the site.
  func note(webLink url: String, at node: Node) {
    let range = node.document.destinationRange(of: node) ?? node.range
    webLinks.append(.init(url: url, location: SourceLocation(file: record.file, range: range)))
  }

  /// Notes a link to a record.
  func note(handLink target: ReferenceTarget, at node: Node, section: Int) {
    let range = surveyor.locates ? node.range : nil
    handLinkNodes[node] = handLinks.count
    handLinks.append(
      HandLink(record: target.index, section: section, location: SourceLocation(file: record.file, range: range)))
  }

  /// Notes that a link has become another node.
  func move(_ node: Node, to made: Node) {
    if let index = handLinkNodes.removeValue(forKey: node) { handLinkNodes[made] = index }
  }

  /// Reads the whole body, whose own links have been resolved, and finds all terms before any is linked.
  func read(_ document: Document) {
    var reader = BodyReader(surveyor, handLinks: handLinkNodes, file: record.file)
    reader.read(document)
    self.reader = reader
  }

  /// Notes what the linker does with a form of a term, before it changes the text.
  func note(
    _ kind: TermVerdict.Kind, from first: (text: Node, index: Int), through last: (text: Node, index: Int),
    _ claim: TermMatcher.Claim, section: Int
  ) {
    guard let start = reader?.starts[first.text], let end = reader?.starts[last.text] else { return }
    let range = (start + first.index)..<(end + last.index + 1)
    let line = surveyor.locates ? first.text.document.range(from: first, through: last)?.start.line : nil
    decisions.append(
      Decision(
        kind: kind, range: range, claim: claim, section: section, words: reader?.words(in: range) ?? "", line: line))
  }

  /// The words that are emphasised.
  var emphasised: [BodySurvey.Emphasis] { reader?.emphasised ?? [] }

  /// The places where terms are used, each with its verdict.
  var occurrences: [BodySurvey.Occurrence] {
    guard let reader else { return [] }
    var places: [(start: Int, occurrence: BodySurvey.Occurrence)] = []
    for found in reader.found {
      guard let term = surveyor.terms[found.term] else { continue }
      // The words of a link may be a title that stands elsewhere.
      let location = found.handLink.map { handLinks[$0].location } ?? found.location
      places.append(
        (
          found.range.lowerBound,
          .init(term: term.id, words: found.words, location: location, verdict: verdict(found, term))
        ))
    }
    // A link to the term that shows other words.
    for (index, link) in handLinks.enumerated() {
      guard let shown = reader.shownLinks[index], let term = surveyor.terms[link.record],
        surveyor.matcher.knows(link.record),
        !reader.found.contains(where: { $0.term == link.record && $0.range.overlaps(shown.range) })
      else { continue }
      places.append(
        (
          shown.range.lowerBound,
          .init(term: term.id, words: shown.words, location: link.location, verdict: TermVerdict(.linkedByHand))
        ))
    }
    return places.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map {
      $0.element.occurrence
    }
  }

  private func verdict(_ found: BodyReader.Found, _ term: GlossaryTerm) -> TermVerdict {
    // Words may also go beyond the link that leads to them.
    let isLinkedByHand = handLinks.enumerated().contains { index, link in
      target(of: link.record) == term.target && reader?.shownLinks[index]?.range.overlaps(found.range) == true
    }
    if isLinkedByHand { return TermVerdict(.linkedByHand) }
    if let link = found.handLink.map({ handLinks[$0] }) {
      let isRecord = site.records.indices.contains(link.record)
      return TermVerdict(.link, other: isRecord ? site.records[link.record].id : nil)
    }
    if let place = found.place { return TermVerdict(place) }
    if scope == .none { return TermVerdict(.switchedOff) }
    let decided = decisions.filter { $0.range.overlaps(found.range) }
    if let own = decided.first(where: { $0.claim.term == term.index }) { return verdict(own, term) }
    guard let other = decided.first else {
      let isPhrase = TermForm(found.words)?.isPhrase == true
      return TermVerdict(term.linking == .phrase && !isPhrase ? .phrase : .exact)
    }
    let isLonger = other.range.lowerBound <= found.range.lowerBound && other.range.upperBound >= found.range.upperBound
    let isSame = TermSurveyor.key(of: other.words) == TermSurveyor.key(of: found.words)
    return TermVerdict(
      isSame ? .sameWords : isLonger ? .longerTerm : .overlap, other: other.claim.id, words: other.words)
  }

  /// What the linker has said of the term itself.
  private func verdict(_ decision: Decision, _ term: GlossaryTerm) -> TermVerdict {
    switch decision.kind {
    case .never: return TermVerdict(term.linking == .never ? .never : .notIn, words: decision.words)
    case .ownPage: return TermVerdict(.ownPage, other: record.id == term.id ? nil : record.id)
    case .linkedBefore:
      let isWhole = scope == .page
      func isNear(_ section: Int) -> Bool { isWhole || section == decision.section }
      let byHand = handLinks.first { isNear($0.section) && target(of: $0.record) == term.target }
      if let byHand {
        return TermVerdict(.linkedByHandNearby, line: byHand.location.range?.start.line, isForWholeText: isWhole)
      }
      let earlier = decisions.first { $0.kind == .linked && isNear($0.section) && $0.claim.target == term.target }
      return TermVerdict(.linkedBefore, line: earlier?.line, isForWholeText: isWhole)
    default: return TermVerdict(decision.kind)
    }
  }

  /// The record to which a link to a record leads in the end.
  private func target(of record: Int) -> Int { surveyor.terms[record]?.target ?? record }
}
