import Markup
import SiteLinks
import SiteModel
import Templates

/// What is at hand while one page's data is made.
struct PageContext: Sendable {
  /// All content.
  let content: SiteContent
  /// The page's address.
  let url: PageURL
  /// The record that the page is about, or the editors' page that introduces a list.
  let subject: Record?
  /// Whether links are written from the site's root instead of relative, as on a page that is served anywhere.
  var usesAbsoluteLinks = false

  /// All records.
  var site: Site { content.site }

  /// A link from this page.
  func link(_ target: PageURL) -> String {
    guard usesAbsoluteLinks else { return target.relative(to: url) }
    return BodyRenderer.rootPath(of: content.baseURL) + target.description.dropFirst()
  }

  /// The body of the page's record.
  var body: HTML { subject.map { content.body(of: $0).html } ?? HTML(trusted: []) }

  /// Plain text as markup, with `lang` on runs of Chinese.
  func prose(_ text: String) -> HTML { content.guide.html(text) }
}
