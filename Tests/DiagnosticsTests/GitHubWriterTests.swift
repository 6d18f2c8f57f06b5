import Diagnostics
import Testing

@Suite("The report for GitHub")
struct GitHubWriterTests {
  @Test("file, line, columns in characters, and title") func place() {
    let text = "名: nansa\n"
    let diagnostic = Diagnostic(
      .unknownRecord, "no 'nansa'", at: .of("nansa", in: text), hint: "did you mean 'nansha'?")
    #expect(
      GitHubWriter().report([diagnostic], sources: .file(text))
        == "::error file=file.md,line=1,col=4,endColumn=9,title=unknown-record::no 'nansa' (did you mean 'nansha'?)\n")
  }

  @Test("several lines have an end line and no end column") func severalLines() {
    let range = SourceRange(start: SourcePosition(line: 1, column: 2), end: SourcePosition(line: 3, column: 1))
    let diagnostic = Diagnostic(
      .wrongType, severity: .warning, "wrong", at: SourceLocation(file: "file.md", range: range))
    #expect(
      GitHubWriter().report([diagnostic], sources: .file("ab\nc\nd"))
        == "::warning file=file.md,line=1,col=2,endLine=3,title=wrong-type::wrong\n")
  }

  @Test("percent signs, line ends, colons and commas are escaped, so that no text can be a command") func escaping() {
    let diagnostic = Diagnostic(
      .missingFile, "100%\r\n::error::b", at: SourceLocation(file: "a,b:c%\n.md"),
      notes: [.init("here: x", at: SourceLocation(file: "d.md", range: SourceRange(line: 7, column: 1, length: 1)))])
    #expect(
      GitHubWriter().report([diagnostic], sources: .file(""))
        == "::error file=a%2Cb%3Ac%25%0A.md,title=missing-file::100%25%0D%0A::error::b%0Ad.md:7: here: x\n")
  }

  @Test("a place is not needed") func noPlace() {
    #expect(
      GitHubWriter().report([Diagnostic(.missingFile, "gone", at: nil)], sources: .file(""))
        == "::error title=missing-file::gone\n")
  }
}
