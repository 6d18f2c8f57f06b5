import CommonMark
import Diagnostics
import Markup
import SiteModel
import Synchronization

/// Turns Markdown bodies into HTML: parses once, resolves every link in the tree, and renders it.
public final class BodyRenderer: Sendable {
  let site: Site
  let known: KnownIDs
  let addresses: AddressBook
  let guide: ScriptGuide
  let locator: SourceLocator
  let rootPath: String
  let terms: TermMatcher?
  let termScope: TermScope
  /// One for each core once they all have been at work.
  let termBuffers = Mutex<[TermLinker.Buffers]>([])

  /// Makes a renderer for a site.
  ///
  /// - Parameters:
  ///   - site: The records.
  ///   - known: What references may name.
  ///   - addresses: What links may lead to.
  ///   - guide: Tells the scripts of Chinese.
  ///   - locator: Finds values in files.
  ///   - baseURL: Where the site is published; its `base_url` unless given.
  public convenience init(
    site: Site, known: KnownIDs, addresses: AddressBook, guide: ScriptGuide, locator: SourceLocator,
    baseURL: String? = nil
  ) {
    let scope = site.settings.fields.text(.termLinks).flatMap(TermScope.init) ?? .section
    self.init(
      site: site, known: known, addresses: addresses, guide: guide, locator: locator, baseURL: baseURL,
      terms: scope == .none ? nil : TermMatcher(site), termScope: scope)
  }

  /// Makes a renderer that links the terms which a matcher finds, as often as `termScope` says; none if it is nil.
  init(
    site: Site, known: KnownIDs, addresses: AddressBook, guide: ScriptGuide, locator: SourceLocator, baseURL: String?,
    terms: TermMatcher?, termScope: TermScope
  ) {
    self.site = site
    self.known = known
    self.addresses = addresses
    self.guide = guide
    self.locator = locator
    self.terms = terms
    self.termScope = termScope
    rootPath = Self.rootPath(of: baseURL ?? site.settings.fields.text(.baseURL) ?? "/")
  }

  /// The path part of the address at which a site is published, beginning and ending with `/`.
  public static func rootPath(of baseURL: String) -> String {
    // What stands between `//` and the next `/` is the host (RFC 3986, section 3.2).
    let parts = baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst(baseURL.contains("//") ? 2 : 0)
    return parts.isEmpty ? "/" : "/" + parts.joined(separator: "/") + "/"
  }

  /// Renders the body of a record, and checks the sentences in its fields.
  ///
  /// - Parameters:
  ///   - body: The Markdown, nil for a record without one.
  ///   - record: The record.
  /// - Returns: The body, and everything that is wrong with it and the sentences; with errors it is not for publishing.
  public func render(_ body: Body?, of record: Record) -> (body: RenderedBody?, diagnostics: [Diagnostic]) {
    guard let body else { return (nil, checkSentences(of: record, mentions: [])) }
    return NodeRegion.run { render(body, of: record) }
  }

  private func render(_ body: Body, of record: Record) -> (body: RenderedBody?, diagnostics: [Diagnostic]) {
    let (document, rewriter) = rewrite(body, of: record, trace: nil)
    var html: [UInt8] = []
    document.renderHTML(into: &html)
    let headings = document.headings.compactMap { heading in
      heading.id.map { RenderedBody.Heading(level: heading.level, id: $0, text: heading.text) }
    }
    return (
      RenderedBody(
        html: HTML(trusted: html), headings: headings, mentions: rewriter.mentions, targets: rewriter.targets,
        sentences: rewriter.sentences, termLinks: rewriter.termLinks, fragmentLinks: rewriter.fragmentLinks),
      document.diagnostics(file: record.file) + rewriter.diagnostics
        + checkSentences(of: record, mentions: rewriter.mentions)
    )
  }
  /// Parses a body and rewrites its tree, and takes down on the way what a trace asks for.
  func rewrite(_ body: Body, of record: Record, trace: BodyTrace?) -> (document: Document, rewriter: BodyRewriter) {
    // Records that are parts of a page may have the same headings, and each counts its footnotes from 1.
    let idPrefix = record.url.fragment.map { $0 + ":" } ?? ""
    let document = Document(
      parsing: body.bytes, dialect: .site, firstLine: body.firstLine, idPrefix: idPrefix)
    if trace != nil { document.keepsOrigins = true }
    var rewriter = BodyRewriter(
      renderer: self, document: document, record: record, page: record.url.page, idPrefix: idPrefix, trace: trace)
    rewriter.rewrite()
    return (document, rewriter)
  }
}
