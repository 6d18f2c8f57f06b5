import Markup
import SiteLinks
import SiteModel
import Templates

extension AddressWriter: AddressResolver {}

/// What is at hand while one page's data is made.
struct PageContext: Sendable {
  /// All content.
  let content: SiteContent
  /// The page's address.
  let url: PageURL
  /// The record that the page is about, or the editors' page that introduces a list.
  let subject: Record?
  /// Writes addresses for this page.
  let addresses: AddressWriter

  init(content: SiteContent, url: PageURL, subject: Record?) {
    self.content = content
    self.url = url
    self.subject = subject
    addresses = AddressWriter(page: url, rootPath: content.rootPath)
  }

  /// Whether the page is its subject's own; a list of what belongs to a record, or a page at its earlier address, is not.
  var isAboutSubject: Bool { subject?.url.path == url.path }

  /// All records.
  var site: Site { content.site }

  /// A link from this page.
  func link(_ target: PageURL) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(target.path.utf8.count + 32)
    addresses.append(target, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The body of the page's record.
  var body: HTML { subject.map { content.body(of: $0).html } ?? HTML(trusted: []) }

  /// Plain text as markup, with `lang` on runs of Chinese.
  func prose(_ text: String) -> HTML { content.guide.html(text) }
}
