import SiteModel
import Templates

/// The page that a server shows for an address that doesn't exist; its links don't depend on where it is shown.
enum NotFoundPage {
  static let family: PageFamily = PageFamily(
    template: "not-found", shape: Layout.shape("not-found page", [.html("body")]), isLeaf: true,
    pages: { _ in [(PageURL("/404.html"), RecordID(.page, "404"))] },
    object: { context in
      family.shape.object([
        "site": context.siteValue,
        "page": context.pageValue(title: context.subject?.title ?? "Page not found"),
        "body": .html(context.body),
      ])
    },
    isFindable: false)
}
