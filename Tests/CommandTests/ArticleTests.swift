import Foundation
import TestSupport
import Testing

/// Checking the content against the real text of the source, with the built program.
@Suite(.timeLimit(.minutes(5))) struct ArticleTests {
  /// A site that explains a made-up article of two lines.
  ///
  /// The hashes were made with sha256sum.
  private static let explaining = SiteFixture.whole.adding(
    "article.txt",
    Array(
      """
      The Prot was opened in spring, and twelve berths were ready for the ships of every country.

      Cars were to follow on a road that nobody had begun to build.

      """.utf8)
  ).adding(
    "content/sources/article.yml",
    Array(
      """
      title: An article
      publisher: A paper
      language: en
      lines:
      - id: s1p1
        section: s1
        gist: First
        sha256: cab7d3dbee71e6c75531d259633dd2b74a118837869af55bc3d47855591c19e8
      - id: s1p2
        section: s1
        gist: Second
        sha256: af42fb27ef4fe88e4632b84efef6892570810c618fa2f0ec79a20bc3634a1b18

      """.utf8)
  ).adding(
    "content/figures.yml",
    Array(
      """
      - id: berths
        value: 12 berths
        unit: berths
        measures: berths
        about: [project:port]
        source: [s1p1]
        printed: twelve berths

      """.utf8))

  @Test func contentThatIsTrueToTheArticleIsFine() async throws {
    try await withWorkspace(Self.explaining) { site in
      let outcome = try await site.check("--article", "article.txt", "--quiet")
      #expect(outcome == Program.Outcome(exitCode: 0, output: "", errors: ""))
    }
  }

  @Test func allMistakesAreReportedTogetherInOrder() async throws {
    try await withWorkspace(Self.explaining) { site in
      try site.edit("article.txt", "nobody", to: "everybody")
      try site.edit("content/figures.yml", "twelve berths", to: "eleven berths")
      try site.edit("content/projects/port.md", "status: operating", to: "status: operatin")
      try site.edit(
        "content/projects/road.md", "A road.",
        to: "Cars were *to* follow\non a [road](project:port) that everybody had begun.")
      let outcome = try await site.check("--article", "article.txt")
      let report = """
        content/figures.yml:7:12: error: 'eleven berths' doesn't stand in the article's line s1p1 [not-as-printed]
          6 |   source: [s1p1]
          7 |   printed: eleven berths
            |            ^~~~~~~~~~~~~ s1p1 prints 'twelve berths'

        content/projects/port.md:4:9: error: 'status' can't be 'operatin'; it takes one of these words: operating, \
        completed, delivered, trial-production, building, preparing, approved, issued, launched, signed, planned, \
        seeking, partner [invalid-value]
          3 | type: harbour
          4 | status: operatin
            |         ^~~~~~~~ did you mean 'operating'?
          5 | summary: Where ships land.

        content/projects/road.md:10:1: error: 11 words in a row of the article's line s1p2 [copied-text]
           9 | ---
          10 | Cars were *to* follow
             | ^~~~~~~~~~~~~~~~~~~~~ write it afresh
          11 | on a [road](project:port) that everybody had begun.

        content/sources/article.yml:12:11: error: the hash of 's1p2' is not that of the article's line 2 \
        [article-mismatch]
          11 |   gist: Second
          12 |   sha256: af42fb27ef4fe88e4632b84efef6892570810c618fa2f0ec79a20bc3634a1b18
             |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the right one is \
        '2362391aeb00f7a99e091a90dc92417e4bf8c092bf1ff5a7cb0b8a240a32371e'

        4 errors. Nothing was written.

        """
      #expect(outcome == Program.Outcome(exitCode: 1, output: "", errors: report))
    }
  }

  @Test func withoutTheOptionNothingIsComparedAndBuildHasNone() async throws {
    try await withWorkspace(Self.explaining) { site in
      try site.edit("content/figures.yml", "twelve berths", to: "eleven berths")
      #expect(try await site.check().exitCode == 0)
      #expect(try await site.build().exitCode == 0)
      #expect(try await site.build("--article", "article.txt").exitCode == 64)
    }
  }

  /// The text of this project's own source, which is no part of the project.
  private static let realArticle = Checkout.folder + "/../shared/source/article.txt"

  /// Whether it lies beside the checkout; says so where it doesn't.
  static let isThere: Bool = {
    let isThere = FileManager.default.fileExists(atPath: realArticle)
    if !isThere { print("skipped: there is no ../shared/source/article.txt beside the checkout") }
    return isThere
  }()

  @Test(.enabled(if: isThere, "needs ../shared/source/article.txt"))
  func theContentOfThisProjectIsTrueToItsArticle() async throws {
    let outcome = try await Program.run(
      ["check", "--root", Checkout.folder, "--article", Self.realArticle, "--quiet"], in: "/")
    #expect(outcome == Program.Outcome(exitCode: 0, output: "", errors: ""))
  }

  @Test(.enabled(if: isThere, "needs ../shared/source/article.txt"))
  func mistakesPlantedInTheContentOfThisProjectAreFound() async throws {
    let article = String(decoding: try Data(contentsOf: URL(fileURLWithPath: Self.realArticle)), as: UTF8.self)
    let line = try #require(article.split(separator: "\n").max { $0.utf8.count < $1.utf8.count })
    let sentence = line.split(separator: " ").dropFirst(3).prefix(15).joined(separator: " ")
    try await withWorkspace(SiteFixture("")) { site in
      try site.copy(Checkout.folder + "/content", to: "content")
      /// What the program says when a text is written in place of another.
      func report(_ file: String, _ text: String, to replacement: String) async throws -> String {
        let before = try site.read(file)
        try site.edit(file, text, to: replacement)
        let outcome = try await site.check("--article", Self.realArticle)
        try site.write(file, before)
        #expect(outcome.exitCode == 1)
        return outcome.errors
      }
      let figure = try await report("content/figures.yml", "value: 63 billion yuan", to: "value: 36 billion yuan")
      #expect(
        figure.contains(": error: '36 billion yuan' doesn't stand in the article's line s1p6 [not-as-printed]\n"))
      #expect(figure.contains("value: 36 billion yuan\n"))
      #expect(figure.contains("^~~~~~~~~~~~~~~ s1p6 prints '63 billion yuan'\n"))
      let citation = try await report(
        "content/figures.yml", "source: [s1p6]\n  type: money", to: "source: [s1p7]\n  type: money")
      #expect(
        citation.contains(": error: '63 billion yuan' doesn't stand in the article's line s1p7 [not-as-printed]\n"))
      #expect(citation.contains("^~~~~~~~~~~~~~~ s1p6 has it\n"))
      #expect(citation.hasSuffix("\n1 error. Nothing was written.\n"))
      let copy = try await report("content/people/ni-mingxuan.md", "\n---\n", to: "\n---\n\(sentence)\n")
      #expect(copy.hasPrefix("content/people/ni-mingxuan.md:"))
      #expect(copy.contains(" words in a row of the article's line s"))
      #expect(copy.contains(" [copied-text]\n"))
      #expect(copy.hasSuffix("\n1 error. Nothing was written.\n"))
      #expect(try await site.check("--article", Self.realArticle).exitCode == 0)
    }
  }
}
