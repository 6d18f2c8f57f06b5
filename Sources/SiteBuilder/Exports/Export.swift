import SiteModel

/// Files of one sort that are no pages: a sitemap, a feed, data.
///
/// An export is one file in `Exports/` and one line in ``all``. Its files are made from the same content as the pages, so
/// they can't disagree with them.
struct Export: Sendable {
  /// The addresses of its files; they follow from the records alone, since they are planned before anything is linked.
  let urls: @Sendable (Site) -> [PageURL]
  /// The bytes of the file at one of these addresses.
  let bytes: @Sendable (ExportContext, PageURL) -> [UInt8]

  /// All exports, in the order in which their files are written.
  static let all: [Export] = [Robots.export, Sitemap.export]

  /// All files of a site that are no pages.
  static func allFiles(of site: Site) -> [ExportFile] {
    all.enumerated().flatMap { index, export in export.urls(site).map { ExportFile(url: $0, export: index) } }
  }

  /// An export of a single file.
  static func file(_ path: String, _ bytes: @escaping @Sendable (ExportContext) -> [UInt8]) -> Export {
    Export(urls: { _ in [PageURL(path)] }, bytes: { context, _ in bytes(context) })
  }
}

/// One file to be made that is no page.
struct ExportFile: Sendable {
  /// The address.
  let url: PageURL
  /// Which export makes it, as a position in ``Export/all``.
  let export: Int

  /// Makes the file: a pure function of the content.
  func bytes(_ context: ExportContext) -> [UInt8] { Export.all[export].bytes(context, url) }
}
