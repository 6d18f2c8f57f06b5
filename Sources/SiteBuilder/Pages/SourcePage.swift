import SiteModel
import Templates

/// Each line of the source: its gist in our words, and every record that rests on it.
enum SourcePage {
  private static let line = Shape(
    "source line",
    [
      .text("id"), .flag("isHeading"), .html("gist"), .text("sha256"), .flag("hasRecords"), .text("recordCount"),
      .list("records", of: RecordLink.shape),
    ])
  private static let section = Shape("section", [.text("heading"), .text("id"), .list("lines", of: line)])
  private static let source = Shape(
    "source",
    [
      .text("title"), .text("publisher"), .text("author"), .text("date"), .text("dateTime"), .html("note"),
      .list("names", of: Names.shape), .list("sections", of: section),
    ])

  static let family: PageFamily = .list(
    "/source/", introduction: "source", template: "source",
    Layout.shape("source page", [.html("body"), .text("notesURL"), .list("sources", of: source)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Source"),
      "body": .html(context.body),
      "notesURL": .text(context.link(PageURL("/source/notes/"))),
      "sources": Value(context.site.records(of: .source).map { object($0, context) }),
    ])
  }

  private static func object(_ record: Record, _ context: PageContext) -> Object {
    let fields = record.fields
    let lines = context.site.lines.filter { $0.source == record.id }
    let titles = fields.items(.sections).map { ($0.fields.text(.id) ?? "", $0.fields.text(.title) ?? "") }
    // A source without a list of sections shows its lines under the sections that they name.
    let sections = titles.isEmpty ? orderedSections(of: lines).map { ($0, "Section \($0)") } : titles
    return source.object([
      "title": .text(record.title),
      "publisher": Value(fields.text(.publisher)),
      "author": Value(fields.text(.author)),
      "date": Value(fields.date(.date)?.text),
      "dateTime": Value(fields.date(.date)?.machineText),
      "note": Value(fields.text(.note).map(context.prose)),
      "names": Value(fields.names.objects),
      "sections": Value(
        sections.compactMap { id, title -> Object? in
          let members = lines.filter { $0.section == id }
          guard !members.isEmpty else { return nil }
          return section.object([
            "heading": .text(title), "id": .text("list:\(id)"), "lines": Value(members.map { object($0, context) }),
          ])
        }),
    ])
  }

  private static func object(_ line: SourceLine, _ context: PageContext) -> Object {
    let records = context.content.records(citing: line)
    return self.line.object([
      "id": .text(line.id.name),
      "isHeading": .flag(line.isHeading),
      "gist": .html(context.content.gist(of: line)),
      "sha256": .text(line.sha256),
      "hasRecords": .flag(!records.isEmpty),
      "recordCount": .text(records.count == 1 ? "1 record" : "\(records.count) records"),
      "records": context.links(records),
    ])
  }

  private static func orderedSections(of lines: [SourceLine]) -> [String] {
    var result: [String] = []
    for line in lines where !result.contains(line.section) { result.append(line.section) }
    return result
  }
}
