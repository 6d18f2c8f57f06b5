import Testing

@testable import CommonMark

@Suite("Strikethrough")
struct StrikethroughTests {
  @Test(
    "Text between two pairs of tildes is struck out",
    arguments: [
      ("~~a~~ b", "<del>a</del> b"),
      ("a ~~*b* `c` [d](e)~~", "a <del><em>b</em> <code>c</code> <a href=\"e\">d</a></del>"),
      ("*~~a~~*", "<em><del>a</del></em>"), ("~~a ~~b~~ c~~", "<del>a <del>b</del> c</del>"),
      ("x~~y~~z", "x<del>y</del>z"),
      ("~~a\nb~~", "<del>a\nb</del>"), ("這是~~「河套」~~合作區", "這是<del>「河套」</del>合作區"),
      ("[~~a~~](b)", "<a href=\"b\"><del>a</del></a>"),
    ])
  func struck(markdown: String, rendered: String) {
    #expect(html(markdown) == "<p>\(rendered)</p>\n")
  }

  @Test(
    "Other tildes stay as they are",
    arguments: ["3~5 and 10~20", "~~a", "a~~", "~~ a ~~", "~~~a~~~b", "a ~~ b ~~ c"])
  func plain(markdown: String) {
    let rendered = html("x \(markdown)")
    #expect(rendered == "<p>x \(markdown)</p>\n")
  }

  @Test("Escaped tildes and code stay as they are")
  func escaped() {
    #expect(html("\\~~a~~") == "<p>~~a~~</p>\n")
    #expect(html("~~a\\~~") == "<p>~~a~~</p>\n")
    #expect(html("&#126;~a~~ ~~b~~") == "<p>~~a~~ <del>b</del></p>\n")
    #expect(html("`~~a~~`") == "<p><code>~~a~~</code></p>\n")
  }
}
