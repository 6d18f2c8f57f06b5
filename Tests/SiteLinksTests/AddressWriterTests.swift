import Testing

@testable import SiteLinks
@testable import SiteModel

@Suite struct AddressWriterTests {
  private static let pages = [
    "/", "/a/", "/a/b/", "/a/b/c/", "/ab/", "/b/c.html", "/a/b", "/images/map.png", "/places/y/", "/w/x/y/z/",
  ].flatMap { [PageURL($0), PageURL($0, fragment: "f")] }

  private static func write(_ url: PageURL, on page: PageURL, rootPath: String = "/") -> String {
    var bytes: [UInt8] = []
    AddressWriter(page: page, rootPath: rootPath).append(url, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: pages)
  func addressesAreThoseOfTheirPages(target: PageURL) {
    for page in Self.pages { #expect(Self.write(target, on: page) == target.relative(to: page)) }
  }

  @Test func whatEndsAPathIsWrittenAsAReference() {
    #expect(Self.write(PageURL("/a%b?c#d/", fragment: "e"), on: PageURL("/x/")) == "../a%25b%3Fc%23d/#e")
  }

  @Test func pageShownAnywhereLinksFromTheRoot() {
    let page = PageURL("/404.html")
    #expect(Self.write(PageURL("/a/", fragment: "b"), on: page, rootPath: "/x/y/") == "/x/y/a/#b")
    #expect(Self.write(PageURL("/"), on: page, rootPath: "/") == "/")
  }
}
