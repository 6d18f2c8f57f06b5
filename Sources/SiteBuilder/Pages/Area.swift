import SiteModel
import Templates

/// A part that a view, a policy or a page names, with its own source.
enum Area {
  static let shape = Shape(
    "area", [.text("title"), .html("summary"), .list("citations", of: RecordLink.citation)])
}

extension PageContext {
  /// The areas of a record.
  func areas(of record: Record) -> [Object] {
    record.fields.items(.areas).map { item in
      Area.shape.object([
        "title": Value(item.fields.text(.title)),
        "summary": .html(prose(item.fields.text(.summary) ?? "")),
        "citations": citations(item.fields),
      ])
    }
  }
}
