import Diagnostics
import Testing

@Suite("The order of diagnostics")
struct DiagnosticOrderTests {
  private func diagnostic(
    _ file: String?, _ line: Int = 0, _ column: Int = 1, _ code: DiagnosticCode = .wrongType, _ message: String = "m"
  ) -> Diagnostic {
    let range = line > 0 ? SourceRange(line: line, column: column, length: 1) : nil
    return Diagnostic(code, message, at: file.map { SourceLocation(file: $0, range: range) })
  }

  @Test("by file, position, code and message, each once, in whatever order they were found") func order() {
    let sorted = [
      diagnostic(nil), diagnostic("a.md"), diagnostic("a.md", 2, 9), diagnostic("a.md", 10, 1),
      diagnostic("a.md", 10, 3, .missingKey), diagnostic("a.md", 10, 3, .wrongType, "a"),
      diagnostic("a.md", 10, 3, .wrongType, "b"), diagnostic("b.md", 1, 1),
    ]
    #expect(sorted.reversed().sortedAndUnique() == sorted)
    #expect((sorted + sorted.reversed()).sortedAndUnique() == sorted)
  }

  @Test("only errors stop a build") func errors() {
    #expect(!([Diagnostic]()).hasErrors)
    #expect(![Diagnostic(.brokenLink, severity: .warning, "m", at: nil)].hasErrors)
    #expect([Diagnostic(.brokenLink, severity: .warning, "m", at: nil), diagnostic("a.md")].hasErrors)
  }

  @Test("codes are lowercase words with hyphens, each once") func codes() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D || $0 == 0x38 } })
  }
}
