import SiteModel
import Templates

/// One page to be made: its address, what it is about, and its template.
struct Page: Sendable {
  /// The address.
  let url: PageURL
  /// The record that it is about; nil for lists.
  let subject: RecordID?
  /// Which family makes it, as a position in ``PageFamily/all``.
  let family: Int
  /// Whether lists and overviews are written after it: a page never appears in a list before it is there.
  let isLeaf: Bool
  /// Whether readers should find it, see ``PageFamily/isFindable``.
  let isFindable: Bool
}

/// Pages of one sort: which there are, what their template is, and how their data is made.
///
/// A family is one file in `Pages/`, one template and one line in ``all``.
struct PageFamily: Sendable {
  /// The template's name.
  let template: String
  /// What the template may ask for.
  let shape: Shape
  /// Whether each page stands for one record, as opposed to lists.
  let isLeaf: Bool
  /// The addresses of the family's pages, each with its record.
  let pages: @Sendable (Site) -> [(url: PageURL, subject: RecordID?)]
  /// The data of one page.
  let object: @Sendable (PageContext) -> Object
  /// Whether readers should find the pages by searching: not those that only lead elsewhere, or show that nothing is there.
  var isFindable = true

  /// All families, in the order in which their pages are listed.
  static let all: [PageFamily] = [
    PlatformPage.family, ProjectPage.family, PolicyPage.family, PersonPage.family, ThemePage.family, TermPage.family,
    PlacePage.family, StandalonePage.family, RedirectPage.family, NotFoundPage.family, PlatformsPage.family,
    ProjectsPage.family, PoliciesPage.family, TimelinePage.family, TimelinePage.partFamily, ViewsPage.family,
    ThemesPage.family, GlossaryPage.family, FiguresPage.family, PlacesPage.family, MapPage.family,
    OrganisationsPage.family,
    NotesPage.family, SourcePage.family, HomePage.family,
  ]

  /// All pages of a site.
  static func allPages(of site: Site) -> [Page] {
    all.enumerated().flatMap { index, family in
      family.pages(site).map {
        Page(
          url: $0.url, subject: $0.subject, family: index, isLeaf: family.isLeaf, isFindable: family.isFindable)
      }
    }
  }
}

extension PageFamily {
  /// A family with one page for each record of a kind.
  static func records(
    _ kind: RecordKind, template: String, _ shape: Shape,
    _ object: @escaping @Sendable (PageContext, Record) -> Object
  ) -> PageFamily {
    PageFamily(
      template: template, shape: shape, isLeaf: true,
      pages: { site in site.records(of: kind).map { ($0.url, $0.id) } },
      object: { context in
        guard let record = context.subject else { preconditionFailure("\(context.url) is about no record") }
        return object(context, record)
      })
  }

  /// A family of a single page at a fixed address, introduced by the editors' page of this name, if there is one.
  static func list(
    _ url: String, introduction: String, template: String, _ shape: Shape,
    _ object: @escaping @Sendable (PageContext) -> Object
  ) -> PageFamily {
    PageFamily(
      template: template, shape: shape, isLeaf: false,
      pages: { _ in [(PageURL(url), RecordID(.page, introduction))] }, object: object)
  }

  /// A family of a single page that lists records under headings; address, introduction and template have its name.
  static func grouped(
    _ name: String, title: String, _ groups: @escaping @Sendable (PageContext) -> [Object]
  ) -> PageFamily {
    let shape = Layout.shape("\(name) page", [.html("body"), .list("groups", of: RecordLink.group)])
    return .list("/\(name)/", introduction: name, template: name, shape) { context in
      shape.object([
        "site": context.siteValue,
        "page": context.pageValue(title: context.subject?.title ?? title),
        "body": .html(context.body),
        "groups": Value(groups(context)),
      ])
    }
  }
}
