import SiteModel
import Templates

/// Everything with a date, then what was reported without one, then plans.
enum TimelinePage {
  private static let event = Shape(
    "event",
    [
      .text("id"), .text("title"), .html("summary"), .html("body"), .text("date"), .text("dateTime"), .text("until"),
      .text("derived"), .flag("hasAbout"), .list("about", of: RecordLink.shape),
      .list("citations", of: RecordLink.citation),
    ])
  private static let period = Shape("period", [.text("heading"), .text("id"), .list("events", of: event)])

  static let family: PageFamily = .list(
    "/timeline/", introduction: "timeline", template: "timeline",
    Layout.shape(
      "timeline page",
      [
        .html("body"), .flag("hasEntries"), .list("periods", of: period), .flag("hasUndated"),
        .list("undated", of: RecordLink.shape),
      ])
  ) { context in
    let events = context.site.records(of: .event).sorted(by: isBefore)
    let dated = events.filter { $0.fields.date(.date) != nil }
    var periods: [Object] = []
    for year in Set(dated.compactMap { $0.fields.date(.date)?.year }).sorted() {
      let ofYear = dated.filter { $0.fields.date(.date)?.year == year }
      periods.append(context.period("\(year)", id: "year-\(year)", ofYear))
    }
    for (bucket, heading) in [("reported", "Reported, time not stated"), ("next", "Planned next")] {
      let ofBucket = events.filter { $0.fields.text(.bucket) == bucket }
      if !ofBucket.isEmpty { periods.append(context.period(heading, id: bucket, ofBucket)) }
    }
    let undated = context.site.undatedRecords
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(title: context.subject?.title ?? "Timeline"),
      "body": .html(context.body),
      "hasEntries": .flag(!periods.isEmpty || !undated.isEmpty),
      "periods": Value(periods),
      "hasUndated": .flag(!undated.isEmpty),
      "undated": context.links(undated),
    ])
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

  fileprivate static func object(_ event: Record, _ context: PageContext) -> Object {
    let date = event.fields.date(.date)
    let body = context.content.body(of: event).html
    return self.event.object([
      "id": .text(event.id.name),
      "title": .text(event.title),
      "summary": .html(context.prose(event.summary)),
      "body": body.bytes.isEmpty ? .none : .html(body),
      "date": Value(date?.text),
      "dateTime": Value(date?.machineText),
      "until": Value(event.fields.date(.until)?.text),
      "derived": Value(event.fields.text(.derived)),
      "hasAbout": .flag(!event.fields.references(.about).isEmpty),
      "about": context.links(event.fields.references(.about)),
      "citations": context.citations(event.fields),
    ])
  }

  fileprivate static func periodObject(_ heading: String, id: String, _ events: Value) -> Object {
    period.object(["heading": .text(heading), "id": .text("list:\(id)"), "events": events])
  }
}

extension PageContext {
  fileprivate func period(_ heading: String, id: String, _ events: [Record]) -> Object {
    TimelinePage.periodObject(heading, id: id, Value(events.map { TimelinePage.object($0, self) }))
  }
}
