import CommonMark
import Diagnostics
import SiteModel

/// Goes through the tree of one body and finds the forms of terms in all of its words, wherever they stand.
struct BodyReader {
  /// A form of a term.
  struct Found {
    /// The term's position in the site's records.
    let term: Int
    /// The numbers of its bytes among those of all texts.
    let range: Range<Int>
    /// The words as they are written.
    let words: String
    /// Where they stand in the file.
    let location: SourceLocation
    /// The place in which nothing is linked; nil for words about which the linker decides.
    let place: TermVerdict.Kind?
    /// The number of the editor's link that holds all of it.
    let handLink: Int?
  }

  /// For each text of the tree the number of its first byte.
  private(set) var starts: [Node: Int] = [:]
  /// The forms in the order of the text.
  private(set) var found: [Found] = []
  /// The words that each of the editor's links shows.
  private(set) var shownLinks: [Int: (range: Range<Int>, words: String)] = [:]
  private(set) var emphasised: [BodySurvey.Emphasis] = []

  private let surveyor: TermSurveyor
  private let handLinks: [Node: Int]
  private let file: String
  private var search = TermMatcher.Search()
  /// The texts so far, each block ended by a gap.
  private var bytes: [UInt8] = []

  private var text = RunningText()
  /// For each piece of the text where it stands.
  private var places: [Place] = []
  /// What the block is, where nothing in it is linked.
  private var block: TermVerdict.Kind?
  private var isHead = false
  private var pictures = 0
  private var links: [(number: Int?, start: Int)] = []

  /// Where a piece of a block's text stands.
  private struct Place: Equatable {
    let kind: TermVerdict.Kind?
    let handLink: Int?
  }

  init(_ surveyor: TermSurveyor, handLinks: [Node: Int], file: String) {
    self.surveyor = surveyor
    self.handLinks = handLinks
    self.file = file
    search.isExhaustive = true
  }

  /// The words with these numbers.
  func words(in range: Range<Int>) -> String {
    Self.words(bytes.indices.contains(range.upperBound - 1) ? bytes[range] : [])
  }

  private static func words(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != RunningText.gap }, as: UTF8.self)
  }

  /// Reads the whole tree.
  mutating func read(_ document: Document) {
    document.root.walk { event, node in
      switch (node.kind, event) {
      case (.heading, .enter): block = .heading
      case (.paragraph, .exit), (.heading, .exit): endBlock()
      case (.codeBlock, .enter):
        block = .code
        append(node, .code)
        endBlock()
      case (.customBlock, _):
        if node.opens(with: "<thead") { isHead = event == .enter }
      case (.customInline, .enter): return enter(node)
      case (.customInline, .exit):
        if node.opens(with: "<a") { leaveLink() }
        if node.opens(with: "<t") { endBlock() }
      case (.link, .enter): links.append((handLinks[node], text.bytes.count))
      case (.link, .exit): leaveLink()
      case (.image, _):
        text.appendGap()
        pictures += event == .enter ? 1 : -1
      case (.text, .enter): append(node, nil)
      case (.code, .enter): append(node, .code)
      case (.softBreak, .enter), (.lineBreak, .enter): text.appendSpace()
      case (.emphasis, .enter), (.strong, .enter): noteEmphasis(node)
      default: break
      }
      return .descend
    }
  }

  private mutating func enter(_ node: Node) -> Node.Step {
    if node.opens(with: "<a") {
      links.append((handLinks[node], text.bytes.count))
    } else if node.opens(with: "<t") {
      block = isHead ? .tableHead : nil
    } else if !node.opens(with: "<span"), !node.opens(with: "<del") {
      // A footnote's mark, or the arrow that leads back.
      text.appendGap()
      return .skip
    }
    return .descend
  }

  private mutating func leaveLink() {
    guard let link = links.popLast(), let number = link.number else { return }
    let range = link.start..<text.bytes.count
    shownLinks[number] = (
      (bytes.count + range.lowerBound)..<(bytes.count + range.upperBound), Self.words(text.bytes[range])
    )
  }

  private mutating func append(_ node: Node, _ kind: TermVerdict.Kind?) {
    let inside: TermVerdict.Kind? = pictures > 0 ? .picture : !links.isEmpty ? .link : kind
    places.append(Place(kind: block ?? inside, handLink: links.last?.number))
    starts[node] = bytes.count + text.bytes.count
    text.append(node)
  }

  private mutating func noteEmphasis(_ node: Node) {
    guard links.isEmpty, !node.holdsLink else { return }
    let words = node.plainText
    if let key = TermSurveyor.key(of: words) { emphasised.append(.init(words: words, key: key)) }
  }

  private mutating func endBlock() {
    text.bytes.withUnsafeBufferPointer { surveyor.matcher.find(in: $0, &search) }
    // Of one term in the same place the longer form is meant, as in a text.
    var ends: [Int: Int] = [:]
    let candidates = search.candidates.sorted {
      ($0.range.lowerBound, -$0.range.upperBound, $0.claim) < ($1.range.lowerBound, -$1.range.upperBound, $1.claim)
    }
    for candidate in candidates {
      let term = surveyor.matcher.claims[candidate.claim].term
      guard candidate.range.lowerBound >= ends[term, default: 0] else { continue }
      ends[term] = candidate.range.upperBound
      note(candidate.range, of: term)
    }
    bytes += text.bytes
    bytes.append(RunningText.gap)
    text.removeAll()
    places.removeAll(keepingCapacity: true)
    block = nil
  }

  private mutating func note(_ range: Range<Int>, of term: Int) {
    let pieces = text.place(of: range.lowerBound).piece...text.place(of: range.upperBound - 1).piece
    let first = places[pieces.lowerBound]
    let isWithin = places[pieces].allSatisfy { $0 == first }
    let (start, end) = text.ends(of: range)
    let stretch = surveyor.locates ? start.text.document.range(from: start, through: end) : nil
    found.append(
      Found(
        term: term, range: (bytes.count + range.lowerBound)..<(bytes.count + range.upperBound),
        words: Self.words(text.bytes[range]), location: SourceLocation(file: file, range: stretch),
        place: block ?? (isWithin ? first.kind : .border), handLink: isWithin ? first.handLink : nil))
  }
}

extension Node {
  /// Whether there is a link inside.
  fileprivate var holdsLink: Bool {
    var result = false
    walk { event, node in
      if event == .enter, node.kind == .link || node.opens(with: "<a") { result = true }
      return .descend
    }
    return result
  }
}
