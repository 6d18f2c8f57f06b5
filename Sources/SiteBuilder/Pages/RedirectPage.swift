import SiteModel
import Templates

/// A page at a record's earlier address, which leads to the present one.
enum RedirectPage {
  static let family: PageFamily = PageFamily(
    template: "redirect", shape: Layout.shape("redirect page", [.text("target"), .text("canonical"), .text("title")]),
    isLeaf: true,
    pages: { site in
      site.records.flatMap { record in
        record.fields.texts(.aliasesURLs).compactMap { alias -> (url: PageURL, subject: RecordID?)? in
          let url = record.url
          // A record that shares its page has no address of its own to lead from.
          guard url.fragment == nil, url.path.hasSuffix("/\(record.id.name)/") else { return nil }
          return (PageURL(String(url.path.dropLast(record.id.name.utf8.count + 1)) + alias.text + "/"), record.id)
        }
      }
    },
    object: { context in
      let target = context.subject?.url ?? PageURL("/")
      return family.shape.object([
        "site": context.siteValue,
        "page": context.pageValue(),
        "target": .address(target.address),
        "canonical": .text(context.content.address(target)),
        "title": Value(context.subject?.title),
      ])
    },
    isFindable: false)
}
