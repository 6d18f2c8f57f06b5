import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import SiteProvenance

extension SiteFixture {
  /// A made-up article of four lines, with empty lines and more spaces than it needs.
  static let article = """
    The harbour grows

      In the spring of 2023 the old harbour of Westport was given two new quays, and  more than 2,100 ships called there.

      The “Harbour Act” lets every company load at night, so that fresh fish is in the capital before the sun is up.

      A total of 63 million crowns went into 56 works of Phase II, and the council's report praises all who built them.

    """

  /// A site that explains an article, and a test's files.
  ///
  /// - Parameters:
  ///   - text: More files, or other versions of those of ``SiteFixture/base(_:)``.
  ///   - hashes: The hashes that the source gives; those of ``article`` unless given.
  /// - Returns: The site, whose source has the lines s1h1, s1p1, s1p2 and s1p3, as many as there are hashes.
  /// - Throws: Nothing, since the article is one.
  static func explaining(_ text: String = "", hashes: [String]? = nil) throws -> SiteFixture {
    let names = ["s1h1", "s1p1", "s1p2", "s1p3"]
    let lines = zip(names, try hashes ?? Self.hashes()).map { name, hash in
      "- id: \(name)\n  section: s1\n  gist: A line\n  sha256: \(hash)\n"
    }
    let source = """
      -- content/sources/article.yml --
      title: An article
      publisher: A paper
      language: en
      lines:

      """
    return .base(source + lines.joined() + text)
  }

  /// The hashes of an article's lines.
  static func hashes(of article: String = article) throws -> [String] {
    try ArticleText(Array(article.utf8)).lines.map(\.sha256)
  }

  /// What the check against an article finds, unsorted.
  func diagnostics(
    article: String = article
  ) async throws -> (found: [Diagnostic], loaded: [Diagnostic], sources: SourceLines) {
    try await withTemporaryFolder { folder in
      try write(to: folder)
      let loader = ContentLoader(folder: folder + "/content", jobs: 1)
      let listing = loader.list()
      let loaded = await loader.load(listing)
      let found = try await ArticleChecker(ArticleText(Array(article.utf8)), loader: loader).check(loaded, listing)
      let files = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
      return (found, loaded.diagnostics, SourceLines { files[$0] })
    }
  }

  /// What an editor sees of it: the terminal's report, without the newline at its end.
  func report(article: String = article) async throws -> String {
    let (found, _, sources) = try await diagnostics(article: article)
    let report = TerminalWriter().report(found.sortedAndUnique(), sources: sources)
    return report.last == "\n" ? String(report.dropLast()) : report
  }

  /// Compares the report with what an editor should see.
  func expectReport(
    _ expected: String, article: String = article, at location: Testing.SourceLocation = #_sourceLocation
  ) async throws {
    let report = try await report(article: article)
    #expect(report == expected, sourceLocation: location)
  }
}
