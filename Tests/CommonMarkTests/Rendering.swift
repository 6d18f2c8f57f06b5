import Diagnostics

@testable import CommonMark

/// Parses a text that begins on line 1.
func parse(_ markdown: String, _ dialect: Dialect = .site, firstLine: Int = 1) -> Document {
  Document(parsing: Array(markdown.utf8), dialect: dialect, firstLine: firstLine)
}

/// The HTML of a text.
func html(
  _ markdown: String, _ dialect: Dialect = .site, tableForm: TableForm = .site, unsafe: Bool = false
) -> String {
  let document = Document(parsing: Array(markdown.utf8), dialect: dialect, tableForm: tableForm)
  var output: [UInt8] = []
  document.renderHTML(into: &output, unsafe: unsafe)
  return String(decoding: output, as: UTF8.self)
}

/// The HTML of a document.
func html(_ document: Document) -> String {
  var output: [UInt8] = []
  document.renderHTML(into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// All nodes of a kind, in reading order.
func nodes(_ kind: Node.Kind, in document: Document) -> [Node] {
  var found: [Node] = []
  document.root.walk { event, node in
    if event == .enter, node.kind == kind { found.append(node) }
    return .descend
  }
  return found
}

/// The part of a text that a range of one or several lines covers.
func excerpt(_ markdown: String, _ range: SourceRange?) -> String? {
  guard let range else { return nil }
  let lines = LineTable(Array(markdown.utf8))
  let start = lines.offset(line: range.start.line, column: range.start.column)
  let end = lines.offset(line: range.end.line, column: range.end.column)
  return String(decoding: Array(markdown.utf8)[start..<end], as: UTF8.self)
}

/// The diagnostics of a text as an editor would see them: message, line, and carets under the characters meant.
func report(_ markdown: String, _ dialect: Dialect = .site) -> String {
  let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  var report = ""
  func show(_ location: SourceLocation?) {
    guard let range = location?.range else { return }
    let line = lines[range.start.line - 1]
    let before = String(decoding: Array(line.utf8).prefix(range.start.column - 1), as: UTF8.self)
    let isOneLine = range.end.line == range.start.line
    let marked = isOneLine ? Array(line.utf8)[(range.start.column - 1)..<(range.end.column - 1)] : []
    let width = max(String(decoding: marked, as: UTF8.self).unicodeScalars.count, 1)
    report += "  \(line)\n  \(String(repeating: " ", count: before.unicodeScalars.count))^"
    report += String(repeating: "~", count: width - 1) + "\n"
  }
  for diagnostic in parse(markdown, dialect).diagnostics(file: "a.md") {
    let start = diagnostic.location?.range?.start
    report += "\(start?.line ?? 0):\(start?.column ?? 0): \(diagnostic.severity.rawValue): \(diagnostic.message)"
    report += diagnostic.hint.map { ", \($0)" } ?? ""
    report += " [\(diagnostic.code.rawValue)]\n"
    show(diagnostic.location)
    for note in diagnostic.notes {
      report += "note: \(note.message)\n"
      show(note.location)
    }
  }
  return report
}
