/// Writes diagnostics as one JSON document for programs: `{"diagnostics": […]}`.
///
/// Lines and columns count from 1; columns count characters (Unicode scalars), ends are exclusive.
public struct JSONWriter: DiagnosticWriter {
  /// Makes a writer.
  public init() {}

  /// Returns the document, on one line for each diagnostic.
  public func report(_ diagnostics: [Diagnostic], sources: SourceLines) -> String {
    let objects = diagnostics.map { diagnostic in
      var members = [
        ("code", quote(diagnostic.code.rawValue)),
        ("severity", quote(diagnostic.severity.rawValue)),
        ("message", quote(diagnostic.message)),
      ]
      if let location = diagnostic.location { members.append(("location", object(location, sources))) }
      if let hint = diagnostic.hint { members.append(("hint", quote(hint))) }
      if !diagnostic.notes.isEmpty {
        let notes = diagnostic.notes.map { note in
          var members = [("message", quote(note.message))]
          if let location = note.location { members.append(("location", object(location, sources))) }
          return object(members)
        }
        members.append(("notes", "[" + notes.joined(separator: ",") + "]"))
      }
      if !diagnostic.fixes.isEmpty {
        let fixes = diagnostic.fixes.map { fix in
          object([("location", object(fix.location, sources)), ("replacement", quote(fix.replacement))])
        }
        members.append(("fixes", "[" + fixes.joined(separator: ",") + "]"))
      }
      return object(members)
    }
    guard !objects.isEmpty else { return "{\"diagnostics\":[]}\n" }
    return "{\"diagnostics\":[\n" + objects.joined(separator: ",\n") + "\n]}\n"
  }

  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(quote($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  private func object(_ location: SourceLocation, _ sources: SourceLines) -> String {
    var members = [("file", quote(location.file))]
    if let range = location.range {
      members.append(("line", String(range.start.line)))
      members.append(("column", String(sources.characterColumn(of: range.start, in: location.file))))
      members.append(("endLine", String(range.end.line)))
      members.append(("endColumn", String(sources.characterColumn(of: range.end, in: location.file))))
    }
    return object(members)
  }

  /// A JSON string (RFC 8259, section 7).
  private func quote(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case ..<"\u{20}":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
