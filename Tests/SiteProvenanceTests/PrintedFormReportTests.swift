import Diagnostics
import TestSupport
import Testing

/// What editors see when a figure or a translation note quotes what the article doesn't print.
@Suite struct PrintedFormReportTests {
  /// A site with one figure.
  private static func figure(_ fields: String, source: String = "s1p3") throws -> SiteFixture {
    try .explaining(
      """
      -- content/figures.yml --
      - id: sum
        unit: crowns
        measures: what was spent
        about: [platform:nansha]
        source: [\(source)]
        \(fields)

      """)
  }

  /// A site with one translation note.
  private static func note(_ printed: String, source: String = "s1p2, s1p3") throws -> SiteFixture {
    try .explaining(
      """
      -- content/notes.yml --
      - id: act
        correction: Port Act
        confidence: guess
        source: [\(source)]
        printed: \(printed)

      """)
  }

  @Test(arguments: [
    "value: 63 million crowns", "value: '56'", "value: Phase II", "{value: x, printed: A total of  63}",
    "value: council's", "value: 56 works / Phase II … all who",
  ])
  func wordsOfTheCitedLine(fields: String) async throws {
    let fields = fields.replacing("{value: x, ", with: "value: x\n  ").replacing("}", with: "")
    try await Self.figure(fields).expectReport("")
  }

  @Test func partsMayStandInDifferentLines() async throws {
    try await Self.note("“Harbour Act” … fresh fish / praises all").expectReport("")
  }

  @Test func changedFigure() async throws {
    try await Self.figure("value: 36 million crowns").expectReport(
      """
      content/figures.yml:6:10: error: '36 million crowns' doesn't stand in the article's line s1p3 [not-as-printed]
        5 |   source: [s1p3]
        6 |   value: 36 million crowns
          |          ^~~~~~~~~~~~~~~~~ s1p3 prints '63 million crowns'
      """)
    try await Self.figure("value: \"57\"").expectReport(
      """
      content/figures.yml:6:10: error: '57' doesn't stand in the article's line s1p3 [not-as-printed]
        5 |   source: [s1p3]
        6 |   value: "57"
          |          ^~~~ s1p3 prints '56'
      """)
    try await Self.figure("value: seventeen").expectReport(
      """
      content/figures.yml:6:10: error: 'seventeen' doesn't stand in the article's line s1p3 [not-as-printed]
        5 |   source: [s1p3]
        6 |   value: seventeen
          |          ^~~~~~~~~
      """)
  }

  @Test func figureInAnotherLine() async throws {
    let site = try Self.figure("value: 63 million crowns", source: "s1p1")
    try await site.expectReport(
      """
      content/figures.yml:6:10: error: '63 million crowns' doesn't stand in the article's line s1p1 [not-as-printed]
        5 |   source: [s1p1]
        6 |   value: 63 million crowns
          |          ^~~~~~~~~~~~~~~~~ s1p3 has it
      """)
    let fixes = try await site.diagnostics().found.flatMap(\.fixes)
    let range = SourceRange(line: 5, column: 12, length: 4)
    let location = SourceLocation(file: "content/figures.yml", range: range)
    #expect(fixes == [Diagnostic.Fix(replacing: location, with: "s1p3")])
  }

  @Test func aShortFigureInAnotherLineMayBeThereByChance() async throws {
    let site = try Self.figure("value: two", source: "s1p3")
    try await site.expectReport(
      """
      content/figures.yml:6:10: error: 'two' doesn't stand in the article's line s1p3 [not-as-printed]
        5 |   source: [s1p3]
        6 |   value: two
          |          ^~~ s1p1 has it
      """)
    #expect(try await site.diagnostics().found.flatMap(\.fixes) == [])
  }

  @Test func figureInSeveralOtherLines() async throws {
    try await Self.figure("value: that", source: "s1p1, s1p3").expectReport(
      """
      content/figures.yml:6:10: error: 'that' stands in none of the article's lines s1p1, s1p3 [not-as-printed]
        5 |   source: [s1p1, s1p3]
        6 |   value: that
          |          ^~~~ s1p2 has it
      """)
    try await Self.figure("value: harbour", source: "s1p3").expectReport(
      """
      content/figures.yml:6:10: error: 'harbour' doesn't stand in the article's line s1p3 [not-as-printed]
        5 |   source: [s1p3]
        6 |   value: harbour
          |          ^~~~~~~ s1h1 and s1p1 have it
      """)
    try await Self.figure("value: the", source: "s1h1").expectReport(
      """
      content/figures.yml:6:10: error: 'the' doesn't stand in the article's line s1h1 [not-as-printed]
        5 |   source: [s1h1]
        6 |   value: the
          |          ^~~ s1h1 prints 'The'
      """)
    try await Self.figure("value: '2'\n  printed: of", source: "s1p2").expectReport(
      """
      content/figures.yml:7:12: error: 'of' doesn't stand in the article's line s1p2 [not-as-printed]
        6 |   value: '2'
        7 |   printed: of
          |            ^~ s1p1 and s1p3 have it
      """)
    #expect(
      try await Self.figure("value: and", source: "s1h1").report(
        article: SiteFixture.article.replacing("sun is up", with: "sun and moon")
      ).contains("^~~ s1p1, s1p2 and 1 more have it"))
  }

  @Test(arguments: ["10", "00", "2,1", "100 ships"]) func aNumberIsNotCutOutOfALongerOne(value: String) async throws {
    let report = try await Self.figure("value: '\(value)'", source: "s1p1").report()
    #expect(report.contains("'\(value)' doesn't stand in the article's line s1p1 [not-as-printed]"), "\(report)")
  }

  @Test func aWordIsNotCutOutOfALongerOne() async throws {
    try await Self.figure("value: Phase I").expectReport(
      """
      content/figures.yml:6:10: error: 'Phase I' doesn't stand in the article's line s1p3 [not-as-printed]
        5 |   source: [s1p3]
        6 |   value: Phase I
          |          ^~~~~~~ s1p3 prints 'Phase II'
      """)
  }

  @Test func otherLetterCase() async throws {
    let site = try Self.figure("value: x\n  printed: a total of 63", source: "s1p3")
    try await site.expectReport(
      """
      content/figures.yml:7:12: error: 'a total of 63' doesn't stand in the article's line s1p3 [not-as-printed]
        6 |   value: x
        7 |   printed: a total of 63
          |            ^~~~~~~~~~~~~ s1p3 prints 'A total of 63'
      """)
    #expect(try await site.diagnostics().found.flatMap(\.fixes).map(\.replacement) == ["\"A total of 63\""])
  }

  @Test func otherQuotationMarks() async throws {
    try await Self.note("The \"Harbour Act\" lets").expectReport(
      """
      content/notes.yml:5:12: error: 'The "Harbour Act" lets' stands in none of the article's lines s1p2, s1p3 \
      [not-as-printed]
        4 |   source: [s1p2, s1p3]
        5 |   printed: The "Harbour Act" lets
          |            ^~~~~~~~~~~~~~~~~~~~~~ s1p2 prints 'The “Harbour Act” lets'
      """)
  }

  @Test func aPartOfANoteIsMissing() async throws {
    try await Self.note("“Harbour Act” / fresh fishes … all who").expectReport(
      """
      content/notes.yml:5:12: error: 'fresh fishes' stands in none of the article's lines s1p2, s1p3 [not-as-printed]
        4 |   source: [s1p2, s1p3]
        5 |   printed: “Harbour Act” / fresh fishes … all who
          |            ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ s1p2 prints 'fresh fish'
      """)
  }

  @Test func aChangedLineIsReadAsItIsNow() async throws {
    let article = SiteFixture.article.replacing("56 works", with: "57 works")
    let found = try await Self.figure("value: 57 works").diagnostics(article: article).found
    #expect(found.map(\.code) == [.articleMismatch])
  }

  @Test func aMissingLineOfTheArticleIsNoSecondMistake() async throws {
    let lines = SiteFixture.article.split(separator: "\n").dropLast()
    let found = try await Self.figure("value: 63 million crowns").diagnostics(article: lines.joined(separator: "\n"))
    #expect(found.found.map(\.code) == [.articleMismatch])
  }

  @Test func anUnknownLineIsNoSecondMistake() async throws {
    let (found, loaded, _) = try await Self.figure("value: seventeen", source: "s1p3, s1p9").diagnostics()
    #expect(found == [])
    #expect(loaded.map(\.code) == [.unknownSourceLine])
  }

  @Test func aQuotationThatIsNoTextIsNoSecondMistake() async throws {
    let (found, loaded, _) = try await Self.figure("value: sixty-three millions\n  printed: [63]").diagnostics()
    #expect(found == [])
    #expect(loaded.map(\.code) == [.wrongType])
  }
}
