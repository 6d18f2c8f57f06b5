import Foundation
import SiteModel
import Testing

@Suite("Addresses on the site")
struct PageURLTests {
  private static let pages = [
    PageURL("/"), PageURL("/index.html"), PageURL("/platforms/"), PageURL("/platforms/nansha/"),
    PageURL("/platforms/nan/"),
    PageURL("/source/"), PageURL("/source/notes/"), PageURL("/assets/site.css"), PageURL("/assets/fonts/a/b.woff2"),
    PageURL("/platforms/nansha/map.png"), PageURL("/source/", fragment: "s1p6"), PageURL("/", fragment: "top"),
    PageURL("/index.html", fragment: "help"),
  ]

  @Test(
    "the shortest reference from one page to another",
    arguments: [
      (PageURL("/platforms/nansha/"), PageURL("/"), "platforms/nansha/"),
      (PageURL("/"), PageURL("/platforms/nansha/"), "../../"),
      (PageURL("/platforms/hetao/"), PageURL("/platforms/nansha/"), "../hetao/"),
      (PageURL("/platforms/"), PageURL("/platforms/nansha/"), "../"),
      (PageURL("/platforms/nansha/"), PageURL("/platforms/"), "nansha/"),
      (PageURL("/index.html"), PageURL("/platforms/"), "../index.html"),
      (PageURL("/assets/a.css"), PageURL("/index.html"), "assets/a.css"),
      (PageURL("/"), PageURL("/index.html"), "./"),
      (PageURL("/"), PageURL("/"), "./"),
      (PageURL("/source/", fragment: "s1p6"), PageURL("/source/"), "#s1p6"),
      (PageURL("/source/", fragment: "s1p6"), PageURL("/source/notes/"), "../#s1p6"),
      (PageURL("/source/", fragment: "s1p6"), PageURL("/"), "source/#s1p6"),
    ])
  func references(target: PageURL, base: PageURL, expected: String) {
    #expect(reference(to: target, on: base) == expected)
  }

  @Test("resolving a reference gives the target back, between all pages (RFC 3986, section 5)")
  func roundTrip() throws {
    for root in ["https://example.org", "https://example.org/project", "https://example.org/a/b"] {
      for base in Self.pages {
        for target in Self.pages {
          let reference = reference(to: target, on: base)
          let url = try #require(URL(string: reference, relativeTo: URL(string: root + base.path)))
          #expect(url.absoluteURL.absoluteString == root + target.description, "\(reference) on \(base)")
        }
      }
    }
  }

  @Test("the same for every pair of paths up to three folders deep") func allDepths() throws {
    var paths = ["/"]
    for first in ["a", "ab"] {
      paths += ["/\(first)/", "/\(first).html"]
      for second in ["a", "b"] {
        paths += ["/\(first)/\(second)/", "/\(first)/\(second).css"]
        paths += ["/\(first)/\(second)/a/", "/\(first)/\(second)/b.png"]
      }
    }
    for base in paths {
      for target in paths {
        let reference = reference(to: PageURL(target), on: PageURL(base))
        #expect(resolve(reference, on: base) == target, "\(reference) on \(base)")
      }
    }
  }

  private func reference(to target: PageURL, on page: PageURL) -> String {
    var bytes: [UInt8] = []
    AddressWriter(page: page).append(target, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The path that a relative path reference leads to (RFC 3986, sections 5.2.3 and 5.2.4).
  private func resolve(_ reference: String, on base: String) -> String {
    var parts = base.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init)
    let steps = reference.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    for (index, step) in steps.enumerated() {
      switch step {
      case ".", "": if index == steps.count - 1 { parts.append("") }
      case "..":
        if parts.count > 1 { parts.removeLast() }
      default: parts.append(step)
      }
    }
    return parts.joined(separator: "/")
  }

  @Test("the file that a server reads") func outputPaths() {
    #expect(PageURL("/").outputPath?.text == "index.html")
    #expect(PageURL("/platforms/nansha/", fragment: "top").outputPath?.text == "platforms/nansha/index.html")
    #expect(PageURL("/404.html").outputPath?.text == "404.html")
    #expect(PageURL("/../secret/").outputPath == nil)
  }

  @Test("a page, its fragment, and its place among others") func parts() {
    let place = PageURL("/source/", fragment: "s1p6")
    #expect(place.description == "/source/#s1p6")
    #expect(place.page == PageURL("/source/"))
    #expect(PageURL("/source/") < place)
    #expect(place < PageURL("/source/notes/"))
  }
}
