import Diagnostics
import Testing

@testable import CommonMark

@Suite("Positions")
struct PositionTests {
  /// Each link and image of a text: what its range covers, and what its destination's range covers.
  private func links(_ markdown: String) -> [[String?]] {
    let document = parse(markdown)
    var found: [[String?]] = []
    document.root.walk { event, node in
      if event == .enter, node.kind == .link || node.kind == .image {
        found.append([excerpt(markdown, node.range), excerpt(markdown, document.destinationRange(of: node))])
      }
      return .descend
    }
    return found
  }

  @Test("Links and images are found with their destinations")
  func plainLinks() {
    #expect(links("a [b](c) ![d](e.png \"t\")") == [["[b](c)", "c"], ["![d](e.png \"t\")", "e.png"]])
    #expect(links("x <https://a.b/c> <d@e.f>") == [["<https://a.b/c>", "https://a.b/c"], ["<d@e.f>", "d@e.f"]])
    #expect(links("[a](<b c> 't') [d]()") == [["[a](<b c> 't')", "b c"], ["[d]()", ""]])
    #expect(links("[![a](b)](c)") == [["[![a](b)](c)", "c"], ["![a](b)", "b"]])
  }

  @Test("Links with the same destination are told apart")
  func sameDestination() {
    #expect(
      links("[a](x) *[b](x)* `[c](x)` \\[d](x) [e](x)") == [["[a](x)", "x"], ["[b](x)", "x"], ["[e](x)", "x"]])
  }

  @Test("Links are right behind line breaks inside code, links, titles and raw HTML")
  func severalLines() {
    let text = "a `b\nc` [d\ne](f\n\"g\nh\") <i\nj> [k](l)  \nm\\\n[n](o)"
    #expect(links(text) == [["[d\ne](f\n\"g\nh\")", "f"], ["[k](l)", "l"], ["[n](o)", "o"]])
  }

  @Test("Links are right in lists, block quotes and lazy lines")
  func containers() {
    let text = "> - a [b](c)\n>   d [e](f)\n> g [h](i)\nj [k](l)\n\n1. m\n\n\t[n](o) `p\n   q` [r](s)\n"
    #expect(
      links(text) == [
        ["[b](c)", "c"], ["[e](f)", "f"], ["[h](i)", "i"], ["[k](l)", "l"], ["[n](o)", "o"], ["[r](s)", "s"],
      ])
  }

  @Test("Links are right beside escapes, character references, NUL and CR LF")
  func specialCharacters() {
    #expect(links("\\* &amp; &ngE; &foo; & \\a [b](c&amp;d)") == [["[b](c&amp;d)", "c&amp;d"]])
    #expect(links("a\u{0}b [c](d)\r\ne [f](g)") == [["[c](d)", "d"], ["[f](g)", "g"]])
  }

  @Test("Links are right in Chinese text, where marks were put in")
  func chinese() {
    let text = "這是**「河套」**合作區，[深圳](a)與**[香港](b)**之間\n是**（[珠海](c)）**對岸"
    #expect(links(text) == [["[深圳](a)", "a"], ["[香港](b)", "b"], ["[珠海](c)", "c"]])
  }

  @Test("Links are right in headings")
  func headings() {
    #expect(links("## [a](b) {#c} ##\n\n [d](e)\nf [g](h)\n===\n").map { $0[0] } == ["[a](b)", "[d](e)", "[g](h)"])
  }

  @Test("Links are right in the cells of tables, also behind an escaped pipe")
  func tables() {
    let text = "> pre [a](b)\n> | h | [c](d) |\n> |---|---|\n> | x\\|y [e](f\\|g) | 是**「[h](i)」**字 |\n"
    #expect(links(text) == [["[a](b)", "b"], ["[c](d)", "d"], ["[e](f\\|g)", "f\\|g"], ["[h](i)", "i"]])
  }

  @Test("A reference link has a range, but its destination stands elsewhere")
  func references() {
    let text = "[a]: /b\n[c]: /d\n[a][] [e][c] [c] ![f][a]"
    #expect(links(text) == [["[a][]", nil], ["[e][c]", nil], ["[c]", nil], ["![f][a]", nil]])
  }

  @Test("Links are right in footnotes")
  func footnotes() {
    #expect(links("[a](b)[^n]\n\n[^n]: x [c](d)\n    y [e](f)\n").map { $0[0] } == ["[a](b)", "[c](d)", "[e](f)"])
  }

  @Test("Lines are those of the file when the text begins further down")
  func firstLine() throws {
    let document = parse("a\n\n[b](c)\n", firstLine: 7)
    let link = try #require(nodes(.link, in: document).first)
    #expect(link.range == SourceRange(line: 9, column: 1, length: 6))
    #expect(document.destinationRange(of: link) == SourceRange(line: 9, column: 5, length: 1))
    #expect(link.parent?.range == SourceRange(line: 9, column: 1, length: 6))
  }

  @Test("Every kind of inline and block has a range")
  func allKinds() {
    let text = "a *b* **c** `d` ~~e~~\nf\n\n- g\n\n> h\n\n| i |\n|---|\n| j |\n"
    let document = parse(text)
    var ranges: [String] = []
    document.root.walk { event, node in
      guard event == .enter, node.kind != .document else { return .descend }
      ranges.append("\(node.kind) \(excerpt(text, node.range) ?? "nil")")
      return .descend
    }
    #expect(ranges.contains("emphasis *b*") && ranges.contains("strong **c**") && ranges.contains("code `d`"))
    #expect(ranges.contains("paragraph a *b* **c** `d` ~~e~~\nf") && ranges.contains("list - g\n"))
    #expect(ranges.contains("customBlock | i |\n|---|\n| j |") && ranges.contains("text j"))
    #expect(!ranges.contains { $0.hasSuffix("nil") })
  }

  @Test("A node that the program has made takes the place of what is around it")
  func madeNodes() throws {
    let document = parse("a *b*")
    let made = document.makeText("c")
    #expect(made.range == nil)
    try #require(nodes(.emphasis, in: document).first).append(made)
    #expect(made.range == SourceRange(line: 1, column: 3, length: 3))
  }
}
