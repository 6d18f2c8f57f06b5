/// `robots.txt` (RFC 9309): everything may be read, and here is the list of it.
enum Robots {
  static let export: Export = .file("/robots.txt") { context in
    Array("User-agent: *\nAllow: /\n\nSitemap: \(context.address(Sitemap.url))\n".utf8)
  }
}
