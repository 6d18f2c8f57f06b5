import SiteModel

/// What is at hand while exports are made.
struct ExportContext: Sendable {
  /// All content.
  let content: SiteContent
  /// The pages of the site, leaves before lists.
  let pages: [Page]

  /// The whole address of a page or file.
  func address(_ url: PageURL) -> String { content.address(url) }
}
