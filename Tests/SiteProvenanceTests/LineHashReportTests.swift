import TestSupport
import Testing

/// What editors see when the source's hashes and the article don't agree.
@Suite struct LineHashReportTests {
  @Test func nothingIsSaidOfARightSource() async throws {
    try await SiteFixture.explaining().expectReport("")
  }

  @Test func wrongHash() async throws {
    var hashes = try SiteFixture.hashes()
    let right = hashes[2]
    hashes[2] = String(repeating: "0", count: 64)
    let site = try SiteFixture.explaining(hashes: hashes)
    try await site.expectReport(
      """
      content/sources/article.yml:16:11: error: the hash of 's1p2' is not that of the article's line 3 \
      [article-mismatch]
        15 |   gist: A line
        16 |   sha256: \(hashes[2])
           |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the right one is '\(right)'
        17 | - id: s1p3
      """)
    let found = try await site.diagnostics().found
    #expect(found.map { $0.fixes.map(\.replacement) } == [[right]])
    #expect(found.allSatisfy { $0.fixes.first?.location == $0.location })
  }

  @Test func changedLineOfTheArticle() async throws {
    let article = SiteFixture.article.replacing("grows", with: "shrinks")
    let right = try SiteFixture.hashes(of: article)[0]
    try await SiteFixture.explaining().expectReport(
      """
      content/sources/article.yml:8:11: error: the hash of 's1h1' is not that of the article's line 1 \
      [article-mismatch]
        7 |   gist: A line
        8 |   sha256: \(try SiteFixture.hashes()[0])
          |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the right one is '\(right)'
        9 | - id: s1p1
      """, article: article)
  }

  @Test func movedLines() async throws {
    var hashes = try SiteFixture.hashes()
    hashes.swapAt(1, 2)
    let site = try SiteFixture.explaining(hashes: hashes)
    let marks = "^" + String(repeating: "~", count: 63)
    try await site.expectReport(
      """
      content/sources/article.yml:12:11: error: 's1p1' has the hash of the article's line 3, and stands in the place \
      of its line 2 [article-mismatch]
        11 |   gist: A line
        12 |   sha256: \(hashes[1])
           |           \(marks) put the lines into the article's order
        13 | - id: s1p2

      content/sources/article.yml:16:11: error: 's1p2' has the hash of the article's line 2, and stands in the place \
      of its line 3 [article-mismatch]
        15 |   gist: A line
        16 |   sha256: \(hashes[2])
           |           \(marks) put the lines into the article's order
        17 | - id: s1p3
      """)
    // A new hash would give the name of one line to the text of the other.
    #expect(try await site.diagnostics().found.allSatisfy(\.fixes.isEmpty))
  }

  @Test func lineMovedToThePlaceOfAnUnknownOne() async throws {
    var hashes = try SiteFixture.hashes()
    hashes[3] = hashes[2]
    hashes[2] = String(repeating: "0", count: 64)
    let marks = "^" + String(repeating: "~", count: 63)
    try await SiteFixture.explaining(hashes: hashes).expectReport(
      """
      content/sources/article.yml:16:11: error: no line of the article has the hash of 's1p2' [article-mismatch]
        15 |   gist: A line
        16 |   sha256: \(hashes[2])
           |           \(marks) the article's line 3, which should stand here, has the hash of 's1p3'
        17 | - id: s1p3

      content/sources/article.yml:20:11: error: 's1p3' has the hash of the article's line 3, and stands in the place \
      of its line 4 [article-mismatch]
        19 |   gist: A line
        20 |   sha256: \(hashes[3])
           |           \(marks) put the lines into the article's order
      """)
  }

  @Test func lineThatTheSourceHasNotGot() async throws {
    var hashes = try SiteFixture.hashes()
    hashes.remove(at: 1)
    try await SiteFixture.explaining(hashes: hashes).expectReport(
      """
      content/sources/article.yml:12:11: error: the source 'article' has 3 lines, and the article has 4 \
      [article-mismatch]
        11 |   gist: A line
        12 |   sha256: \(hashes[1])
           |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the article's line 2 has no \
      entry: it belongs before this one
        13 | - id: s1p2
      """)
    try await SiteFixture.explaining().expectReport(
      """
      content/sources/article.yml:20:11: error: the source 'article' has 4 lines, and the article has 5 \
      [article-mismatch]
        19 |   gist: A line
        20 |   sha256: \(try SiteFixture.hashes()[3])
           |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the article's line 5 has no \
      entry: it belongs behind this one
      """, article: SiteFixture.article + "One more.\n")
  }

  @Test func lineThatTheArticleHasNotGot() async throws {
    let article = SiteFixture.article.replacing("The harbour grows", with: "").replacing("praises", with: "names")
    let hashes = try SiteFixture.hashes()
    let marks = "^" + String(repeating: "~", count: 63)
    try await SiteFixture.explaining().expectReport(
      """
      content/sources/article.yml:8:11: error: the source 'article' has 4 lines, and the article has 3 \
      [article-mismatch]
        7 |   gist: A line
        8 |   sha256: \(hashes[0])
          |           \(marks) no line of the article has the hash of 's1h1'
        9 | - id: s1p1

      content/sources/article.yml:20:11: error: no line of the article has the hash of 's1p3' [article-mismatch]
        19 |   gist: A line
        20 |   sha256: \(hashes[3])
           |           \(marks)
      """, article: article)
  }

  @Test func lineThatStandsTwiceInTheSource() async throws {
    let article = String(SiteFixture.article.split(separator: "\n")[0])
    let hash = try SiteFixture.hashes()[0]
    try await SiteFixture.explaining(hashes: [hash, hash]).expectReport(
      """
      content/sources/article.yml:12:11: error: the source 'article' has 2 lines, and the article has 1 \
      [article-mismatch]
        11 |   gist: A line
        12 |   sha256: \(hash)
           |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ up to this line they are the same
      """, article: article)
  }

  @Test func anotherArticle() async throws {
    let hash = try SiteFixture.hashes()[0]
    try await SiteFixture.explaining().expectReport(
      """
      content/sources/article.yml:8:11: error: the source 'article' has 4 lines, and the article has 1 \
      [article-mismatch]
        7 |   gist: A line
        8 |   sha256: \(hash)
          |           ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ none of the hashes is that of a \
      line: is it the right article?
        9 | - id: s1p1
      """, article: "Quite another text.")
  }

  @Test func aHashThatIsNoneIsNoSecondMistake() async throws {
    var hashes = try SiteFixture.hashes()
    hashes[1] = "abc"
    let (found, loaded, _) = try await SiteFixture.explaining(hashes: hashes).diagnostics()
    #expect(found == [])
    #expect(loaded.map(\.code) == [.wrongType])
  }

  @Test func aSourceThatCannotBeReadIsNoSecondMistake() async throws {
    let figure = "- {id: quays, value: nine, unit: quays, measures: m, about: [platform:nansha], source: [s1p1]}\n"
    let site = try SiteFixture.explaining("-- content/figures.yml --\n" + figure)
      .adding("content/sources/article.yml", Array("title: [\n".utf8))
    #expect(try await site.diagnostics().found == [])
  }
}
