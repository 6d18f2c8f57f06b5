import SiteModel
import Templates

/// Makes one page: a pure function of the content and the page.
enum PageRenderer {
  /// Appends the page's bytes.
  static func render(_ page: Page, _ content: SiteContent, _ templates: [Template], into buffer: inout [UInt8]) {
    let context = PageContext(
      content: content, url: page.url, subject: page.subject.flatMap { content.site.record($0) })
    templates[page.family].render(
      PageFamily.all[page.family].object(context), addresses: context.addresses, into: &buffer)
  }
}
