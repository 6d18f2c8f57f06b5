import Diagnostics
import Testing

@testable import SiteModel

@Suite("Where a value ends")
struct ValueRangeTests {
  /// Marks with «» what the range of the value beginning at `‹` covers.
  private func marked(_ text: String) throws -> String {
    let plain = text.replacing("‹", with: "")
    let before = try #require(text.split(separator: "‹", omittingEmptySubsequences: false).first)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let column = (lines.last?.unicodeScalars.count ?? 0) + 1
    let range = SourceText(Array(plain.utf8)).range(at: TextMark(line: lines.count, column: column))
    var result: [UInt8] = []
    for (index, line) in plain.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { result.append(UInt8(ascii: "\n")) }
      for (offset, byte) in (Array(line.utf8) + [0]).enumerated() {
        let position = SourcePosition(line: index + 1, column: offset + 1)
        if position == range.start { result += Array("«".utf8) }
        if position == range.end { result += Array("»".utf8) }
        if byte != 0 { result.append(byte) }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  @Test(
    "in one line",
    arguments: [
      ("a: ‹b c", "a: «b c»"), ("a: ‹b c  ", "a: «b c»  "), ("a: ‹b # c", "a: «b» # c"), ("a: ‹b#c", "a: «b#c»"),
      ("‹key: value", "«key»: value"), ("‹key:", "«key»:"), ("a: ‹http://x:80/", "a: «http://x:80/»"),
      ("a: ‹x, y [z], {w}", "a: «x, y [z], {w}»"), ("a: ‹南沙，前海", "a: «南沙，前海»"),
      ("a: ‹\"b: \\\"c\\\" # d\" # e", "a: «\"b: \\\"c\\\" # d\"» # e"), ("a: ‹'it''s' # b", "a: «'it''s'» # b"),
      ("a: [‹b, c]", "a: [«b», c]"), ("a: [b, ‹c d]", "a: [b, «c d»]"), ("a: [b, ‹c]]", "a: [b, «c»]]"),
      ("a: ‹[b, [c, \"]\"], d] # e", "a: «[b, [c, \"]\"], d]» # e"), ("a: {‹b: c, d: e}", "a: {«b»: c, d: e}"),
      ("a: {b: ‹c, d: e}", "a: {b: «c», d: e}"), ("a: {b: c, d: ‹{e: f}}", "a: {b: c, d: «{e: f}»}"),
      ("- ‹b, c", "- «b, c»"), ("- {a: b, c: ‹http://x}", "- {a: b, c: «http://x»}"),
      ("a: ['b]', ‹c]", "a: ['b]', «c»]"),
    ])
  func oneLine(text: String, expected: String) throws {
    #expect(try marked(text) == expected)
  }

  @Test(
    "over several lines",
    arguments: [
      ("a: ‹b\n  c # d\ne: f", "a: «b\n  c # d»\ne: f"), ("- ‹b\n  c\n- d", "- «b\n  c»\n- d"),
      ("- a: ‹b\n   c\n  d: e", "- a: «b\n   c»\n  d: e"), ("a: ‹\"b\n  c\" # d\ne: f", "a: «\"b\n  c\"» # d\ne: f"),
      ("a: [b,\n  ‹c,\n  d]", "a: [b,\n  «c»,\n  d]"), ("a: ‹[b,\n  c] # d", "a: «[b,\n  c]» # d"),
      ("a: ‹|\n  b: \"c\n\n  d\n\ne: f", "a: «|\n  b: \"c\n\n  d»\n\ne: f"),
      ("a: |\n  it's [here\nb: [‹c, d]", "a: |\n  it's [here\nb: [«c», d]"),
      ("- a: >\n    b\n  c: ‹d, e", "- a: >\n    b\n  c: «d, e»"),
      ("a: \"b\n  it's [\"\nc: ‹d, e", "a: \"b\n  it's [\"\nc: «d, e»"),
      ("a: don't [\nb: ‹c, d", "a: don't [\nb: «c, d»"), ("a: [b\nc: ‹d, e", "a: [b\nc: «d, e»"),
    ])
  func severalLines(text: String, expected: String) throws {
    #expect(try marked(text) == expected)
  }

  @Test("a mark outside the text has a range all the same") func outside() {
    let text = SourceText(Array("a: b\n".utf8))
    #expect(text.range(at: TextMark(line: 9, column: 4)) == SourceRange(line: 9, column: 1, length: 0))
    #expect(text.range(at: TextMark(line: 1, column: 99)) == SourceRange(line: 1, column: 5, length: 1))
    #expect(text.range(at: TextMark(line: 0, column: 0)) == SourceRange(line: 0, column: 1, length: 0))
  }
}
