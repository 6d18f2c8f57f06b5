import SiteModel
import Testing

@Suite("Writing addresses") struct AddressWriterTests {
  private func write(_ url: PageURL, on page: PageURL, rootPath: String = "/") -> String {
    var bytes: [UInt8] = []
    let writer = AddressWriter(page: page, rootPath: rootPath)
    writer.append(url, to: &bytes)
    var others: [UInt8] = []
    writer.append(url.address, to: &others)
    #expect(bytes == others)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func whatEndsAPathIsWrittenAsAReference() {
    #expect(write(PageURL("/a%b?c#d/", fragment: "e"), on: PageURL("/x/")) == "../a%25b%3Fc%23d/#e")
  }

  @Test func aColonIsNotTakenForAScheme() {
    #expect(write(PageURL("/a:b.png"), on: PageURL("/")) == "./a:b.png")
    #expect(write(PageURL("/maps/a:b.png"), on: PageURL("/")) == "maps/a:b.png")
    #expect(write(PageURL("/a:b.png"), on: PageURL("/x/")) == "../a:b.png")
  }

  @Test func aPageShownAnywhereLinksFromTheRoot() {
    let page = PageURL("/404.html")
    #expect(write(PageURL("/a/", fragment: "b"), on: page, rootPath: "/x/y/") == "/x/y/a/#b")
    #expect(write(PageURL("/"), on: page) == "/")
  }
}
