import SiteModel
import Templates

/// How far the projects of each theme have come, as a picture and as the table of its numbers.
enum StatusByTheme {
  private static let row = Shape("status row", [.text("title"), .text("url"), .texts("counts"), .text("total")])
  /// The picture, the words over the columns, and a row for each theme.
  static let shape = Shape(
    "status by theme", [.html("picture"), .texts("stages"), .list("rows", of: row)])

  /// The object of a page; nil when no project has a theme.
  fileprivate static func object(_ context: PageContext) -> Object? {
    let themes = context.site.listed(.theme)
    let rows = themes.map { theme in
      let members = context.site.referrers(of: theme.id, through: .themes).filter { $0.id.kind == .project }
      return StatusChart.Row(
        title: theme.title,
        counts: Dictionary(members.compactMap { $0.status }.map { ($0.stage, 1) }, uniquingKeysWith: +))
    }
    guard rows.contains(where: { $0.total > 0 }) else { return nil }
    let chart = StatusChart(rows: rows)
    return shape.object([
      "picture": .html(chart.picture(name: "chart:status")),
      "stages": Value(chart.stages.map(\.label)),
      "rows": Value(
        zip(themes, rows).map { theme, counts in
          row.object([
            "title": .text(theme.title), "url": .address(theme.address),
            "counts": Value(chart.stages.map { String(counts.count($0)) }), "total": .text(String(counts.total)),
          ])
        }),
    ])
  }
}

extension PageContext {
  /// A value of ``StatusByTheme/shape``, or nothing.
  var statusByTheme: Value { Value(StatusByTheme.object(self)) }
}
