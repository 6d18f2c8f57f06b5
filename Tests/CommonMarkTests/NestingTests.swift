import Testing

@testable import CommonMark

@Suite("Texts that would take too long", .serialized)
struct NestingTests {
  private func nested(_ marker: String, _ depth: Int) -> String { String(repeating: marker, count: depth) + "a\n" }

  @Test("A hundred levels of lists and block quotes are allowed, one more is refused")
  func limit() {
    for marker in ["> ", ">", "- ", "1. ", "+ ", "> - "] {
      let perMarker = marker.count == 4 ? 2 : 1
      #expect(parse(nested(marker, 100 / perMarker)).diagnostics(file: "a").isEmpty, "\(marker)")
      let refused = parse(nested(marker, 100 / perMarker + 1))
      #expect(refused.diagnostics(file: "a").map(\.code) == [.nestedTooDeep], "\(marker)")
      #expect(refused.root.firstChild == nil && refused.headings.isEmpty)
    }
    let steps = (0...100).map { String(repeating: "  ", count: $0) + "- a\n" }
    #expect(parse(steps.dropLast().joined()).diagnostics(file: "a").isEmpty)
    #expect(parse(steps.joined()).diagnostics(file: "a").map(\.code) == [.nestedTooDeep])
    #expect(parse(steps.joined(separator: "\n")).diagnostics(file: "a").map(\.code) == [.nestedTooDeep])
  }

  @Test("The place where it gets too deep is pointed at")
  func place() {
    #expect(
      report("x\n\n" + String(repeating: ">", count: 101) + "\n")
        == "3:102: error: block quotes and lists are nested more than 100 levels deep [nested-too-deep]\n"
        + "  \(String(repeating: ">", count: 101))\n  \(String(repeating: " ", count: 101))^\n")
  }

  @Test("What only looks like deep nesting is allowed")
  func harmless() {
    let spaces = String(repeating: " ", count: 300)
    for text in [
      String(repeating: "-", count: 500), String(repeating: "- ", count: 300), String(repeating: "* ", count: 300),
      "```\n\(nested("> ", 150))\(spaces)a\n```\n", "    \(nested("- ", 150))", "a\n\(spaces)b\n", "- a\n\(spaces)b\n",
      String(repeating: "*", count: 400) + "a", String(repeating: "- a\n", count: 300),
      String(repeating: "1", count: 400) + ". a", "- ```\n  \(nested("> ", 150))  ```\n",
    ] {
      #expect(parse(text).diagnostics(file: "a").isEmpty)
    }
  }

  @Test("Image openers without end are refused, a thousand images are not")
  func images() {
    #expect(report(String(repeating: "![[]()", count: 1001)).contains("more than 1000 images stand in one block"))
    #expect(parse(String(repeating: "![a](b) ", count: 1000)).diagnostics(file: "a").isEmpty)
    #expect(parse(String(repeating: "![a](b)\n\n", count: 3000)).diagnostics(file: "a").isEmpty)
  }

  /// Inputs that make a parser slow whose time grows faster than the text.
  private static let inputs: [(name: String, text: String)] = [
    ("lists in a line", String(repeating: "- ", count: 12_000) + "a" + String(repeating: "\n", count: 12_000)),
    ("lists, each deeper", (0..<150).map { String(repeating: "  ", count: $0) + "- a\n\n" }.joined()),
    ("list at the limit", (String(repeating: "- ", count: 99) + "a\n\n>\n").repeated(200)),
    ("quotes", String(repeating: "> ", count: 50_000) + "a"),
    ("brackets", String(repeating: "[", count: 50_000)),
    ("closed brackets", String(repeating: "[", count: 25_000) + "a" + String(repeating: "]", count: 25_000)),
    ("emphasis", String(repeating: "*a ", count: 50_000)),
    (
      "nested emphasis", String(repeating: "*a **a ", count: 20_000) + "b" + String(repeating: " a** a*", count: 20_000)
    ),
    ("mixed emphasis", String(repeating: "*a_ ", count: 50_000)),
    ("backticks", (1..<500).map { "e" + String(repeating: "`", count: $0) }.joined()),
    ("images", "!" + String(repeating: "[", count: 50_000)),
    ("image openers", String(repeating: "![[]()", count: 50_000)),
    ("links", String(repeating: "[a](<b", count: 30_000)),
    ("comments", "</" + String(repeating: "<!--", count: 50_000)),
    ("tildes", String(repeating: "~~a ", count: 50_000)),
    ("struck", String(repeating: "~~a~~ ", count: 30_000)),
    ("nested tildes", String(repeating: "~~a ", count: 20_000) + String(repeating: "a~~ ", count: 20_000)),
    ("escaped tildes", String(repeating: "\\~~a ~~b~~", count: 10_000)),
    ("references", String(repeating: "[^a]", count: 50_000) + "\n\n[^a]: b\n"),
    ("unknown references", String(repeating: "[^a]", count: 50_000)),
    ("footnotes", (0..<5000).map { "[^\($0)] x\n\n[^\($0)]: y\n\n" }.joined()),
    ("footnotes in code", String(repeating: "```\n[^a]: b\n```\n", count: 5000)),
    ("pipes", String(repeating: "|a", count: 50_000)),
    (
      "wide table",
      String(repeating: "|a", count: 5000) + "\n" + String(repeating: "|-", count: 5000) + "\n"
        + String(repeating: "a\n", count: 20_000)
    ),
    ("tables", String(repeating: "| [a] | b |\n|---|---|\n| c | d |\n\n", count: 2000) + "[a]: /b\n"),
    ("delimiter rows", "a\n" + String(repeating: "|-|-|\n", count: 20_000)),
    ("headings", String(repeating: "# a\n", count: 20_000)),
    ("ids", (0..<10_000).map { "# a {#a-\($0)}\n# a\n" }.joined()),
    ("Chinese emphasis", String(repeating: "是**「甲」**", count: 20_000)),
    ("Chinese asterisks", String(repeating: "是*「", count: 50_000)),
    ("Chinese lines", String(repeating: "河\n", count: 50_000)),
    ("braces", "# " + String(repeating: "{#", count: 50_000) + "}"),
    ("marks", String(repeating: "\u{E000}", count: 50_000)),
  ]

  /// A second in a release build; a debug build is several times slower, and shares the machine with other tests.
  #if DEBUG
  private static let limit = Duration.seconds(8)
  #else
  private static let limit = Duration.seconds(1)
  #endif

  @Test("Pathological texts are refused or take less than a second", arguments: inputs.map(\.name))
  func pathological(name: String) throws {
    let text = try #require(Self.inputs.first { $0.name == name }?.text)
    var document: Document?
    let elapsed = ContinuousClock().measure {
      document = parse(text)
      _ = document.map { html($0).count }
    }
    #expect(elapsed < Self.limit, "\(name): \(elapsed)")
    withExtendedLifetime(document) {}
  }
}

extension String {
  fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
