import Diagnostics
import Foundation
import Testing

@Suite("The report for programs")
struct JSONWriterTests {
  private struct Report: Decodable, Equatable {
    var diagnostics: [Entry]
  }

  private struct Entry: Decodable, Equatable {
    var code: String
    var severity: String
    var message: String
    var location: Place?
    var hint: String?
    var notes: [Remark]?
    var fixes: [Replacement]?
  }

  private struct Place: Decodable, Equatable {
    var file: String
    var line: Int?
    var column: Int?
    var endLine: Int?
    var endColumn: Int?
  }

  private struct Remark: Decodable, Equatable {
    var message: String
    var location: Place?
  }

  private struct Replacement: Decodable, Equatable {
    var location: Place
    var replacement: String
  }

  private func decode(_ text: String) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(text.utf8))
  }

  @Test("all parts, with columns in characters") func everything() throws {
    let text = "名: 南沙, nansa\n"
    let location = try #require(SourceLocation.of("nansa", in: text))
    let diagnostic = Diagnostic(
      .unknownRecord, "no 'nansa'", at: location, hint: "did you mean 'nansha'?",
      notes: [.init("here", at: .of("南沙", in: text)), .init("and that")],
      fixes: [.init(replacing: location, with: "nansha")])
    let place = Place(file: "file.md", line: 1, column: 8, endLine: 1, endColumn: 13)
    let expected = Entry(
      code: "unknown-record", severity: "error", message: "no 'nansa'", location: place,
      hint: "did you mean 'nansha'?",
      notes: [
        Remark(message: "here", location: Place(file: "file.md", line: 1, column: 4, endLine: 1, endColumn: 6)),
        Remark(message: "and that", location: nil),
      ], fixes: [Replacement(location: place, replacement: "nansha")])
    #expect(try decode(JSONWriter().report([diagnostic], sources: .file(text))) == Report(diagnostics: [expected]))
  }

  @Test("every kind of character survives") func characters() throws {
    let message = "quote \" backslash \\ slash / newline \n return \r tab \t null \0 escape \u{1B} 南沙 \u{2028} 😀"
    let diagnostics = [
      Diagnostic(.missingFile, severity: .warning, message, at: SourceLocation(file: "a\"b.md")),
      Diagnostic(.missingFile, "second", at: nil),
    ]
    let report = JSONWriter().report(diagnostics, sources: .file(""))
    let entries = try decode(report).diagnostics
    #expect(entries.map(\.message) == [message, "second"])
    #expect(entries.map(\.severity) == ["warning", "error"])
    #expect(entries.first?.location == Place(file: "a\"b.md"))
    #expect(report.split(separator: "\n").count == 4)
  }

  @Test("nothing wrong is an empty list") func nothing() throws {
    #expect(JSONWriter().report([], sources: .file("")) == "{\"diagnostics\":[]}\n")
  }
}
