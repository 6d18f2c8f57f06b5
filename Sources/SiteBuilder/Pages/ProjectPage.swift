import SiteModel
import Templates

/// A project with its facts and what is said of it.
enum ProjectPage {
  static let family: PageFamily = .records(
    .project, template: "project",
    Layout.shape(
      "project page",
      [
        .object("status", RecordLink.status), .text("type"), .text("date"), .text("dateTime"), .text("until"),
        .list("platforms", of: RecordLink.shape), .flag("hasPlaces"), .list("places", of: RecordLink.shape),
        .list("themes", of: RecordLink.shape), .flag("hasOrganisations"),
        .list("organisations", of: RecordLink.shape), .html("body"),
        More.field,
      ])
  ) { context, project in
    let fields = project.fields
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Projects", "/projects/")),
      "status": context.statusValue(project),
      "type": Value(fields.text(.type)),
      "date": Value(fields.date(.date)?.text),
      "dateTime": Value(fields.date(.date)?.machineText),
      "until": Value(fields.date(.until)?.text),
      "platforms": context.links(fields, .platform),
      "hasPlaces": .flag(fields[.place] != nil),
      "places": context.links(fields, .place),
      "themes": context.links(fields.references(.themes)),
      "hasOrganisations": .flag(!fields.references(.organisations).isEmpty),
      "organisations": context.links(fields.references(.organisations)),
      "body": .html(context.body),
      "more": context.more(about: project),
    ])
  }
}
