import SiteModel
import Testing

@testable import SiteLinks

/// How a destination is sorted out before anything is looked up.
@Suite struct LinkDestinationTests {
  @Test(
    arguments: [
      ("", .empty),
      ("#top", .fragment("top")),
      ("#", .fragment("")),
      ("#%E5%89%8D", .fragment("前")),
      ("platform:nansha", .record(RecordID(.platform, "nansha"))),
      ("source:s1p1", .record(RecordID(.source, "s1p1"))),
      ("platform:", .record(RecordID(.platform, ""))),
      ("platform:前海", .record(RecordID(.platform, "前海"))),
      ("platform:\u{301}nansha", .record(RecordID(.platform, "\u{301}nansha"))),
      ("platform:a:b", .record(RecordID(.platform, "a:b"))),
      ("https://example.org", .external),
      ("HTTPS://example.org", .external),
      ("mailto:a@b.c", .external),
      ("tel:+1", .external),
      ("site:site", .refused(scheme: "site")),
      ("Platform:nansha", .refused(scheme: "Platform")),
      ("ftp://example.org", .refused(scheme: "ftp")),
      ("//example.org", .refused(scheme: "//")),
      ("\\\\example.org", .refused(scheme: "//")),
      ("/", .site(path: "/", fragment: nil)),
      ("/a/#b", .site(path: "/a/", fragment: "b")),
      ("/a%20b/#c%20d", .site(path: "/a b/", fragment: "c d")),
      ("/a:b", .site(path: "/a:b", fragment: nil)),
      ("/\\example.org", .site(path: "/\\example.org", fragment: nil)),
      ("../a.md", .file(path: "../a.md", fragment: nil)),
      ("a.md#b#c", .file(path: "a.md", fragment: "b#c")),
      ("a/b:c", .file(path: "a/b:c", fragment: nil)),
      ("?a:b", .file(path: "?a:b", fragment: nil)),
      ("100%.md", .file(path: "100%.md", fragment: nil)),
      ("a%2", .file(path: "a%2", fragment: nil)),
      ("a%zz", .file(path: "a%zz", fragment: nil)),
    ] as [(String, LinkDestination)])
  func destinationsAreSortedByTheirBeginning(text: String, expected: LinkDestination) {
    #expect(LinkDestination(text) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\tscript:alert(1)", " javascript:alert(1)",
    "\u{1}javascript:alert(1)", "\njavascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "DATA:x",
    "vbscript:x", "file:///etc/passwd", "blob:x", "view-source:x", "\u{FEFF}javascript:x", "ｊavascript:x", ":x",
    "java\u{301}script:x",
  ])
  func everyOtherSchemeIsRefused(text: String) {
    guard case .refused = LinkDestination(text) else {
      Issue.record("\(text) is taken for \(LinkDestination(text))")
      return
    }
  }
}
