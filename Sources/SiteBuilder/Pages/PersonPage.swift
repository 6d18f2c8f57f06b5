import SiteModel
import Templates

/// A person and all of the person's views.
enum PersonPage {
  private static let view = Shape(
    "view",
    [
      .text("id"), .text("title"), .html("summary"), .html("body"), .flag("hasAbout"),
      .list("about", of: RecordLink.shape), .list("areas", of: Area.shape), .list("citations", of: RecordLink.citation),
    ])

  static let family: PageFamily = .records(
    .person, template: "person",
    Layout.shape(
      "person page",
      [
        .html("role"), .flag("hasAffiliation"), .list("affiliation", of: RecordLink.shape),
        .html("body"), .list("views", of: view),
        More.field,
      ])
  ) { context, person in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Views", "/views/")),
      "role": .html(context.prose(person.fields.text(.role) ?? "")),
      "hasAffiliation": .flag(!person.fields.references(.affiliation).isEmpty),
      "affiliation": context.links(person.fields.references(.affiliation)),
      "body": .html(context.body),
      "views": Value(context.site.referrers(of: person.id, through: .who).map { object($0, context) }),
      "more": context.more(about: person),
    ])
  }

  private static func object(_ view: Record, _ context: PageContext) -> Object {
    self.view.object([
      "id": .text(view.id.name),
      "title": .text(view.title),
      "summary": .html(context.prose(view.summary)),
      "body": .html(context.content.body(of: view).html),
      "hasAbout": .flag(!view.fields.references(.about).isEmpty),
      "about": context.links(view.fields.references(.about)),
      "areas": Value(context.areas(of: view)),
      "citations": context.citations(view.fields),
    ])
  }
}
