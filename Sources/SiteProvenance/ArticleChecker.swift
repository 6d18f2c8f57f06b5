import Diagnostics
import Files
import Parallel
import SiteModel

/// Checks the content against the real text of the source that the site explains: the hashes of its lines, the words that
/// figures and translation notes quote, and that no sentence is copied.
public struct ArticleChecker: Sendable {
  private let article: ArticleText
  private let loader: ContentLoader

  /// Files whose text is searched for copied sentences: records, and what is published as text.
  private static let textExtensions = [".md", ".yml", ".txt", ".csv"]

  /// Makes a checker of the content that a loader reads.
  public init(_ article: ArticleText, loader: ContentLoader) {
    self.article = article
    self.loader = loader
  }

  /// Returns everything that is wrong, unsorted.
  ///
  /// What rests on files that couldn't be read is left for later: they have been reported, and to miss what they hold
  /// would be no second mistake.
  ///
  /// - Parameters:
  ///   - loaded: What the loader has read.
  ///   - listing: What stands in the content folder.
  /// - Returns: Errors, none of which the loader finds.
  public func check(_ loaded: ContentLoader.Result, _ listing: ContentLoader.Listing) async -> [Diagnostic] {
    guard let site = loaded.site else { return [] }
    let locator = SourceLocator(read: loader.reader)
    var diagnostics: [Diagnostic] = []
    var alignment: LineAlignment?
    if case .reference(let reference)? = site.settings.fields[.source], let source = site.record(reference.id),
      loaded.known.isComplete(.source)
    {
      let lines = site.lines.filter { $0.source == source.id }
      diagnostics += LineHashes(source: source, lines: lines, article: article, locator: locator).check()
      let aligned = LineAlignment(lines, article)
      let forms = PrintedForms(alignment: aligned, locator: locator)
      for kind in CopiedText.quotingKinds { diagnostics += site.records(of: kind).flatMap(forms.check) }
      alignment = aligned
    }
    guard (CopiedText.namedKinds + CopiedText.quotingKinds).allSatisfy(loaded.known.isComplete) else {
      return diagnostics
    }
    let copied = CopiedText(article, alignment: alignment, records: site.records + loaded.drafts, locator: locator)
    let files = ((try? listing.get()) ?? []).compactMap { path, entry -> String? in
      guard case .file = entry, Self.textExtensions.contains(where: path.hasSuffix) else { return nil }
      return loader.name + "/" + path
    }
    let read = loader.reader
    let found = await Parallel.map(files.count, jobs: loader.jobs) { index in
      read(files[index]).map { copied.check($0, file: files[index]) } ?? []
    }
    return diagnostics + found.flatMap { $0 }
  }
}
