import Diagnostics
import Testing

@testable import Templates

/// Template files with the expected diagnostics written under the lines that they are about.
///
///     == page ==
///     <h1>{{titel}}</h1>
///           ^~~~~ nothing here is called 'titel' [unknown-name] did you mean 'title'?
///
/// A line `== name ==` begins a file. Under a marker, lines that begin with `note:` hold the notes.
struct MarkedTemplates {
  private var files: [(name: String, lines: [String])] = []

  /// Reads the files out of a text, without the markers.
  init(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("== "), line.hasSuffix(" ==") {
        files.append((String(line.dropFirst(3).dropLast(3)), []))
      } else if !Self.isMarker(line) {
        files[files.count - 1].lines.append(line)
      }
    }
  }

  var library: TemplateLibrary {
    TemplateLibrary(
      files.map { name, lines in
        TemplateSource(
          name: name, file: "\(name).mustache", bytes: Array(lines.map { $0 + "\n" }.joined().utf8))
      })
  }

  /// The files with these diagnostics written under their lines.
  func marked(with diagnostics: [Diagnostic]) -> String {
    var result: [String] = []
    for (name, lines) in files {
      result.append("== \(name) ==")
      for (index, line) in lines.enumerated() {
        result.append(line)
        for diagnostic in diagnostics where diagnostic.location?.file == "\(name).mustache" {
          guard let range = diagnostic.location?.range, range.start.line == index + 1 else { continue }
          result += Self.markers(for: diagnostic, range, in: line)
        }
      }
    }
    for diagnostic in diagnostics where diagnostic.location == nil { result.append(Self.sentence(diagnostic)) }
    return result.joined(separator: "\n")
  }

  private static func isMarker(_ line: String) -> Bool {
    let text = line.drop { $0 == " " }
    return text.hasPrefix("^ ") || text.hasPrefix("^~") || text.hasPrefix("note: ")
  }

  private static func markers(for diagnostic: Diagnostic, _ range: SourceRange, in line: String) -> [String] {
    let before = String(decoding: Array(line.utf8).prefix(range.start.column - 1), as: UTF8.self)
    let endColumn = range.end.line == range.start.line ? range.end.column : line.utf8.count + 1
    let inside = String(
      decoding: Array(line.utf8).prefix(endColumn - 1).dropFirst(range.start.column - 1), as: UTF8.self)
    let indentation = String(repeating: " ", count: before.count)
    let caret = "^" + String(repeating: "~", count: max(0, inside.count - 1))
    let notes = diagnostic.notes.map { note in
      let place = note.location.map { location in
        " (" + location.file + (location.range.map { ":\($0.start.line):\($0.start.column)" } ?? "") + ")"
      }
      return "\(indentation)note: \(note.message)\(place ?? "")"
    }
    return ["\(indentation)\(caret) \(sentence(diagnostic))"] + notes
  }

  private static func sentence(_ diagnostic: Diagnostic) -> String {
    (diagnostic.severity == .warning ? "warning: " : "") + diagnostic.message + " [\(diagnostic.code.rawValue)]"
      + (diagnostic.hint.map { " \($0)" } ?? "")
  }
}

/// Compiles the files' template `page`, and compares what is found with what is marked.
func expectDiagnostics(
  _ text: String, pages: [(name: String, shape: Shape)] = [("page", Fixtures.page)],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  let templates = MarkedTemplates(text)
  let library = templates.library
  #expect(templates.marked(with: library.compile(pages).diagnostics) == text, sourceLocation: sourceLocation)
  for page in pages {
    let (template, diagnostics) = library.compile(page.name, for: page.shape)
    #expect((template == nil) == diagnostics.hasErrors, sourceLocation: sourceLocation)
  }
}

/// Compiles the files' template `page` and prints an object of ``Fixtures/page``.
func printed(
  _ text: String, _ pairs: KeyValuePairs<String, Value>, sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> String {
  let (template, diagnostics) = MarkedTemplates(text).library.compile("page", for: Fixtures.page)
  #expect(diagnostics == [], sourceLocation: sourceLocation)
  var output: [UInt8] = []
  template?.render(Fixtures.page.object(pairs), into: &output)
  return String(decoding: output, as: UTF8.self)
}
