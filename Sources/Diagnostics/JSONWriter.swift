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
        ("code", JSONText.string(diagnostic.code.rawValue)),
        ("severity", JSONText.string(diagnostic.severity.rawValue)),
        ("message", JSONText.string(diagnostic.message)),
      ]
      if let location = diagnostic.location { members.append(("location", JSONText.object(location.members(sources)))) }
      if let hint = diagnostic.hint { members.append(("hint", JSONText.string(hint))) }
      if !diagnostic.notes.isEmpty {
        let notes = diagnostic.notes.map { note in
          var members = [("message", JSONText.string(note.message))]
          if let location = note.location { members.append(("location", JSONText.object(location.members(sources)))) }
          return JSONText.object(members)
        }
        members.append(("notes", "[" + notes.joined(separator: ",") + "]"))
      }
      if !diagnostic.fixes.isEmpty {
        let fixes = diagnostic.fixes.map { fix in
          JSONText.object([
            ("location", JSONText.object(fix.location.members(sources))),
            ("replacement", JSONText.string(fix.replacement)),
          ])
        }
        members.append(("fixes", "[" + fixes.joined(separator: ",") + "]"))
      }
      return JSONText.object(members)
    }
    return JSONText.object([("diagnostics", JSONText.lines(objects))]) + "\n"
  }
}

extension SourceLocation {
  /// The members by which JSON tells a location: `file`, and `line`, `column`, `endLine`, `endColumn` if there is a range.
  ///
  /// Lines and columns count from 1; columns count characters (Unicode scalars), the end is exclusive.
  public func members(_ sources: SourceLines) -> [(String, String)] {
    var members = [("file", JSONText.string(file))]
    if let range {
      members.append(("line", String(range.start.line)))
      members.append(("column", String(sources.characterColumn(of: range.start, in: file))))
      members.append(("endLine", String(range.end.line)))
      members.append(("endColumn", String(sources.characterColumn(of: range.end, in: file))))
    }
    return members
  }
}
