import SiteModel
import Templates

/// All policies under the theme that each names first.
enum PoliciesPage {
  static let family: PageFamily = .list(
    "/policies/", introduction: "policies", template: "policies",
    Layout.shape("policies page", [.html("body"), .list("groups", of: RecordLink.group)])
  ) { context in
    family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Policies"),
      "body": .html(context.body),
      "groups": Value(context.groupsByTheme(.policy)),
    ])
  }
}
