import SiteModel

/// Finds the terms of the glossary in a text: leftmost first, of those the longest.
///
/// Built once for a site. The time for a text depends on its length, not on the number of terms. Capital and small
/// letters, accents, full width and half width are alike (see ``TermFolding``), and so are a space, several, a line break,
/// a hyphen and an en dash between two words. Words match as a whole, with the endings that English gives to plurals and
/// possessives; Chinese matches anywhere.
final class TermMatcher: Sendable {
  /// What a found form means.
  struct Claim {
    /// The position of the term in the site's records.
    let term: Int
    /// The position of the record to which it leads.
    let target: Int
    /// The term's id.
    let id: RecordID
    /// Whether it may become a link; otherwise it only keeps shorter terms from being found in it.
    let isLinked: Bool
  }

  /// A term that was found.
  struct Match: Sendable {
    /// The bytes of the text.
    let range: Range<Int>
    /// Its position in ``claims``.
    let claim: Int
  }

  /// What a search needs and leaves behind, kept by the caller so that nothing is allocated for each text.
  struct Search: Sendable {
    /// What was found, in the order of the text.
    fileprivate(set) var matches: [Match] = []
    /// The automaton's transitions so far, by which tests see that a search is linear.
    fileprivate(set) var steps = 0
    fileprivate var starts: [Int] = []
    /// Every form that stands in the text, also those inside others.
    fileprivate(set) var candidates: [Match] = []
    /// Whether forms are collected that are spelt like one that goes before them.
    var isExhaustive = false
  }

  /// All forms of all terms in the order in which they go first.
  let claims: [Claim]
  /// The letters of those forms that have to be matched in their case, empty for others.
  private let exactForms: [[UInt32]]
  private let vocabulary: TermVocabulary
  private let automaton: TermAutomaton
  private let targets: [Int: Int]

  /// Makes a matcher for the terms of a site; nil when there are none.
  convenience init?(_ site: Site) {
    let terms = site.records(of: .term)
    if terms.isEmpty { return nil }
    self.init(terms.indices.map { GlossaryTerm(site.records[$0], at: $0, of: site) })
  }

  /// Makes a matcher for terms in any order.
  init(_ terms: [GlossaryTerm]) {
    var forms: [(form: TermForm, rank: Int, exact: [UInt32], claim: Claim)] = []
    for term in terms.sorted(by: { $0.id < $1.id }) {
      for name in term.names {
        guard let written = TermForm(name), term.linking != .phrase || written.isPhrase else { continue }
        for (number, form) in ([written] + written.plurals).enumerated() {
          let claim = Claim(term: term.index, target: term.target, id: term.id, isLinked: term.linking != .never)
          // What a term asks to be exact goes before what may be anything, what is written before what is made of it.
          let rank = (term.isExact ? 0 : 2) + (number == 0 ? 0 : 1)
          forms.append((form, rank, term.isExact ? form.scalars : [], claim))
        }
      }
      for text in term.notIn {
        guard let written = TermForm(text) else { continue }
        let claim = Claim(term: term.index, target: term.target, id: term.id, isLinked: false)
        for form in [written] + written.plurals { forms.append((form, 4, [], claim)) }
      }
    }
    let order = forms.indices.sorted { (forms[$0].rank, $0) < (forms[$1].rank, $1) }
    var vocabulary = TermVocabulary()
    let patterns = order.map { index in
      forms[index].form.parts.map { (symbol: vocabulary.add($0.folded), isSpaced: $0.isSpaced) }
    }
    claims = order.map { forms[$0].claim }
    exactForms = order.map { forms[$0].exact }
    automaton = TermAutomaton(patterns, symbolCount: vocabulary.count)
    self.vocabulary = vocabulary
    targets = Dictionary(terms.map { ($0.index, $0.target) }, uniquingKeysWith: { first, _ in first })
  }

  /// The record to which a term leads, by their positions in the site's records; any other record leads to itself.
  func target(of record: Int) -> Int { targets[record] ?? record }

  /// Whether it looks for the term at a position of the site's records.
  func knows(_ term: Int) -> Bool { targets[term] != nil }

  /// Finds the terms in UTF-8, in which ``RunningText/gap`` may stand for what is left out.
  func find(in bytes: UnsafeBufferPointer<UInt8>, _ search: inout Search) {
    search.matches.removeAll(keepingCapacity: true)
    search.candidates.removeAll(keepingCapacity: true)
    search.starts.removeAll(keepingCapacity: true)
    var scanner = TermScanner(bytes)
    var state = TermAutomaton.root
    while scanner.next() {
      guard let symbol = vocabulary.number(of: scanner, in: bytes) else {
        search.steps += 1
        state = TermAutomaton.root
        continue
      }
      let isSpaced = scanner.isSpaced
      state = automaton.next(from: state, symbol, isSpaced, steps: &search.steps)
      if state == TermAutomaton.root { continue }
      // Since the root was left, every symbol has been noted: a state stands for the last of them.
      if automaton.lengths[Int(state)] == 1 { search.starts.removeAll(keepingCapacity: true) }
      search.starts.append(scanner.start)
      collect(state, end: scanner.end, bytes, &search)
    }
    select(bytes, &search)
  }

  /// Notes every form that ends here.
  private func collect(_ state: Int32, end: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ search: inout Search) {
    var current = automaton.patterns[Int(state)] >= 0 ? state : automaton.shorter[Int(state)]
    while current != TermAutomaton.root {
      let start = search.starts[search.starts.count - Int(automaton.lengths[Int(current)])]
      var claim = automaton.patterns[Int(current)]
      while claim >= 0 {
        if fits(Int(claim), start..<end, bytes) {
          search.candidates.append(Match(range: start..<end, claim: Int(claim)))
          if !search.isExhaustive { break }
        }
        claim = automaton.equals[Int(claim)]
      }
      current = automaton.shorter[Int(current)]
    }
  }

  private func select(_ bytes: UnsafeBufferPointer<UInt8>, _ search: inout Search) {
    if search.candidates.count > 1 {
      search.candidates.sort {
        ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
      }
    }
    var end = 0
    for candidate in search.candidates where candidate.range.lowerBound >= end {
      end = Self.endWithPossessive(candidate.range.upperBound, bytes) ?? candidate.range.upperBound
      search.matches.append(Match(range: candidate.range.lowerBound..<end, claim: candidate.claim))
    }
  }

  private func fits(_ claim: Int, _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Self.isBoundary(before: range.lowerBound, bytes), Self.isBoundary(after: range.upperBound, bytes) else {
      return false
    }
    return exactForms[claim].isEmpty || TermScanner.spellsExactly(bytes, range, exactForms[claim])
  }

  /// Whether what stands before a word doesn't make it part of a longer one, such as `o'`, or of an address.
  private static func isBoundary(before index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index > 0 else { return true }
    var start = index
    switch bytes[index - 1] {
    case UInt8(ascii: "@"), UInt8(ascii: "_"): return false
    case UInt8(ascii: "."), UInt8(ascii: "'"): start -= 1
    case 0x99 where index > 2 && bytes[index - 3] == 0xE2 && bytes[index - 2] == 0x80: start -= 3
    default: return true
    }
    return start == 0 || !TermScanner.isASCIIWord(bytes[start - 1])
  }

  /// The same for what stands behind it; `'s` is no part of the word.
  private static func isBoundary(after index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard index < bytes.count else { return true }
    switch bytes[index] {
    case UInt8(ascii: "@"), UInt8(ascii: "_"): return false
    case UInt8(ascii: "."): return index + 1 == bytes.count || !TermScanner.isASCIIWord(bytes[index + 1])
    default: break
    }
    guard let end = endOfApostrophe(index, bytes), end < bytes.count, TermScanner.isASCIIWord(bytes[end]) else {
      return true
    }
    return endWithPossessive(index, bytes) != nil
  }

  /// The end of the `'s` that begins at an offset; nil when there is none.
  private static func endWithPossessive(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let end = endOfApostrophe(index, bytes), end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "s"),
      end + 1 == bytes.count || !TermScanner.isASCIIWord(bytes[end + 1])
    else { return nil }
    return end + 1
  }

  private static func endOfApostrophe(_ index: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "'") { return index + 1 }
    guard index + 2 < bytes.count, bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] == 0x99 else {
      return nil
    }
    return index + 3
  }
}
