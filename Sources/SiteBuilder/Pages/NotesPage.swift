import SiteModel
import Templates

/// Translation notes: what the source printed, what is right, and how sure that is.
enum NotesPage {
  private static let note = Shape(
    "note",
    [
      .text("id"), .html("printed"), .html("correction"), .text("confidence"), .html("why"),
      .list("names", of: Names.shape), .flag("hasAbout"), .list("about", of: RecordLink.shape),
      .list("citations", of: RecordLink.citation),
    ])

  static let family: PageFamily = .list(
    "/source/notes/", introduction: "notes", template: "notes",
    Layout.shape("notes page", [.html("body"), .flag("hasNotes"), .list("notes", of: note)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Translation notes", parent: ("Source", "/source/")),
      "body": .html(context.body),
      "hasNotes": .flag(!context.site.records(of: .note).isEmpty),
      "notes": Value(context.site.records(of: .note).map { object($0, context) }),
    ])
  }

  private static func object(_ record: Record, _ context: PageContext) -> Object {
    let fields = record.fields
    return note.object([
      "id": .text(record.id.name),
      "printed": .html(context.prose(fields.text(.printed) ?? "")),
      "correction": .html(context.prose(fields.text(.correction) ?? "")),
      "confidence": Value(fields.text(.confidence)),
      "why": Value(fields.text(.why).map(context.prose)),
      "names": Value(fields.names.objects),
      "hasAbout": .flag(!fields.references(.about).isEmpty),
      "about": context.links(fields.references(.about)),
      "citations": context.citations(fields),
    ])
  }
}
