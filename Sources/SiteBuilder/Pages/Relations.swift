import Markup
import SiteModel

extension PageContext {
  /// The diagram of what a platform belongs to and what is linked with it; nil when there is too little to draw.
  ///
  /// It shows what the page's lists name: the facts, the members, what is related, the views, and the terms of the page.
  func relations(of platform: Record, members: [Record]) -> HTML? {
    let fields = platform.fields
    let related = fields.references(.related).compactMap { site.record($0) }
    let views = site.referrers(of: platform.id, through: .about).filter { $0.id.kind == .view }
    let terms = content.termsUsed(on: url, about: platform).map(\.term)
    let all = members + related + views + terms
    func group(_ kind: RecordKind, _ records: [Record]) -> RelationDiagram.Group {
      var seen: Set<RecordID> = [platform.id]
      return RelationDiagram.Group(
        kind: kind,
        nodes: records.filter { $0.id.kind == kind && seen.insert($0.id).inserted }.map {
          RelationDiagram.Node(title: $0.title, weight: content.mentions(of: $0).count)
        })
    }
    let belongs = (fields.references(.themes) + [fields.reference(.place)].compactMap { $0 }).compactMap {
      site.record($0)
    }
    return RelationDiagram(
      subject: platform.title,
      before: [RecordKind.theme, .place].map { group($0, belongs) },
      after: [RecordKind.project, .policy, .term, .view, .platform].map { group($0, all) }
    )?.picture(name: "chart:relations")
  }
}
