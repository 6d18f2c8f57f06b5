import Foundation
import SiteModel
import TestSupport
import Testing

@testable import SiteLinks

/// What holds of every text and every list of terms.
@Suite struct TermPropertyTests {
  private static let noTerms = TermMatcher([])

  /// All texts of the tables.
  private static let texts =
    TermLinkTests.latin.map(\.0) + TermLinkTests.chinese.map(\.0) + TermLinkTests.markup.map(\.0)
    + TermLinkTests.blocks.map(\.0)

  /// What the linking takes out of a text besides: marks for it.
  private func isMarked(_ text: String) -> Bool { text.contains("\\") || text.contains("{.noterm}") }

  @Test func linksAreAllThatIsAdded() async throws {
    let site = try await LoadedSite.glossary.value
    for text in Self.texts where !isMarked(text) {
      let plain = try site.link(text, terms: Self.noTerms)
      #expect(try site.link(text).withoutTermLinks == plain.withoutLinkEnds, "\(text)")
    }
  }

  @Test func linkingByHandWhatWasLinkedLeavesNothingToLink() async throws {
    let site = try await LoadedSite.glossary.value
    for (text, words) in TermLinkTests.latin + TermLinkTests.chinese where words.contains("[") {
      var source = words
      for id in site.site.records(of: .term).map(\.id.name) {
        while let start = source.range(of: "[\(id) "), let end = source[start.upperBound...].firstIndex(of: "]") {
          let label = source[start.upperBound..<end]
          source.replaceSubrange(start.lowerBound...end, with: "[\(label)](term:\(id))")
        }
      }
      let body = try site.link(source)
      #expect(body.termLinks == [], "\(text)")
    }
  }

  @Test func orderOfTermsDoesNotMatter() async throws {
    let site = try await LoadedSite.glossary.value
    let records = site.site.records(of: .term)
    let terms = records.indices.map { GlossaryTerm(records[$0], at: $0, of: site.site) }
    var numbers = LinearNumbers()
    for _ in 0..<5 {
      let matcher = TermMatcher(terms.shuffled(using: &numbers))
      for text in Self.texts { #expect(try site.link(text, terms: matcher).html == site.link(text).html) }
    }
  }

  @Test func plannedFormsYieldToWrittenOnes() {
    let matcher = TermMatcher([term("a", ["Rule"]), term("b", ["Rules"])])
    #expect(ids(matcher, "rules") == ["b"])
    #expect(ids(matcher, "rule") == ["a"])
  }

  @Test func exactFormsGoFirstAndOthersTakeTheRest() {
    var exact = term("b", ["SAR"])
    exact.isExact = true
    let matcher = TermMatcher([term("a", ["Sar"]), exact])
    #expect(ids(matcher, "SAR sar Sar") == ["b", "a", "a"])
  }

  @Test func leftmostWinsThenLongest() {
    let matcher = TermMatcher([
      term("ab", ["a b"]), term("bcd", ["b c d"]), term("d", ["d"]), term("abce", ["a b c e"]),
    ])
    #expect(ids(matcher, "a b c d") == ["ab", "d"])
    #expect(ids(matcher, "a b c e") == ["abce"])
    #expect(ids(matcher, "b c d") == ["bcd"])
  }

  @Test func digitsArePartsOfWords() {
    let matcher = TermMatcher([term("a", ["5G"])])
    #expect(ids(matcher, "15G 5G1 5-G 5G") == ["a"])
    #expect(ids(matcher, "２５Ｇ ５Ｇ") == ["a"])
  }

  @Test func termsWithoutAWordAreNotSearchedFor() {
    let matcher = TermMatcher([term("a", [".", "", "—", "- -", "!?"])])
    #expect(ids(matcher, ". — !? - -") == [])
  }

  /// The same text takes no more steps among ten thousand terms than among a hundred: at most two for each word.
  @Test(arguments: [100, 1_000, 10_000]) func stepsDoNotGrowWithTerms(count: Int) {
    var numbers = LinearNumbers()
    func word() -> String {
      String(
        (0..<Int.random(in: 2...7, using: &numbers)).map { _ in "etaoinshrdlu".randomElement(using: &numbers) ?? "e" })
    }
    let common = (0..<200).map { _ in word() }
    let terms = (0..<count).map { number in
      term("t\(number)", ["\(common[number % 200]) \(common[(number / 200) % 200]) \(word())"])
    }
    let text = (0..<4_000).map { _ in common.randomElement(using: &numbers) ?? "" }.joined(separator: " ")
    var search = TermMatcher.Search()
    var text8 = text
    text8.withUTF8 { TermMatcher(terms).find(in: $0, &search) }
    #expect(search.steps >= 4_000)
    #expect(search.steps <= 8_000)
  }

  /// Strings that have broken other programs, from the Big List of Naughty Strings beside the checkout.
  private static let naughtyStrings: [String] = {
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/suites/naughty/blns.json")
      guard let data = try? Data(contentsOf: file) else { continue }
      return (try? JSONDecoder().decode([String].self, from: data)) ?? []
    }
    print("skipped: there is no ../shared/suites/naughty/blns.json beside the checkout")
    return []
  }()

  @Test(.enabled(if: !naughtyStrings.isEmpty, "there is no ../shared/suites beside the checkout"))
  func naughtyStringsAsTermsAndTexts() async throws {
    let site = try await LoadedSite.glossary.value
    let strings = Self.naughtyStrings
    let matcher = TermMatcher(strings.enumerated().map { term("t\($0.offset)", [$0.element]) })
    var linked = 0
    for string in strings where !isMarked(string) {
      for text in [string, "a \(string) b **\(string)** c", "> \(string)\n\n- \(string)"] {
        let body = try site.link(text, scope: .all, terms: matcher)
        let plain = try site.link(text, terms: Self.noTerms)
        #expect(body.withoutTermLinks == plain.withoutLinkEnds, "\(string)")
        linked += body.termLinks.count
      }
    }
    #expect(linked > 300)
  }

  private func term(_ id: String, _ names: [String]) -> GlossaryTerm {
    GlossaryTerm(id: RecordID(.term, id), index: 0, target: 0, names: names)
  }

  private func ids(_ matcher: TermMatcher, _ text: String) -> [String] {
    var search = TermMatcher.Search()
    var text = text
    text.withUTF8 { matcher.find(in: $0, &search) }
    return search.matches.map { matcher.claims[$0.claim].id.name }
  }
}

/// The same numbers in every run (Knuth's linear congruential generator for MMIX).
private struct LinearNumbers: RandomNumberGenerator {
  private var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ state >> 29
  }
}
