import Diagnostics
import TestSupport

@testable import SiteLinks
@testable import SiteModel

/// What became of one body, for tests to compare.
struct LinkedBody {
  /// The rendered markup, without the newline at its end.
  var html: String
  /// The terminal's report on the body, without the newline at its end; empty when nothing is wrong.
  var report: String
  /// The records and source lines that the text refers to.
  var mentions: [String]
  /// The sentences in which they stand, as markup.
  var sentences: [String]
  /// The terms that have become links by themselves.
  var termLinks: [String]
  /// The sentences in which they stand.
  var termSentences: [String]
  /// The headings.
  var headings: [RenderedBody.Heading]
  /// What is wrong, as data.
  var diagnostics: [Diagnostic]
}

/// A site that is loaded once, in which tests render bodies that stand in none of its files.
struct LoadedSite: Sendable {
  /// The records.
  let site: Site
  private let known: KnownIDs
  private let files: [String: [UInt8]]

  /// A test's own fixture has a mistake.
  struct Unusable: Error {
    /// What the loader says.
    var diagnostics: [Diagnostic]
  }

  /// Loads a site, whose records should have no bodies.
  init(_ fixture: SiteFixture) async throws {
    let loaded = try await fixture.load()
    guard let site = loaded.site, !loaded.diagnostics.hasErrors else {
      throw Unusable(diagnostics: loaded.diagnostics)
    }
    self.site = site
    known = loaded.known
    files = Dictionary(uniqueKeysWithValues: fixture.files.map { ($0.path, $0.bytes) })
  }

  /// Renders Markdown as if it stood behind a record's front matter.
  ///
  /// - Parameters:
  ///   - markdown: The body; in the platform of ``everyKind`` it begins on line 10.
  ///   - id: The record.
  ///   - scope: How often a term is linked.
  ///   - terms: What finds the terms, instead of what finds those of the site; a matcher of no terms links none.
  /// - Returns: The body and what is wrong with it.
  /// - Throws: When there is no such record.
  func link(
    _ markdown: String, in id: RecordID = RecordID(.platform, "nansha"), scope: TermScope = .section,
    terms: TermMatcher? = nil
  ) throws -> LinkedBody {
    let (record, body, sources) = try prepare(markdown, in: id)
    let result = renderer(scope, terms).render(body, of: record)
    let diagnostics = result.diagnostics.sortedAndUnique()
    let rendered = result.body ?? .empty
    return LinkedBody(
      html: String(decoding: rendered.html.bytes, as: UTF8.self).droppingLastNewline(),
      report: TerminalWriter().report(diagnostics, sources: sources).droppingLastNewline(),
      mentions: rendered.mentions.map(\.description),
      sentences: rendered.sentences.map { String(decoding: $0.bytes, as: UTF8.self) },
      termLinks: rendered.termLinks.map(\.term.description),
      termSentences: rendered.termLinks.map { String(decoding: $0.sentence.bytes, as: UTF8.self) },
      headings: rendered.headings, diagnostics: diagnostics)
  }

  private func prepare(_ markdown: String, in id: RecordID) throws -> (Record, Body, SourceLines) {
    guard let record = site.record(id), let frontMatter = files[record.file] else { throw Unusable(diagnostics: []) }
    let bytes = Array((markdown + "\n").utf8)
    let body = Body(bytes: bytes, firstLine: frontMatter.count { $0 == UInt8(ascii: "\n") } + 1)
    let sources = SourceLines { [files] file in file == record.file ? frontMatter + bytes : files[file] }
    return (record, body, sources)
  }

  private func renderer(_ scope: TermScope, _ terms: TermMatcher?) -> BodyRenderer {
    let lists = ["/", "/404.html", "/platforms/", "/timeline/", "/source/", "/source/notes/", "/figures/"]
    let pages = site.records.map(\.url.page) + lists.map { PageURL($0) }
    return BodyRenderer(
      site: site, known: known, addresses: AddressBook(pages: pages, site: site), guide: ScriptGuide(site),
      locator: SourceLocator { [files] in files[$0] }, baseURL: nil, terms: terms ?? TermMatcher(site),
      termScope: scope)
  }

  /// Looks through Markdown as if it stood behind a record's front matter.
  ///
  /// - Parameters:
  ///   - markdown: The body.
  ///   - id: The record.
  ///   - term: The only term that is looked for; all unless given.
  ///   - scope: How often a term is linked.
  /// - Returns: What was found.
  /// - Throws: When there is no such record.
  func survey(
    _ markdown: String, in id: RecordID = RecordID(.platform, "nansha"), for term: String? = nil,
    scope: TermScope = .section
  ) throws -> (survey: BodySurvey, sources: SourceLines) {
    let (record, body, sources) = try prepare(markdown, in: id)
    let wanted = term.map { [$0].compactMap { site.record(RecordID(.term, $0)) } }
    let surveyor = TermSurveyor(site, wanted: wanted, locates: true)
    return (renderer(scope, scope == .none ? TermMatcher([]) : nil).survey(body, of: record, with: surveyor), sources)
  }
}

extension String {
  fileprivate func droppingLastNewline() -> String { last == "\n" ? String(dropLast()) : self }
}
