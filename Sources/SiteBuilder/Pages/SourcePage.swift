import SiteModel
import Templates

/// Each line of the source: its gist in our words, and every record that rests on it.
enum SourcePage {
  /// The records of one kind that rest on a line.
  private static let kind = Shape("kind of records", [.text("heading"), .list("records", of: RecordLink.shape)])
  private static let line = Shape(
    "source line",
    [
      .text("id"), .flag("isHeading"), .html("gist"), .text("sha256"), .flag("hasRecords"), .text("recordCount"),
      .list("kinds", of: kind),
    ])
  private static let section = Shape("section", [.text("heading"), .text("id"), .list("lines", of: line)])
  private static let source = Shape(
    "source",
    [
      .text("title"), .text("publisher"), .text("author"), .text("date"), .text("dateTime"), .html("note"),
      .list("names", of: Names.shape), .html("coverage"), .list("sections", of: section),
    ])

  static let family: PageFamily = .list(
    "/source/", introduction: "source", template: "source",
    Layout.shape("source page", [.html("body"), .text("notesURL"), .list("sources", of: source)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Source"),
      "body": .html(context.body),
      "notesURL": .address("/source/notes/"),
      "sources": Value(
        context.site.records(of: .source).enumerated().map { object($1, "coverage:\($0 + 1)", context) }),
    ])
  }

  /// A source.
  ///
  /// - Parameters:
  ///   - record: The source.
  ///   - pictureName: The first part of the ids in the picture of its lines.
  ///   - context: The page.
  /// - Returns: A value for the template.
  private static func object(_ record: Record, _ pictureName: String, _ context: PageContext) -> Object {
    let fields = record.fields
    let lines = context.site.lines.filter { $0.source == record.id }
    let records = Dictionary(
      lines.map { ($0.id, context.content.records(citing: $0)) }, uniquingKeysWith: { first, _ in first })
    let titles = fields.items(.sections).map { ($0.fields.text(.id) ?? "", $0.fields.text(.title) ?? "") }
    // A source without a list of sections shows its lines under the sections that they name.
    let sections = titles.isEmpty ? orderedSections(of: lines).map { ($0, "Section \($0)") } : titles
    let parts = sections.map { id, title in (id: id, title: title, lines: lines.filter { $0.section == id }) }
    let strip = CoverageStrip(
      parts.map { part in
        CoverageStrip.Section(
          title: part.title,
          lines: part.lines.map { CoverageStrip.Line(name: $0.id.name, count: records[$0.id]?.count ?? 0) })
      })
    return source.object([
      "title": .text(record.title),
      "publisher": Value(fields.text(.publisher)),
      "author": Value(fields.text(.author)),
      "date": Value(fields.date(.date)?.text),
      "dateTime": Value(fields.date(.date)?.machineText),
      "note": Value(fields.text(.note).map(context.prose)),
      "names": Value(fields.names.objects),
      "coverage": Value(strip?.picture(name: pictureName, title: record.title)),
      "sections": Value(
        parts.filter { !$0.lines.isEmpty }.map { part in
          section.object([
            "heading": .text(part.title), "id": .text("list:\(part.id)"),
            "lines": Value(part.lines.map { object($0, records[$0.id] ?? [], context) }),
          ])
        }),
    ])
  }

  private static func object(_ line: SourceLine, _ records: [Record], _ context: PageContext) -> Object {
    self.line.object([
      "id": .text(line.id.name),
      "isHeading": .flag(line.isHeading),
      "gist": .html(context.content.gist(of: line)),
      "sha256": .text(line.sha256),
      "hasRecords": .flag(!records.isEmpty),
      "recordCount": .text(records.count == 1 ? "1 record" : "\(records.count) records"),
      "kinds": Value(
        records.grouped(by: \.id.kind).map { kind, records in
          self.kind.object(["heading": .text(kind.plural.capitalized), "records": context.links(records)])
        }),
    ])
  }

  private static func orderedSections(of lines: [SourceLine]) -> [String] {
    var result: [String] = []
    for line in lines where !result.contains(line.section) { result.append(line.section) }
    return result
  }
}
