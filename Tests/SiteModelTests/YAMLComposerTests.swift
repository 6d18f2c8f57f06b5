import Testing

@testable import SiteModel

@Suite("YAML nodes")
struct YAMLComposerTests {
  private func problem(_ text: String) -> YAMLProblem? {
    do throws(YAMLProblem) {
      _ = try YAMLDocument.compose(Array(text.utf8)[...])
      return nil
    } catch {
      return error
    }
  }

  @Test("texts in every style, and where they stand") func scalars() throws {
    let text = "é: plain text\n'b': \"quoted \\u00e9\"\nc: |\n  two\n  lines\n"
    let mapping = try #require(try YAMLDocument.compose(Array(text.utf8)[...])?.mapping)
    #expect(mapping.keys.map(\.string) == ["é", "b", "c"])
    #expect(mapping.values.map(\.string) == ["plain text", "quoted é", "two\nlines\n"])
    #expect(mapping.values.map { $0.scalar?.isPlain } == [true, false, false])
    #expect(mapping.values.map(\.mark).prefix(2) == [TextMark(line: 1, column: 4), TextMark(line: 2, column: 6)])
  }

  @Test("a text without a value has no node", arguments: ["", "# a comment\n", "\n\n"])
  func nothing(text: String) throws {
    #expect(try YAMLDocument.compose(Array(text.utf8)[...]) == nil)
  }

  @Test("a key that is given twice among few and among many", arguments: [2, 16, 17, 200])
  func duplicates(count: Int) {
    let keys = (1...count).map { "key\($0): \($0)\n" }.joined()
    #expect(problem(keys) == nil)
    let problem = problem(keys + "key1: again\n")
    #expect(problem?.code == .duplicateKey)
    #expect(problem?.message == "'key1' is given twice")
    #expect(problem?.mark == TextMark(line: count + 1, column: 1))
    #expect(problem?.earlier == TextMark(line: 1, column: 1))
  }

  @Test("of several keys that are given twice, the first of the alphabet is named") func severalDuplicates() {
    #expect(problem("b: 1\na: 1\nb: 2\na: 2\n")?.message == "'a' is given twice")
  }

  @Test("a text that is no YAML is told as that, whatever else it holds") func order() {
    #expect(problem("a: &x 1\nb: [1\n")?.code == .invalidYAML)
    #expect(problem("a: &x 1\nb: !t 2\n")?.code == .yamlAlias)
    #expect(problem("b: !t 2\na: &x 1\n")?.code == .invalidYAML)
  }

  @Test("tags that say what a value is anyway are no matter", arguments: ["!!str a", "!!seq [a]", "!!map {a: b}"])
  func tags(value: String) {
    #expect(problem("key: \(value)\n") == nil)
  }
}
