import Diagnostics
import SiteModel

/// Checks that the words which figures and translation notes quote from the source stand in the lines that they cite.
///
/// A figure quotes with `printed`, or with `value` where it has no `printed`; a note with `printed`. Parts joined by ` / `
/// or ` … ` are looked for one by one, each in any of the lines. How exact they must be says ``Literal``.
struct PrintedForms {
  let alignment: LineAlignment
  let locator: SourceLocator

  /// Fewer words than these may stand in another line by chance, so the citation may be right and the words wrong.
  private static let tellingWords = 3

  /// The field that quotes the source.
  private static func quotingKey(of record: Record) -> FieldKey {
    record.id.kind == .figure && !record.fields.isGiven(.printed) ? .value : .printed
  }

  /// Returns everything that is wrong with a figure or note.
  func check(_ record: Record) -> [Diagnostic] {
    let key = Self.quotingKey(of: record)
    guard let quoted = record.fields.text(key), case .references(let citations)? = record.fields[.source] else {
      return []
    }
    let names = citations.map(\.id.name)
    let texts = names.compactMap(alignment.text(ofLine:))
    // A line that isn't there has been reported, and may be the one that was meant.
    guard texts.count == names.count else { return [] }
    let parts = Self.parts(of: quoted)
    return parts.compactMap { part in
      guard !texts.contains(where: part.stands) else { return nil }
      let location = locator.location(of: key, in: record)
      var result = Diagnostic(
        .notAsPrinted,
        names.count == 1
          ? "'\(part.text)' doesn't stand in the article's line \(names[0])"
          : "'\(part.text)' stands in none of the article's lines \(names.joined(separator: ", "))",
        at: location)
      let others = alignment.lines.map(\.id.name).filter { name in
        alignment.text(ofLine: name).map(part.stands) ?? false
      }
      if let (name, variant) = first(names, texts, part.variant) {
        result.hint = "\(name) prints '\(variant)'"
        if parts.count == 1, key == .printed {
          result.fixes = [.init(replacing: location, with: Self.quotedForYAML(variant))]
        }
      } else if !others.isEmpty {
        result.hint = Self.owners(others)
        if others.count == 1, citations.count == 1, parts.count == 1, part.wordCount >= Self.tellingWords {
          result.fixes = [.init(replacing: locator.location(record.file, citations[0].mark), with: others[0])]
        }
      } else if let (name, form) = first(names, texts, { part.nearForm(in: $0, nearest: NearMiss.nearest) }) {
        result.hint = "\(name) prints '\(form)'"
      }
      return result
    }
  }

  private static func parts(of text: String) -> [Literal] {
    var parts: [[Substring]] = [[]]
    for word in text.split(whereSeparator: \.isWhitespace) {
      if word == "/" || word == "…" {
        parts.append([])
      } else {
        parts[parts.count - 1].append(word)
      }
    }
    return parts.filter { !$0.isEmpty }.map { Literal($0.joined(separator: " ")) }
  }

  /// The first line for which a function finds something.
  private func first(
    _ names: [String], _ texts: [String], _ find: (String) -> String?
  ) -> (name: String, found: String)? {
    for (name, text) in zip(names, texts) {
      if let found = find(text) { return (name, found) }
    }
    return nil
  }

  private static func owners(_ names: [String]) -> String {
    switch names.count {
    case 1: "\(names[0]) has it"
    case 2: "\(names[0]) and \(names[1]) have it"
    default: "\(names[0]), \(names[1]) and \(names.count - 2) more have it"
    }
  }

  /// A text as YAML takes it whatever it holds (YAML 1.2, section 7.3.1).
  private static func quotedForYAML(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
