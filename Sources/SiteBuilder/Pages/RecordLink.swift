import Markup
import SiteLinks
import SiteModel
import Templates

/// A record as lists show it: title, address, and as much more as the kind has.
enum RecordLink {
  static let status = Shape("status", [.text("label"), .text("name"), .text("stage"), .text("meaning")])
  static let shape = Shape(
    "record link",
    [
      .text("url"), .text("title"), .text("id"), .text("kind"), .html("summary"), .object("status", status),
      .text("type"), .list("names", of: Names.shape), .text("date"), .text("dateTime"),
    ])
  /// Records under a heading.
  static let group = Shape("group", [.text("heading"), .text("id"), .text("url"), .list("records", of: shape)])
  /// A source line as a mark behind a fact.
  static let citation = Shape("citation", [.text("line"), .text("url")])

  /// A source line as a mark.
  static func citation(of line: SourceLine) -> Object {
    citation.object(["line": .text(line.id.name), "url": .address(line.address)])
  }

  /// A status for a badge.
  static func object(_ status: Status) -> Object {
    self.status.object([
      "label": .text(status.label), "name": .text(status.rawValue), "stage": .text(status.stage.rawValue),
      "meaning": .text(status.meaning),
    ])
  }

  /// A record for a list.
  static func object(_ record: Record, _ guide: ScriptGuide) -> Object {
    let date = record.fields.date(.date)
    // A bare number would tell nobody what it counts.
    let measures = record.id.kind == .figure ? record.fields.text(.measures) : nil
    return shape.object([
      "url": .address(record.address),
      "title": .text(measures.map { "\(record.title): \($0)" } ?? record.title),
      "id": .text(record.id.name),
      "kind": .text(record.id.kind.rawValue),
      "summary": record.summary.isEmpty ? .none : .html(guide.html(record.summary)),
      "status": Value(record.status.map(object)),
      "type": Value(record.fields.text(.type) ?? record.fields.text(.kind) ?? record.fields.text(.category)),
      "names": Value(record.fields.names.objects),
      "date": Value(date?.text),
      "dateTime": Value(date?.machineText),
    ])
  }
}

/// What stands at the end of a record's page: cards of figures and views about it, and lists of what else belongs to it.
enum More {
  static let shape = Shape(
    "more",
    [
      .flag("hasFigures"), .list("figures", of: FigureCard.shape),
      .flag("hasViews"), .list("views", of: ViewCard.shape),
      .flag("hasGroups"), .list("groups", of: RecordLink.group),
    ])
  /// The field of pages that have such an end.
  static let field: Shape.Field = .object("more", shape)
}

extension PageContext {
  /// The end of a record's page: what is about it, and what it names itself.
  func more(about record: Record) -> Value {
    let about = site.referrers(of: record.id, through: .about)
    func members(_ kind: RecordKind) -> [Record] { about.filter { $0.id.kind == kind } }
    let figures = members(.figure)
    let views = members(.view).sorted(by: TimelinePage.isBefore)
    var groups = [RecordKind.event, .note].compactMap { kind in
      group(kind.heading, id: kind.plural, members(kind).sorted(by: TimelinePage.isBefore))
    }
    let related = record.fields.references(.related).compactMap { site.record($0) }
    if let group = group("Related", id: "related", related) { groups.append(group) }
    return .object(
      More.shape.object([
        "hasFigures": .flag(!figures.isEmpty),
        "figures": Value(figures.map { FigureCard.object($0, self, isWhole: false) }),
        "hasViews": .flag(!views.isEmpty),
        "views": Value(views.map { ViewCard.object($0, self, namesPerson: true) }),
        "hasGroups": .flag(!groups.isEmpty),
        "groups": Value(groups),
      ]))
  }

  /// Records for a list.
  func links(_ records: some Sequence<Record>) -> Value { .list(records.map { .object(content.linkObject($0)) }) }

  /// Records of ids for a list; ids of nothing are left out, since the checks have reported them.
  func links(_ ids: [RecordID]) -> Value { links(ids.compactMap { site.record($0) }) }

  /// A record's status for a badge.
  func statusValue(_ record: Record) -> Value {
    Value(record.status.map(RecordLink.object))
  }

  /// Records under a heading, nil when there are none.
  ///
  /// The heading's id begins with `list:`, which keeps it apart from the ids of records and of headings in bodies.
  func group(_ heading: String, id: String, address: String? = nil, _ records: [Record]) -> Object? {
    guard !records.isEmpty else { return nil }
    return RecordLink.group.object([
      "heading": .text(heading), "id": .text("list:\(id)"), "url": address.map(Value.address) ?? .none,
      "records": links(records),
    ])
  }

  /// The record that a field names, as a list of one or none.
  func links(_ fields: Fields, _ key: FieldKey) -> Value { links([fields.reference(key)].compactMap { $0 }) }

  /// The source lines that fields name, as marks.
  func citations(_ fields: Fields) -> Value {
    .list(fields.references(.source).compactMap { content.lineObjects(of: $0).map { .object($0.citation) } })
  }
}
