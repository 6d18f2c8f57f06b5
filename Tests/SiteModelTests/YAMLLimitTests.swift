import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import SiteModel

@Suite("YAML that is made to do harm")
struct YAMLLimitTests {
  private func code(_ text: String) -> DiagnosticCode? {
    do throws(YAMLProblem) {
      _ = try YAMLDocument.compose(Array(text.utf8)[...])
      return nil
    } catch {
      return error.code
    }
  }

  private func repeated(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  /// Mappings inside each other, each indented by one column more.
  private func stairs(_ depth: Int) -> String {
    (0..<depth).map { repeated(" ", $0) + "a:" }.joined(separator: "\n") + " b"
  }

  @Test("99 levels pass, 101 don't: brackets, braces, hyphens, indentation") func depth() {
    #expect(code(repeated("[", 99) + "x" + repeated("]", 99)) == nil)
    #expect(code(repeated("[", 101) + repeated("]", 101)) == .yamlTooDeep)
    #expect(code(repeated("{a: ", 99) + "x" + repeated("}", 99)) == nil)
    #expect(code(repeated("{a: ", 101) + "x" + repeated("}", 101)) == .yamlTooDeep)
    #expect(code(repeated("- ", 99) + "x") == nil)
    #expect(code(repeated("- ", 101) + "x") == .yamlTooDeep)
    #expect(code(stairs(99)) == nil)
    #expect(code(stairs(101)) == .yamlTooDeep)
  }

  @Test(
    "far deeper is refused before the recursive parser sees it, on a thread with a small stack too",
    arguments: ["[", "{a: ", "- ", "? ", "- ? ", "[{a: "])
  func abyss(opener: String) async {
    let text = repeated(opener, 100_000)
    let result = await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: code(text)) }
      thread.stackSize = 512 << 10
      thread.start()
    }
    #expect(result == .yamlTooDeep)
  }

  @Test("the deepest that reaches the parser fits a small stack") func smallStack() async {
    let limit = YAMLDocument.scanLimit
    for text in [repeated("[", limit) + repeated("]", limit), repeated("- ", limit / 2 - 1) + "x", stairs(limit)] {
      let result = await withCheckedContinuation { continuation in
        let thread = Thread { continuation.resume(returning: code(text)) }
        thread.stackSize = 512 << 10
        thread.start()
      }
      #expect(result == .yamlTooDeep)
    }
  }

  @Test("brackets inside texts are no nesting") func bracketsInTexts() {
    #expect(code(repeated("- \"half an [interval\"\n", 300)) == nil)
  }

  @Test("an alias bomb is refused at once") func aliasBomb() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      text += "a\(level): &a\(level) [" + repeated("*a\(level - 1), ", 8) + "*a\(level - 1)]\n"
    }
    let clock = ContinuousClock()
    let time = clock.measure { #expect(code(text) == .yamlAlias) }
    #expect(time < .seconds(1))
  }

  @Test("the worst that few enough aliases can do is refused soon") func fewAliases() {
    let leaf = "[" + repeated("x,", 100_000) + "x]"
    let text = "a: &a \(leaf)\nb: &b [*a, *a, *a]\n? [*b, *b, *b]\n: c\n"
    #expect(code(text) == .yamlAlias)
  }

  @Test("an alias in an entry of its own is refused, and asterisks in text are not") func asterisks() {
    #expect(code("a: &x 1\nb: *x\n") == .yamlAlias)
    #expect(code("- &x a\n") == .yamlAlias)
    #expect(code("a: 2 * 3 *x*\nb: |\n" + repeated("  * item\n", 100)) == nil)
    #expect(code("a: \"*x*\"\n") == nil)
    #expect(code("a: R&D\n") == nil)
  }

  @Test("words that other YAML readers take for something else stay as written") func words() throws {
    let text = "a: NO\nb: +852\nc: 12:30\nd: null\ne: ~\nf: 0o17\ng: 1_000\nh: <<\n"
    let node = try #require(try YAMLDocument.compose(Array(text.utf8)[...]))
    #expect(node.mapping?.values.map(\.string) == ["NO", "+852", "12:30", "null", "~", "0o17", "1_000", "<<"])
  }

  @Test("a file over 1 MiB is not read") func largeFile() async throws {
    let page = "---\ntitle: About\n---\n"
    let size = ContentFile.sizeLimit - page.utf8.count
    let fits = Array((page + repeated("x", size)).utf8)
    #expect(try await SiteFixture.base().adding("content/pages/about.md", fits).report() == "")
    for count in [ContentFile.sizeLimit + 1, 2 << 20] {
      let large = [UInt8](repeating: UInt8(ascii: "x"), count: count)
      #expect(
        try await SiteFixture.base().adding("content/pages/about.md", large).report() == """
          content/pages/about.md: error: the file is larger than 1024 KiB, the most that a content file may have \
          [file-too-large]
            split it into several records
          """)
    }
  }

  @Test("a deeply nested file is one diagnostic with its place") func nestedFile() async throws {
    #expect(
      try await SiteFixture.base(
        """
        -- content/pages/about.md --
        ---
        title: 關於
        summary: \(repeated("[", 101))\(repeated("]", 101))
        ---
        """
      ).report() == """
        content/pages/about.md:3:109: error: lists and mappings are nested more than 100 deep [yaml-too-deep]
          2 | title: 關於
          3 | …\(repeated("[", 35))\(repeated("]", 65))…
            |  \(repeated(" ", 33))^
          4 | ---
        """)
  }
}
