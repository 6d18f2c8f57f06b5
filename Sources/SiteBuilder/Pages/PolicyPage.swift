import SiteModel
import Templates

/// A policy with its facts and what is said of it.
enum PolicyPage {
  static let family: PageFamily = .records(
    .policy, template: "policy",
    Layout.shape(
      "policy page",
      [
        .object("status", RecordLink.status), .text("type"), .text("date"), .text("dateTime"),
        .flag("hasIssuers"), .list("issuers", of: RecordLink.shape), .list("platforms", of: RecordLink.shape),
        .flag("hasPlaces"), .list("places", of: RecordLink.shape), .list("themes", of: RecordLink.shape),
        .html("body"), .flag("hasAreas"),
        .list("areas", of: Area.shape),
        More.field,
      ])
  ) { context, policy in
    let fields = policy.fields
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Policies", "/policies/")),
      "status": context.statusValue(policy),
      "type": Value(fields.text(.type)),
      "date": Value(fields.date(.date)?.text),
      "dateTime": Value(fields.date(.date)?.machineText),
      "hasIssuers": .flag(!fields.references(.issuers).isEmpty),
      "issuers": context.links(fields.references(.issuers)),
      "platforms": context.links(fields, .platform),
      "hasPlaces": .flag(fields[.place] != nil),
      "places": context.links(fields, .place),
      "themes": context.links(fields.references(.themes)),
      "body": .html(context.body),
      "hasAreas": .flag(!fields.items(.areas).isEmpty),
      "areas": Value(context.areas(of: policy)),
      "more": context.more(about: policy),
    ])
  }
}
