import Testing

@testable import CommonMark

@Suite("Chinese text")
struct ChineseTests {
  @Test(
    "Emphasis next to Chinese punctuation works",
    arguments: [
      ("這是**「河套」**合作區", "這是<strong>「河套」</strong>合作區"), ("**河套。**他說", "<strong>河套。</strong>他說"),
      ("是*（甲）*乙", "是<em>（甲）</em>乙"), ("是***「甲」***乙", "是<em><strong>「甲」</strong></em>乙"),
      ("合作**“河套”**地區", "合作<strong>“河套”</strong>地區"), ("參見**(附件)**第三頁", "參見<strong>(附件)</strong>第三頁"),
      ("是**[甲](b)**乙", "是<strong><a href=\"b\">甲</a></strong>乙"), ("是**`甲`**乙", "是<strong><code>甲</code></strong>乙"),
      ("GBA**「河套」**x", "GBA<strong>「河套」</strong>x"), ("[是**「甲」**乙](c)", "<a href=\"c\">是<strong>「甲」</strong>乙</a>"),
    ])
  func emphasis(markdown: String, rendered: String) {
    #expect(html(markdown) == "<p>\(rendered)</p>\n")
  }

  @Test("Marks leave no trace in code, destinations, titles, info strings and ids")
  func marksAreRemoved() {
    let mark = "\u{E000}"
    let text = "# 是**「甲」**乙\n\n`是*「`\n\n```是*「\n是*「\n```\n\n[a](<是*「> \"是*「\") ![是**「b」**](是*「)\n\n<i 是*「>\n"
    let document = parse(text)
    #expect(!html(document).contains(mark) && document.headings.first?.id == "是-甲-乙")
    #expect(nodes(.codeBlock, in: document).first?.fenceInfo == "是*「")
    #expect(nodes(.codeBlock, in: document).first?.literal == "是*「\n")
    #expect(nodes(.link, in: document).first?.url == "是*「")
  }

  @Test("Latin text and plain CommonMark keep the flanking rule")
  func flankingRule() {
    #expect(html("a**(b)**c") == "<p>a**(b)**c</p>\n")
    #expect(html("這是**「河套」**合作區", .commonMark) == "<p>這是**「河套」**合作區</p>\n")
    #expect(html("是\\*「a」\\*乙") == "<p>是*「a」*乙</p>\n")
  }

  @Test(
    "A line break between two Chinese characters is no space",
    arguments: [
      ("河\n套", "河套"), ("河，\n套", "河，套"), ("**河**\n[套](a)", "<strong>河</strong><a href=\"a\">套</a>"), ("河“\n套", "河“套"),
      ("カ\nな", "カな"), ("河\nA", "河\nA"), ("A\n套", "A\n套"), ("a\nb", "a\nb"), ("“\n”", "“\n”"), ("河  \n套", "河<br />\n套"),
      ("한\n국", "한\n국"), ("河\n`套`", "河\n<code>套</code>"), ("Ａ\n套", "Ａ套"), ("𠮷\n野", "𠮷野"),
    ])
  func softBreaks(markdown: String, rendered: String) {
    #expect(html(markdown) == "<p>\(rendered)</p>\n")
    #expect(html("河\n套", .commonMark) == "<p>河\n套</p>\n")
  }

  @Test("A private-use mark that the editor typed is pointed at")
  func typedMark() {
    #expect(
      report("河\u{E000}套\n") == """
        1:4: error: U+E000 is a private-use character; delete it [private-use-character]
          河\u{E000}套
           ^

        """)
  }
}
