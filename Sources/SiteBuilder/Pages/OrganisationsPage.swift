import SiteModel
import Templates

/// All organisations, each with the records that name it.
enum OrganisationsPage {
  private static let organisation = Shape(
    "organisation",
    [
      .text("id"), .text("title"), .text("kind"), .list("names", of: Names.shape),
      .flag("hasRecords"), .list("records", of: RecordLink.shape), .list("citations", of: RecordLink.citation),
    ])

  static let family: PageFamily = .list(
    "/organisations/", introduction: "organisations", template: "organisations",
    Layout.shape(
      "organisations page", [.html("body"), .flag("hasOrganisations"), .list("organisations", of: organisation)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Organisations"),
      "body": .html(context.body),
      "hasOrganisations": .flag(!context.site.records(of: .organisation).isEmpty),
      "organisations": Value(
        context.site.listed(.organisation).map { record in
          let keys: [FieldKey] = [.issuers, .organisations, .affiliation, .about]
          let referrers = keys.flatMap { context.site.referrers(of: record.id, through: $0) }
          return organisation.object([
            "id": .text(record.id.name),
            "title": .text(record.title),
            "kind": Value(record.fields.text(.kind)),
            "names": Value(record.fields.names.objects),
            "hasRecords": .flag(!referrers.isEmpty),
            "records": context.links(referrers),
            "citations": context.citations(record.fields),
          ])
        }),
    ])
  }
}
