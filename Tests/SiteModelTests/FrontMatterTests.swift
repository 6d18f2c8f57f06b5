import Testing

@testable import SiteModel

@Suite("Splitting a file at its fences")
struct FrontMatterTests {
  private func split(_ text: String) -> (yaml: String, body: String, line: Int)? {
    guard let parts = try? FrontMatter(Array(text.utf8)) else { return nil }
    return (
      String(decoding: parts.yaml, as: UTF8.self), String(decoding: parts.body, as: UTF8.self), parts.bodyFirstLine
    )
  }

  @Test(
    "front matter, body, and the line on which the body begins",
    arguments: [
      ("---\na: 1\n---\nText\n", "a: 1\n", "Text\n", 4), ("---\r\na: 1\r\n---\r\nText\r\n", "a: 1\r\n", "Text\r\n", 4),
      ("\u{FEFF}---\na: 1\n---\nText", "a: 1\n", "Text", 4), ("---\na: 1\n---", "a: 1\n", "", 4),
      ("---\na: 1\n---\n", "a: 1\n", "", 4), ("---\n---\n", "", "", 3), ("---\n---", "", "", 3),
      ("---\na: |\n  ---\n  x\n---\n\n---\n", "a: |\n  ---\n  x\n", "\n---\n", 6),
      ("---\na: --- b\n----\n--- \n---\nx", "a: --- b\n----\n--- \n", "x", 6),
    ])
  func parts(text: String, yaml: String, body: String, line: Int) throws {
    let parts = try #require(split(text))
    #expect(Array(parts.yaml.utf8) == Array(yaml.utf8))
    #expect(Array(parts.body.utf8) == Array(body.utf8))
    #expect(parts.line == line)
  }

  @Test(
    "what has no front matter",
    arguments: [
      "", "\n", "--- \na: 1\n---\n", "----\n---\n", "--\n---\n", "\n---\n---\n", " ---\n---\n", "a\n---\n---\n", "---",
    ])
  func missing(text: String) {
    #expect(split(text) == nil)
  }
}
