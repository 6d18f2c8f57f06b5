import SiteModel
import Templates

/// All people with their views.
enum ViewsPage {
  private static let person = Shape(
    "person",
    [.object("person", RecordLink.shape), .html("role"), .flag("hasViews"), .list("views", of: ViewCard.shape)])

  static let family: PageFamily = .list(
    "/views/", introduction: "views", template: "views",
    Layout.shape("views page", [.html("body"), .list("people", of: person)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Views"),
      "body": .html(context.body),
      "people": Value(
        context.site.listed(.person).map { record in
          let views = context.site.referrers(of: record.id, through: .who)
          return person.object([
            "person": .object(context.content.linkObject(record)),
            "role": .html(context.prose(record.fields.text(.role) ?? "")),
            "hasViews": .flag(!views.isEmpty),
            "views": Value(views.map { ViewCard.object($0, context, namesPerson: false) }),
          ])
        }),
    ])
  }
}
