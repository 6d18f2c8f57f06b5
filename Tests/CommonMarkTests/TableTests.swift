import Testing

@testable import CommonMark

@Suite("Tables")
struct TableTests {
  @Test("The site's form has classes for alignment and a scope in the head")
  func siteForm() {
    #expect(
      html("| a | b |\n|:-:|---|\n| *c* | `d\\|e` |\n") == """
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-center">a</th>
        <th scope="col">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-center"><em>c</em></td>
        <td><code>d|e</code></td>
        </tr>
        </tbody>
        </table>

        """)
  }

  /// The cells of the only table in a text, row by row.
  private func cells(_ markdown: String) -> [String] {
    html(markdown, [.tables, .strikethrough, .footnotes, .chinese], tableForm: .gitHub).split(separator: "\n").filter {
      $0.hasPrefix("<t") && $0.contains("</t")
    }.map { $0.dropFirst(4).dropLast(5) }.map(String.init)
  }

  @Test("Emphasis and code end with their cell")
  func inlinesStayInCells() {
    #expect(cells("| *a | b* |\n|---|---|\n| `c | d` |\n") == ["*a", "b*", "`c", "d`"])
  }

  @Test("A cell that begins like a block is text")
  func blocksInCells() {
    #expect(cells("a | b\n--|--\n\\- c | # d #\n> | ---\n") == ["a", "b", "- c", "# d #"])
    #expect(cells("| 1. a | + b |\n|---|---|\n| # | ## |\n") == ["1. a", "+ b", "#", "##"])
  }

  @Test("Reference links work in cells, wherever they are defined")
  func references() {
    let link = "<a href=\"/u\">a</a>"
    #expect(cells("[a]: /u\n\n| [a] |\n|---|\n| x [a][] |\n") == [link, "x \(link)"])
    #expect(cells("| [a] |\n|---|\n\n> [a]:\n> /u 'b'\n") == ["<a href=\"/u\" title=\"b\">a</a>"])
    #expect(cells("| [a] |\n|---|\n\n```\n[a]: /u\n```\n") == ["[a]"])
    #expect(cells("[a]: /u\n| [a] |\n|---|\n") == [link])
  }

  @Test("Strikethrough, footnotes and Chinese emphasis work in cells")
  func otherExtensions() {
    let text = "| ~~a~~ | 是**「河」**套 |\n|---|---|\n| b[^1] | |\n\n[^1]: c\n"
    let cells = cells(text)
    #expect(cells.prefix(2) == ["<del>a</del>", "是<strong>「河」</strong>套"])
    #expect(cells[2].hasPrefix("b<sup"))
  }

  @Test("A table stands in lists and block quotes, behind a paragraph, and before a line")
  func surroundings() {
    #expect(cells("- a\n\n  | b |\n  |---|\n  | c |\n") == ["b", "c"])
    #expect(cells("> - | b |\n>   |---|\n>   | c |\n") == ["b", "c"])
    #expect(html("a\n*b*\n| c |\n|---|\n", .tables).hasPrefix("<p>a\n<em>b</em></p>\n<table>"))
    #expect(html("| c |\n|---|\n| d |\n---\n", .tables).hasSuffix("</table>\n<hr />\n"))
    #expect(cells("| c |\n|---|\n| d |\n===\n") == ["c", "d", "==="])
  }

  @Test("What is no table stays as it is")
  func noTable() {
    for text in ["a | b\n\n--|--\n", "| a |\n| b |\n", "| a | b |\n|---|\n", "`| a |`\n\n    |---|\n"] {
      #expect(!html(text).contains("<table>"))
    }
    #expect(html("| a |\n|---|\n", .commonMark) == "<p>| a |\n|---|</p>\n")
  }

  @Test("Raw HTML in a cell is found there, once")
  func rawHTML() {
    #expect(
      report("| a | b |\n|---|---|\n| x\\|y | <b> |\n") == """
        3:10: error: HTML tags are not allowed in content; write Markdown instead [raw-html]
          | x\\|y | <b> |
                   ^~~

        """)
  }
}
