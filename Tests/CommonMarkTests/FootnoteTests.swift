import Testing

@testable import CommonMark

@Suite("Footnotes")
struct FootnoteTests {
  private func reference(_ number: Int, _ count: String = "") -> String {
    "<sup class=\"footnote-ref\"><a href=\"#fn:\(number)\" id=\"fnref:\(number)\(count)\" role=\"doc-noteref\">\(number)</a></sup>"
  }

  private func back(_ number: Int) -> String {
    "<a href=\"#fnref:\(number)\" class=\"footnote-backref\" role=\"doc-backlink\">↩\u{FE0E}</a>"
  }

  @Test("Notes are numbered in the order of their first use and stand at the end")
  func numbering() {
    #expect(
      html("a[^x] b[^y_z]\n\n[^y_z]: *Z*\n[^x]: X\n\nc\n") == """
        <p>a\(reference(1)) b\(reference(2))</p>
        <p>c</p>
        <section class="footnotes" role="doc-endnotes">
        <ol>
        <li id="fn:1">
        <p>X \(back(1))</p>
        </li>
        <li id="fn:2">
        <p><em>Z</em> \(back(2))</p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test("A prefix keeps notes apart from those of other texts on the page")
  func prefix() {
    let document = Document(parsing: Array("a[^x] b[^x]\n\n[^x]: X\n".utf8), dialect: .site, idPrefix: "one:")
    let markup = html(document)
    #expect(markup.contains("<a href=\"#one:fn:1\" id=\"one:fnref:1\" role=\"doc-noteref\">1</a>"))
    #expect(markup.contains("<a href=\"#one:fn:1\" id=\"one:fnref:1-2\" role=\"doc-noteref\">1</a>"))
    #expect(markup.contains("<li id=\"one:fn:1\">"))
    #expect(markup.contains("<a href=\"#one:fnref:1\" class=\"footnote-backref\""))
    #expect(markup.contains("<a href=\"#one:fnref:1-2\" class=\"footnote-backref\""))
  }

  @Test("A note has blocks, indented by four, also when its first line is empty")
  func blocks() {
    let text = "a[^1]\n\n[^1]:\n    > b\n\n        c\n\n    - d\n\ne\n"
    #expect(
      html(text).contains(
        "<blockquote>\n<p>b</p>\n</blockquote>\n<pre><code>c\n</code></pre>\n<ul>\n<li>d</li>\n</ul>\n<p>\(back(1))</p>\n"
      ))
    #expect(html(text).hasPrefix("<p>a\(reference(1))</p>\n<p>e</p>\n"))
    #expect(html("a[^1]\n\n[^1]:\n        code\n").contains("<pre><code>code\n</code></pre>"))
    #expect(html("a[^1]\n\n[^1]:       no code\n").contains("<p>no code "))
  }

  @Test("A second reference has an id and a way back of its own")
  func severalReferences() {
    let rendered = html("a[^1] b[^1]\n\n[^1]: c\n")
    #expect(rendered.contains(reference(1, "-2")))
    #expect(rendered.contains("<a href=\"#fnref:1-2\" class=\"footnote-backref\""))
  }

  @Test("Notes may refer to other notes, and to themselves")
  func nestedReferences() {
    let rendered = html("a[^1]\n\n[^2]: c[^2]\n[^1]: b[^2]\n")
    #expect(rendered.contains("b\(reference(2))") && rendered.contains("c\(reference(2, "-2"))"))
  }

  @Test("Code, links, images and escapes hold no references")
  func noReferences() {
    let rendered = html(
      "`[^1]` [x[^1]](y) \\[^1] ![[^1]](z) [\\^1] [^1](q)\n\n    [^1]: code\n\n```\n[^1]: code\n```\n\n[^1]: n\n")
    #expect(!rendered.contains("footnote-ref"))
    #expect(rendered.contains("<pre><code>[^1]: code\n</code></pre>"))
    #expect(html("\\[^1] [^1]\n\n[^1]: n\n").hasPrefix("<p>[^1] \(reference(1))</p>"))
  }

  @Test("Lists before and behind notes stay lists")
  func listsBeside() {
    let rendered = html("+ a\n+ b[^1]\n\n[^1]: c\n\n+ d\n+ e\n")
    #expect(
      rendered.contains("<ul>\n<li>a</li>\n<li>b\(reference(1))</li>\n</ul>\n<ul>\n<li>d</li>\n<li>e</li>\n</ul>"))
  }

  @Test("A reference to an unknown note is pointed at, with the nearest name")
  func unknown() {
    #expect(
      report("中文 \\* a[^source]\n\n[^sources]: b\n") == """
        1:12: error: no footnote is called 'source', did you mean 'sources'? [unknown-footnote]
          中文 \\* a[^source]
                 ^~~~~~~~~
        3:1: warning: nothing refers to the footnote 'sources' [unused-footnote]
          [^sources]: b
          ^~~~~~~~~~

        """)
  }

  @Test("A note that is defined twice is pointed at, with the first definition")
  func duplicate() {
    #expect(
      report("a[^1]\n\n[^1]: b\n[^1]: c\n") == """
        4:1: error: the footnote '1' is defined twice [duplicate-footnote]
          [^1]: c
          ^~~~
        note: first defined here
          [^1]: b
          ^~~~

        """)
  }
}
