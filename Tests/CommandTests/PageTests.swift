import Foundation
import TestSupport
import Testing

/// What options and content make of pages, as far as a reader of the built files sees it.
@Suite(.timeLimit(.minutes(5))) struct PageTests {
  @Test func draftsArePublishedWhenAskedForOnly() async throws {
    try await withWorkspace { site in
      let without = try await site.build()
      #expect(without.exitCode == 0, "\(without.errors)")
      #expect(!site.has("public/projects/road"))
      #expect(!(try site.read("public/projects/index.html").contains("Road")))
      let with = try await site.build("--drafts")
      #expect(with.exitCode == 0, "\(with.errors)")
      #expect(site.has("public/projects/road/index.html"))
      #expect(try site.read("public/projects/index.html").contains("Road"))
      let again = try await site.build()
      #expect(again.exitCode == 0)
      #expect(!site.has("public/projects/road"))
    }
  }

  @Test(arguments: [
    ("https://example.net", "https://example.net/"), ("https://example.net/", "https://example.net/"),
    ("http://example.net/bay", "http://example.net/bay/"),
    ("https://example.net:8080/a/b/", "https://example.net:8080/a/b/"),
  ])
  func theBaseURLChangesCanonicalLinks(given: String, base: String) async throws {
    try await withWorkspace { site in
      let plain = try await site.build("--output", "plain")
      #expect(plain.exitCode == 0, "\(plain.errors)")
      let outcome = try await site.build("--base-url", given)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      for page in ["", "projects/", "projects/port/", "about/"] {
        let html = try site.read("public/\(page)index.html")
        #expect(html.contains("<link rel=\"canonical\" href=\"\(base)\(page)\">"))
        #expect(!html.contains("https://example.org/"))
        // Everything else is relative, so nothing else depends on it.
        let other = try site.read("plain/\(page)index.html")
        #expect(html.replacing(base, with: "") == other.replacing("https://example.org/", with: ""))
      }
    }
  }

  @Test func aFormerAddressLeadsToThePresentOne() async throws {
    try await withWorkspace { site in
      let outcome = try await site.build("--base-url", "https://example.org/bay/")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let html = try site.read("public/projects/old-port/index.html")
      #expect(html.contains("<meta http-equiv=\"refresh\" content=\"0; url=../port/\">"))
      #expect(html.contains("<link rel=\"canonical\" href=\"https://example.org/bay/projects/port/\">"))
      #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
      #expect(HTMLReferences.all(in: html).contains("../port/"))
    }
  }

  @Test func windowsLineEndingsAndAByteOrderMarkGiveTheSamePages() async throws {
    var windows = SiteFixture("")
    for (path, bytes) in SiteFixture.whole.files {
      let isText = path.hasSuffix(".md") || path.hasSuffix(".yml")
      let lines = String(decoding: bytes, as: UTF8.self).replacing("\n", with: "\r\n")
      windows.add(path, isText ? [0xEF, 0xBB, 0xBF] + Array(lines.utf8) : bytes)
    }
    try await withWorkspace { site in
      let unix = try await site.build()
      #expect(unix.exitCode == 0, "\(unix.errors)")
      let files = try FolderState(site.output).files
      try await withWorkspace(windows) { other in
        let outcome = try await other.build()
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try FolderState(other.output).files == files)
      }
    }
  }

  @Test func assetsWithChineseNamesArePublishedUnderTheirNames() async throws {
    // The longest name that Linux and macOS allow: 255 bytes.
    let long = String(repeating: "灣", count: 83) + "ab.png"
    let names = ["南沙.png", "港口 圖.webp", "東涌/大橋.pdf", long]
    var fixture = SiteFixture.whole
    for name in names { fixture.add("content/pictures/\(name)", Array(name.utf8)) }
    fixture.add(
      "content/pages/about.md",
      Array("---\ntitle: About\n---\n![Nansha](../pictures/南沙.png) [Bridge](../pictures/東涌/大橋.pdf)\n".utf8))
    try await withWorkspace(fixture) { site in
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      for name in names { #expect(try site.read("public/pictures/\(name)") == name) }
      let references = HTMLReferences.all(in: try site.read("public/about/index.html"))
      #expect(references.contains("../pictures/%E5%8D%97%E6%B2%99.png"))
    }
  }

  @Test func aSentenceThatNamesAPersonAndTheirViewIsShownOnceOnTheirPage() async throws {
    try await withWorkspace { site in
      try site.edit(
        "content/glossary/hub.md", "Such as", to: "[Li Ming](person:li-ming) calls it [far](view:far). Such as")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let page = try site.read("public/views/li-ming/index.html")
      #expect(page.components(separatedBy: "<q>Li Ming calls it far.</q>").count == 2)
    }
  }
}
