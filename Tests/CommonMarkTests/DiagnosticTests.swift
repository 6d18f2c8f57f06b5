import Testing

@testable import CommonMark

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("A text without mistakes has no diagnostics")
  func none() {
    #expect(report("# 標題\n\na [b](c) &amp; `<i>` \\<i>\n\n- d\n\n| e |\n|---|\n") == "")
  }

  @Test("Raw HTML is pointed at, as a block and inside a line")
  func rawHTML() {
    #expect(
      report("> <div class=\"a\">\n> b\n\n中 `c` <br> d\n<!-- e -->\n") == """
        1:3: error: HTML tags are not allowed in content; write Markdown instead [raw-html]
          > <div class="a">
            ^~~~~~~~~~~~~~~
        4:9: error: HTML tags are not allowed in content; write Markdown instead [raw-html]
          中 `c` <br> d
                ^~~~
        5:1: error: HTML comments are not allowed in content; delete it [raw-html]
          <!-- e -->
          ^~~~~~~~~~

        """)
  }

  @Test("Raw HTML is left out of the page")
  func safety() {
    #expect(!html("<script>a</script>\n\nb <i>c</i> [d](javascript:e)").contains("<i>"))
    #expect(html("[d](javascript:e)") == "<p><a href=\"\">d</a></p>\n")
  }

  @Test("Control characters are pointed at")
  func controlCharacters() {
    #expect(
      report("a\u{7}b `\u{85}`\n\u{FFFE}c\n") == """
        1:2: error: U+0007 is a control character; delete it [control-character]
          a\u{7}b `\u{85}`
           ^
        1:6: error: U+0085 is a control character; delete it [control-character]
          a\u{7}b `\u{85}`
               ^
        2:1: error: U+FFFE is a control character; delete it [control-character]
          \u{FFFE}c
          ^

        """)
    #expect(report("a\tb\r\nc\n") == "")
  }

  @Test("Control characters written as character references are pointed at, but not in code")
  func characterReferences() {
    #expect(
      report("`&#1;` 中 &#x7; &#65534; &#65; [a](b&#127;c)\n\n    &#2;\n") == """
        1:12: error: U+0007 is a control character; delete it [control-character]
          `&#1;` 中 &#x7; &#65534; &#65; [a](b&#127;c)
                   ^~~~~
        1:18: error: U+FFFE is a control character; delete it [control-character]
          `&#1;` 中 &#x7; &#65534; &#65; [a](b&#127;c)
                         ^~~~~~~~
        1:33: error: U+007F is a control character; delete it [control-character]
          `&#1;` 中 &#x7; &#65534; &#65; [a](b&#127;c)
                                        ^~~~~~~~~~~~~

        """)
  }

  @Test("Diagnostics name the file and its lines")
  func fileAndLine() throws {
    let document = Document(parsing: Array("a <b>".utf8), dialect: .site, firstLine: 5)
    let diagnostic = try #require(document.diagnostics(file: "content/x.md").first)
    #expect(diagnostic.location?.file == "content/x.md" && diagnostic.location?.range?.start.line == 5)
  }
}
