import Markup
import SiteModel

/// `sitemap.xml` (sitemaps.org, protocol 0.9): every page that readers should find, and when it was last changed.
enum Sitemap {
  static let url = PageURL("/sitemap.xml")
  static let export: Export = .file(url.path, bytes)

  private static func bytes(_ context: ExportContext) -> [UInt8] {
    var xml: [UInt8] = []
    xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    // By address, so that a page that is new moves no other line.
    for page in context.pages.filter(\.isFindable).sorted(by: { $0.url < $1.url }) {
      xml.append("<url><loc>")
      xml.append(escaping: context.address(page.url))
      xml.append("</loc>")
      if let moment = context.content.lastChange(of: page) {
        xml.append("<lastmod>")
        xml.append(escaping: moment.text)
        xml.append("</lastmod>")
      }
      xml.append("</url>\n")
    }
    xml.append("</urlset>\n")
    return xml
  }
}
