import Testing

@testable import CommonMark

@Suite("Headings")
struct HeadingTests {
  @Test(
    "An id is made of a heading's letters and digits",
    arguments: [
      ("Nansha & Qianhai: 2024", "nansha-qianhai-2024"), ("前海 合作區（一）", "前海-合作區-一"), ("  *A* `b` ", "a-b"),
      ("ÀÉ ß", "àé-ß"), ("!!!", "section"), ("", "section"), ("𠮷野家", "𠮷野家"), ("한국", "한국"), ("a_b", "a-b"),
    ])
  func slug(text: String, id: String) {
    #expect(parse("# \(text)\n").headings.map(\.id) == [id])
  }

  @Test("Headings with the same text are numbered, and never take an id that is written anywhere")
  func duplicates() {
    let document = parse("# A\n# A\n# A 2\n# A\n# B {#a}\n# C {#a-3}\n> # A\n")
    #expect(document.headings.map(\.id) == ["a-2", "a-4", "a-2-2", "a-5", "a", "a-3", "a-6"])
  }

  @Test("An id at the end of a heading is taken, and not shown")
  func explicitID() {
    let document = parse("## *A* b {#my_id-1} ##\n\nC\nd {#南沙}\n---\n\n# e {#f} g\n\n# {#h}\n\n# `i {#j}`\n")
    #expect(document.headings.map(\.id) == ["my_id-1", "南沙", "e-f-g", "h", "i-j"])
    #expect(document.headings.map(\.text) == ["A b", "C d", "e {#f} g", "", "i {#j}"])
    #expect(document.headings.map(\.level) == [2, 2, 1, 1, 1])
    #expect(html(document).hasPrefix("<h2 id=\"my_id-1\"><em>A</em> b</h2>\n<h2 id=\"南沙\">C\nd</h2>\n"))
  }

  @Test("Rendering leaves the tree as it was")
  func renderingTwice() {
    let document = parse("# A *b*\n\n> ## C\n")
    let first = html(document)
    #expect(first == "<h1 id=\"a-b\">A <em>b</em></h1>\n<blockquote>\n<h2 id=\"c\">C</h2>\n</blockquote>\n")
    #expect(html(document) == first)
    #expect(document.headings.map(\.text) == ["A b", "C"])
    document.headings.first?.node.unlink()
    #expect(html(document) == "<blockquote>\n<h2 id=\"c\">C</h2>\n</blockquote>\n")
  }

  @Test("Plain CommonMark has headings without ids")
  func withoutIDs() {
    let document = parse("# A {#b}", .commonMark)
    #expect(document.headings.map(\.id) == [nil] && html(document) == "<h1>A {#b}</h1>\n")
  }

  @Test("An id that two headings claim is pointed at, with the first one")
  func duplicateID() {
    #expect(
      report("# A {#x}\n\n# 南沙 {#x}\n") == """
        3:10: warning: another heading has the id 'x' already [duplicate-heading-id]
          # 南沙 {#x}
               ^~~~
        note: first used here
          # A {#x}
              ^~~~

        """)
  }

  @Test("An id that was chosen above the heading whose words make it is pointed at")
  func idMadeBelow() {
    #expect(
      report("# A {#port}\n\n# Port\n") == """
        3:1: warning: another heading has the id 'port' already, this one gets the id 'port-2' [duplicate-heading-id]
          # Port
          ^~~~~~
        note: chosen here
          # A {#port}
              ^~~~~~~

        """)
  }

  @Test("An id that was chosen below the heading whose words make it is pointed at")
  func idMadeAbove() {
    #expect(
      report("# Port\n\n# A {#port}\n") == """
        3:5: warning: the words of another heading make the id 'port', too [duplicate-heading-id]
          # A {#port}
              ^~~~~~~
        note: this one gets the id 'port-2'
          # Port
          ^~~~~~

        """)
  }

  @Test("A heading whose chosen id is taken isn't pointed at for its words as well")
  func idTakenAndMade() {
    let text = "# X {#x}\n\n# X {#x}\n"
    #expect(report(text).contains("another heading has the id 'x' already [") && !report(text).contains("this one"))
  }

  @Test("Headings of the same words are nothing to warn of")
  func sameWords() {
    #expect(report("# Port\n\n# Port\n\n# B {#c}\n") == "")
  }

  @Test("An id with other characters is pointed at")
  func invalidID() {
    #expect(
      report("# A {#b c}\n") == """
        1:5: error: 'b c' is not an id; use letters, digits, hyphens and underscores [invalid-id]
          # A {#b c}
              ^~~~~~

        """)
  }

  @Test("A prefix keeps the ids that are made apart from those of other texts on the page")
  func prefix() {
    let text = "# A\n# A\n# B {#b}\n# !\n"
    let document = Document(parsing: Array(text.utf8), dialect: .site, idPrefix: "one:")
    #expect(document.headings.map(\.id) == ["one:a", "one:a-2", "b", "one:section"])
    #expect(html(document).hasPrefix("<h1 id=\"one:a\">A</h1>\n"))
  }
}
