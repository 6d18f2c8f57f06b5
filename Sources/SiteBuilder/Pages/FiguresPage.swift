import SiteModel
import Templates

/// Every number that the source gives: what it measures, how to read it, where it stands.
///
/// No picture compares them. A common unit doesn't make figures comparable: of the two sums in yuan one is investment, and the
/// source leaves open what the other one is; of the two counts of projects one is of works begun or finished, the other of
/// contracts. Bars side by side would say more than the source does.
enum FiguresPage {
  private static let group = Shape(
    "figure group", [.text("heading"), .text("id"), .list("figures", of: FigureCard.shape)])

  /// Words of the schema's `type`, in the order of the page, with their headings; the last one takes the rest.
  private static let groups = [
    ("quantity", "Quantities"), ("money", "Money"), ("rank", "Ranks and firsts"), ("duration", "Spans of time"),
    ("date", "Dates"), ("ordinal", "Ordinals"), ("label", "Numbers in names"), ("", "Other figures"),
  ]

  static let family: PageFamily = .list(
    "/figures/", introduction: "figures", template: "figures",
    Layout.shape("figures page", [.html("body"), .list("groups", of: group)])
  ) { context in
    let figures = context.site.figuresInOrderOfSource
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Figures"),
      "body": .html(context.body),
      "groups": Value(
        groups.compactMap { type, heading -> Object? in
          let members = figures.filter { ($0.fields.text(.type) ?? "") == type }
          guard !members.isEmpty else { return nil }
          return group.object([
            "heading": .text(heading), "id": .text("list:\(type.isEmpty ? "other" : type)"),
            "figures": Value(members.map { FigureCard.object($0, context, isWhole: true) }),
          ])
        }),
    ])
  }
}

extension Site {
  /// The figures as the source gives them, first line first.
  fileprivate var figuresInOrderOfSource: [Record] {
    let places = Dictionary(lines.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    func place(of figure: Record) -> Int {
      figure.fields.references(.source).compactMap { places[$0] }.min() ?? lines.count
    }
    return records(of: .figure).map { (place(of: $0), $0) }.sorted { ($0.0, $0.1.id) < ($1.0, $1.1.id) }.map(\.1)
  }
}
