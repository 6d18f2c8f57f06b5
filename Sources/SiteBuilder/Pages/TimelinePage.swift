import Markup
import SiteModel
import Templates

/// Everything with a date, then what was reported without one, then plans, then states; above it the overview.
enum TimelinePage {
  private static let entry = Shape(
    "entry",
    [
      .text("id"), .text("kind"), .text("stages"), .text("number"), .text("url"), .text("title"), .html("summary"),
      .html("body"), .text("type"), .object("status", RecordLink.status), .text("date"), .text("dateTime"),
      .text("until"), .text("derived"), .flag("hasAbout"), .list("about", of: RecordLink.shape),
      .list("citations", of: RecordLink.citation),
    ])
  private static let period = Shape("period", [.text("heading"), .text("id"), .list("entries", of: entry)])
  private static let choice = Shape("choice", [.text("value"), .text("label")])
  private static let filter = Shape("filter", [.text("title"), .text("url"), .flag("isCurrent")])
  private static let filters = Shape("filters", [.text("heading"), .list("links", of: filter)])

  private static let shape = Layout.shape(
    "timeline page",
    [
      .html("body"), .html("wide"), .html("narrow"), .flag("hasFilters"), .list("filters", of: filters),
      .flag("hasEntries"), .flag("hasChoices"), .flag("hasKinds"), .list("kinds", of: choice), .flag("hasStages"),
      .list("stages", of: choice), .list("periods", of: period), .flag("hasUndated"),
      .list("undated", of: RecordLink.shape),
    ])

  static let family: PageFamily = .list("/timeline/", introduction: "timeline", template: "timeline", shape) {
    context in
    let page = context.pageValue(title: context.subject?.title ?? "Timeline")
    return object(Timeline(of: context.site), page, context)
  }

  /// The timelines of single themes and platforms.
  static let partFamily = PageFamily(
    template: "timeline", shape: shape, isLeaf: false,
    pages: { site in Timeline.subjects(of: site).map { (address(of: $0), $0.id) } },
    object: { context in
      guard let subject = context.subject else { preconditionFailure("\(context.url) is about no record") }
      let timeline = Timeline(of: context.site, about: subject)
      let page = context.pageValue(
        title: "Timeline: \(subject.title)", summary: summary(of: timeline), parent: ("Timeline", "/timeline/"))
      return object(timeline, page, context)
    })

  /// Where a theme or platform has its timeline.
  fileprivate static func address(of subject: Record) -> PageURL {
    PageURL("/timeline/\(subject.id.kind.plural)/\(subject.id.name)/")
  }

  private static func summary(of timeline: Timeline) -> String {
    let parts = [
      (timeline.dated.count, "with a date"), (timeline.reported.count, "reported without a time"),
      (timeline.planned.count, "planned next"),
      (timeline.undated.count, timeline.undated.count == 1 ? "state without a date" : "states without a date"),
    ]
    return "What it holds: " + parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ") + "."
  }

  private static func object(_ timeline: Timeline, _ page: Value, _ context: PageContext) -> Object {
    let isWhole = context.url.path == "/timeline/"
    let periods = periods(timeline, context, isWhole: isWhole)
    let drawing = drawing(of: timeline)
    let filters = filters(context, isWhole: isWhole)
    let records = timeline.dated + timeline.reported + timeline.planned + timeline.undated
    let kinds = ([.event] + Site.timelineKinds).filter { kind in records.contains { $0.id.kind == kind } }
    let found = Set(records.flatMap { Timeline.stages(of: $0, context.site) })
    let stages = Status.Stage.allCases.filter(found.contains)
    return shape.object([
      "site": context.siteValue,
      "page": page,
      "body": isWhole ? .html(context.body) : .none,
      "wide": Value(drawing?.picture(name: "page:strip-wide", className: "strip-wide", width: 720)),
      "narrow": Value(drawing?.picture(name: "page:strip-narrow", className: "strip-narrow", width: 320)),
      "hasFilters": .flag(!filters.isEmpty),
      "filters": Value(filters),
      "hasEntries": .flag(!records.isEmpty),
      "hasChoices": .flag(kinds.count > 1 || stages.count > 1),
      "hasKinds": .flag(kinds.count > 1),
      "kinds": Value(kinds.map { choice.object(["value": .text($0.rawValue), "label": .text($0.choice)]) }),
      "hasStages": .flag(stages.count > 1),
      "stages": Value(stages.map { choice.object(["value": .text($0.rawValue), "label": .text($0.label)]) }),
      "periods": Value(periods),
      "hasUndated": .flag(!timeline.undated.isEmpty),
      "undated": context.links(timeline.undated),
    ])
  }

  private static func drawing(of timeline: Timeline) -> TimelineDrawing? {
    let entries = timeline.dated.compactMap { record in
      record.fields.date(.date).map { date in
        TimelineDrawing.Entry(
          date: date, until: record.fields.date(.until),
          sort: record.id.kind == .event ? .event : record.status?.stage == .planned ? .plan : .record)
      }
    }
    return TimelineDrawing(entries, reported: timeline.reported.count, planned: timeline.planned.count)
  }

  private static func periods(_ timeline: Timeline, _ context: PageContext, isWhole: Bool) -> [Object] {
    func object(_ heading: String, id: String, _ entries: [Object]) -> Object {
      period.object(["heading": .text(heading), "id": .text("list:\(id)"), "entries": Value(entries)])
    }
    var years: [(year: Int, entries: [Object])] = []
    for (index, record) in timeline.dated.enumerated() {
      guard let year = record.fields.date(.date)?.year else { continue }
      if years.last?.year != year { years.append((year, [])) }
      years[years.count - 1].entries.append(entry(record, number: index + 1, context, isWhole: isWhole))
    }
    let buckets = [
      ("Reported, time not stated", "reported", timeline.reported), ("Planned next", "next", timeline.planned),
    ]
    return years.map { object("\($0.year)", id: "year-\($0.year)", $0.entries) }
      + buckets.filter { !$0.2.isEmpty }.map { heading, id, records in
        object(heading, id: id, records.map { entry($0, number: nil, context, isWhole: isWhole) })
      }
  }

  private static func entry(_ record: Record, number: Int?, _ context: PageContext, isWhole: Bool) -> Object {
    let fields = record.fields
    let kind = record.id.kind
    let date = fields.date(.date)
    // A body's links and ids are made for the page of all events.
    let body = isWhole && kind == .event ? context.content.body(of: record).html : HTML(trusted: [])
    return entry.object([
      // The name alone is the address of an event.
      "id": .text(kind == .event ? record.id.name : "list:\(kind.rawValue)-\(record.id.name)"),
      "kind": .text(kind.rawValue),
      "stages": .text(Timeline.stages(of: record, context.site).map(\.rawValue).joined(separator: " ")),
      "number": Value(number.map(String.init)),
      "url": .address(record.address),
      "title": .text(record.title),
      // Other records are told on pages of their own.
      "summary": kind == .event ? .html(context.prose(record.summary)) : .none,
      "body": body.bytes.isEmpty ? .none : .html(body),
      "type": Value(fields.text(.type)),
      "status": context.statusValue(record),
      "date": Value(date?.text),
      "dateTime": Value(date?.machineText),
      "until": Value(fields.date(.until)?.text),
      "derived": Value(fields.text(.derived)),
      "hasAbout": .flag(!fields.references(.about).isEmpty),
      "about": context.links(fields.references(.about)),
      "citations": context.citations(fields),
    ])
  }

  /// Links to the timelines of all themes and platforms that have one.
  ///
  /// Where these are very many, only the whole timeline has the links, or there would be the square of their number.
  private static func filters(_ context: PageContext, isWhole: Bool) -> [Object] {
    let subjects = context.content.timelineSubjects
    guard isWhole || subjects.count <= 60 else { return [] }
    return [RecordKind.theme, .platform].compactMap { kind in
      let links = subjects.filter { $0.id.kind == kind }.map { subject in
        let address = address(of: subject)
        return filter.object([
          "title": .text(subject.title), "url": .address(address.address),
          "isCurrent": .flag(address.path == context.url.path),
        ])
      }
      return links.isEmpty ? nil : filters.object(["heading": .text(kind.heading), "links": Value(links)])
    }
  }

  /// The order of events: by date, then those without one by bucket, `order` and name.
  static func isBefore(_ left: Record, _ right: Record) -> Bool {
    switch (left.fields.date(.date), right.fields.date(.date)) {
    case (let first?, let second?) where first != second: return first < second
    case (_?, nil): return true
    case (nil, _?): return false
    default:
      let buckets = ["reported", "next"]
      func key(_ record: Record) -> (Int, Int, String) {
        let bucket = record.fields.text(.bucket).flatMap { buckets.firstIndex(of: $0) } ?? buckets.count
        return (bucket, record.order, record.id.name)
      }
      return key(left) < key(right)
    }
  }
}

extension RecordKind {
  /// The word for several records of this kind at a choice.
  fileprivate var choice: String { self == .event ? "Events" : heading }
}

extension PageContext {
  /// The address of the timeline of a theme or platform; nil when it has none.
  func timeline(of subject: Record) -> Value {
    let has = content.timelineSubjects.contains { $0 === subject }
    return has ? .address(TimelinePage.address(of: subject).address) : .none
  }
}
