/// Writes diagnostics as workflow commands, which GitHub shows beside the changed lines.
///
/// The form is `::error file=…,line=…,col=…,endColumn=…,title=…::message` (GitHub's documentation, "Workflow commands").
public struct GitHubWriter: DiagnosticWriter {
  /// Makes a writer.
  public init() {}

  /// Returns one command a line.
  public func report(_ diagnostics: [Diagnostic], sources: SourceLines) -> String {
    diagnostics.map { diagnostic in
      var properties: [String] = []
      if let location = diagnostic.location {
        properties.append("file=\(escapeProperty(location.file))")
        if let range = location.range {
          properties.append("line=\(range.start.line)")
          properties.append("col=\(sources.characterColumn(of: range.start, in: location.file))")
          if range.end.line == range.start.line {
            properties.append("endColumn=\(sources.characterColumn(of: range.end, in: location.file))")
          } else {
            properties.append("endLine=\(range.end.line)")
          }
        }
      }
      properties.append("title=\(escapeProperty(diagnostic.code.rawValue))")
      var message = diagnostic.message
      if let hint = diagnostic.hint { message += " (\(hint))" }
      for note in diagnostic.notes {
        var place = ""
        if let location = note.location {
          place = location.file + (location.range.map { ":\($0.start.line)" } ?? "") + ": "
        }
        message += "\n" + place + note.message
      }
      return "::\(diagnostic.severity.rawValue) \(properties.joined(separator: ","))::\(escape(message))\n"
    }.joined()
  }

  private func escape(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }

  private func escapeProperty(_ text: String) -> String {
    escape(text).unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
  }
}
