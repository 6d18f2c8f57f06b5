import Diagnostics
import TestSupport
import Testing

/// What editors see when they have copied a sentence of the article.
@Suite struct CopiedTextReportTests {
  /// A site with a project that has a body.
  private static func body(_ body: String, more: String = "") throws -> SiteFixture {
    try .explaining(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: harbour
      status: operating
      summary: Where ships land.
      source: [s1p1]
      themes: [trade]
      ---
      \(body)

      """ + more)
  }

  @Test func tenWordsAreACopy() async throws {
    try await Self.body("It was the old harbour of Westport was given two new quays once.").expectReport(
      """
      content/projects/port.md:9:8: error: 10 words in a row of the article's line s1p1 [copied-text]
         8 | ---
         9 | It was the old harbour of Westport was given two new quays once.
           |        ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
      """)
  }

  @Test func nineWordsAreNone() async throws {
    try await Self.body("It was the old harbour of Westport was given two new.").expectReport("")
  }

  @Test func wordsOfTwoLinesOfTheArticleAreNone() async throws {
    #expect(
      try await Self.body("Two new quays, and more than 2,100 ships called there. The “Harbour Act” lets every")
        .report().contains("11 words in a row of the article's line s1p1"))
    try await Self.body("than 2,100 ships called there. The “Harbour Act” lets every").expectReport("")
  }

  @Test func aRunIsReportedOnceAndWhole() async throws {
    try await Self.body("In the SPRING of 2023, the old harbour of Westport was given two new quays.").expectReport(
      """
      content/projects/port.md:9:1: error: 15 words in a row of the article's line s1p1 [copied-text]
         8 | ---
         9 | In the SPRING of 2023, the old harbour of Westport was given two new quays.
           | ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
      """)
  }

  @Test func overALineBreakThroughALinkEmphasisAndACitation() async throws {
    let site = try Self.body(
      """
      > So that *fresh* [**fish**](platform:nansha "is in") the [s1p2](source:s1p2)
      > `capital`[^1] before&nbsp;the [sun][star] is up.
      """)
    let found = try await site.diagnostics().found
    try await site.expectReport(
      """
      content/projects/port.md:9:3: error: 13 words in a row of the article's line s1p2 [copied-text]
         8 | ---
         9 | > So that *fresh* [**fish**](platform:nansha "is in") the [s1p2](source:s1p2)
           |   ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
        10 | > `capital`[^1] before&nbsp;the [sun][star] is up.
      """)
    let range = SourceRange(start: SourcePosition(line: 9, column: 3), end: SourcePosition(line: 10, column: 50))
    #expect(found.map(\.location) == [SourceLocation(file: "content/projects/port.md", range: range)])
  }

  @Test func whatStandsInALinkDestinationIsNoText() async throws {
    let words = "the-old-harbour-of-westport-was-given-two-new-quays"
    try await Self.body("[x](https://example.org/(\(words)))").expectReport("")
    try await Self.body("[x](<https://example.org/ \(words)>)").expectReport("")
  }

  @Test func inAYAMLValue() async throws {
    let site = try SiteFixture.explaining(
      """
      -- content/organisations.yml --
      - id: council
        title: Council
        kind: "A total of 63 million crowns
          went into 56 works of Phase II"

      """)
    #expect(
      try await site.diagnostics().found.map(\.message) == ["13 words in a row of the article's line s1p3"])
    try await site.expectReport(
      """
      content/organisations.yml:3:10: error: 13 words in a row of the article's line s1p3 [copied-text]
        2 |   title: Council
        3 |   kind: "A total of 63 million crowns
          |          ^~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
        4 |     went into 56 works of Phase II"
      """)
  }

  @Test func inADraftACommentAndTheFoldersOwnReadme() async throws {
    let copy = "the council's report praises all who built them, and the council's report"
    let site = try Self.body("A port.").adding("content/README.md", Array("# Content\n\n\(copy)\n".utf8))
      .adding("content/notes.txt", Array(copy.utf8))
      .adding("content/projects/quay.md", Array("---\ntitle: Quay # \(copy)\ndraft: true\n---\n\(copy)".utf8))
    #expect(
      try await site.report(
        article: SiteFixture.article.replacing("built them", with: "built them, and the council's")
      ).components(separatedBy: " error: 13 words in a row of the article's line s1p3 [copied-text]").count == 5)
  }

  @Test func afterAByteOrderMarkAndChinese() async throws {
    let text = "前海 so that fresh fish 南沙 is in the capital before the sun"
    let site = try Self.body("A port.").adding(
      "content/pages/about.md", [0xEF, 0xBB, 0xBF] + Array("---\ntitle: About\n---\n\(text)\n".utf8))
    try await site.expectReport(
      """
      content/pages/about.md:4:4: error: 11 words in a row of the article's line s1p2 [copied-text]
        3 | ---
        4 | 前海 so that fresh fish 南沙 is in the capital before the sun
          |      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
      """)
  }

  @Test func aLineWithoutNameIsNumbered() async throws {
    let article = SiteFixture.article + "This line says no more than ten or eleven words to us.\n"
    let report = try await Self.body("It says no more than ten or eleven words to us.").report(article: article)
    #expect(report.contains("10 words in a row of the article's line 5 [copied-text]"), "\(report)")
  }

  /// A policy whose English name is ten words of the article.
  private static let policy = """
    -- content/policies/act.md --
    ---
    title: Night loading
    type: act
    status: issued
    summary: An act.
    source: [s1p2]
    themes: [trade]
    names: {en: "“Harbour Act” lets every company load at night so that"}
    ---
    An act.

    """

  @Test func aDocumentsNameIsNoCopy() async throws {
    try await Self.body(
      "It is the [“Harbour Act” lets every company load at night so that](policy:act).", more: Self.policy
    ).expectReport("")
    // Not even where words of the same line stand around it.
    try await Self.body(
      "The “Harbour Act” lets every company load at night, so that fresh fish is", more: Self.policy
    ).expectReport("")
    let draft = Self.policy.replacing("themes:", with: "draft: true\nthemes:")
    try await Self.body("A port.", more: draft).expectReport("")
  }

  @Test func theSameWordsAreACopyWhereNoDocumentIsCalledSo() async throws {
    let renamed = Self.policy.replacing("names: {en: \"“Harbour Act” lets every", with: "names: {en: \"Every")
    try await Self.body("“Harbour Act” lets every company load at night so that", more: renamed).expectReport(
      """
      content/projects/port.md:9:2: error: 10 words in a row of the article's line s1p2 [copied-text]
         8 | ---
         9 | “Harbour Act” lets every company load at night so that
           |  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
      """)
  }

  @Test func aDocumentsNameExcusesNoOtherWords() async throws {
    let text = "Harbour Act lets every company load at night so that fresh fish is in the capital before the sun is"
    try await Self.body(text, more: Self.policy).expectReport(
      """
      content/projects/port.md:9:54: error: 10 words in a row of the article's line s1p2 [copied-text]
         8 | ---
         9 | Harbour Act lets every company load at night so that fresh fish is in the capital before the sun is
           |                                                      ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
      """)
  }

  /// Words that the article hasn't got are not alike.
  @Test func aNameInOtherWordsExcusesNothing() async throws {
    let policy = Self.policy.replacing("“Harbour Act” lets every", with: "Harbour statute lets every")
    let text = "Harbour rule lets every company load at night so that fresh fish"
    try await Self.body(text, more: policy).expectReport(
      """
      content/projects/port.md:9:14: error: 10 words in a row of the article's line s1p2 [copied-text]
         8 | ---
         9 | \(text)
           |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
      """)
  }

  /// An article that says one thing over and over isn't compared with itself for ever.
  @Test(.timeLimit(.minutes(10))) func manyCopiesOfManyAlikeWordsAreFoundInGoodTime() async throws {
    let article = SiteFixture.article + String(repeating: "on and ", count: 1000)
    let site = try Self.body(String(repeating: "on and ", count: 100_000))
    let found = try await site.diagnostics(article: article).found
    #expect(found.count { $0.code == .copiedText } == 100)
  }

  @Test func aQuotationIsNoCopyWhereItIsQuoted() async throws {
    let note = """
      -- content/notes.yml --
      - id: act
        printed: lets every company load at night, so that fresh fish is
        correction: Port Act
        confidence: guess
        source: [s1p2]

      """
    try await SiteFixture.explaining(note).expectReport("")
    try await SiteFixture.explaining(
      note.replacing(
        "correction: Port Act", with: "correction: lets every company load at night, so that fresh fish is")
    ).expectReport(
      """
      content/notes.yml:3:15: error: 11 words in a row of the article's line s1p2 [copied-text]
        2 |   printed: lets every company load at night, so that fresh fish is
        3 |   correction: lets every company load at night, so that fresh fish is
          |               ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write it afresh
        4 |   confidence: guess
      """)
  }

  @Test func aNameThatCannotBeReadIsNoSecondMistake() async throws {
    let broken = Self.policy.replacing("title: Night loading", with: "title: [")
    let (found, loaded, _) = try await Self.body(
      "“Harbour Act” lets every company load at night so that", more: broken
    ).diagnostics()
    #expect(found == [])
    #expect(loaded.map(\.code) == [.invalidYAML])
  }
}
