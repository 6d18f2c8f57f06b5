import SiteModel

/// What a timeline holds, each part in the order of its list.
struct Timeline: Sendable {
  /// Events, projects and policies with a date, earliest first; of one date events come first.
  let dated: [Record]
  /// Events that are reported without a time.
  let reported: [Record]
  /// Events that are planned next.
  let planned: [Record]
  /// Platforms, projects and policies of which nothing but the status tells when.
  let undated: [Record]

  /// Everything on a site's timeline.
  init(of site: Site) {
    let dated = Site.timelineKinds.flatMap { site.records(of: $0).filter { $0.fields.date(.date) != nil } }
    self.init(events: Array(site.records(of: .event)), dated: dated, undated: site.undatedRecords)
  }

  /// The part that concerns a theme or a platform: what belongs to it, and the events about that.
  init(of site: Site, about subject: Record) {
    let members = Self.members(of: subject, site)
    var events: [RecordID: Record] = [:]
    for record in [subject] + members {
      for event in site.events(about: record.id) { events[event.id] = event }
    }
    let undated = members.filter(site.isUndated).sorted {
      ($0.id.kind, $0.order, $0.title, $0.id.name) < ($1.id.kind, $1.order, $1.title, $1.id.name)
    }
    self.init(
      events: Array(events.values), dated: members.filter { $0.fields.date(.date) != nil }, undated: undated)
  }

  private init(events: [Record], dated: [Record], undated: [Record]) {
    let events = events.sorted(by: TimelinePage.isBefore)
    self.dated = (events.filter { $0.fields.date(.date) != nil } + dated).sorted(by: Self.isBefore)
    reported = events.filter { $0.fields.text(.bucket) == "reported" }
    planned = events.filter { $0.fields.text(.bucket) == "next" }
    self.undated = undated
  }

  /// The themes and platforms that have a timeline of their own, in the order of their lists.
  static func subjects(of site: Site) -> [Record] {
    [RecordKind.theme, .platform].flatMap { site.listed($0) }.filter { subject in
      ([subject] + members(of: subject, site)).contains { record in
        record.fields.date(.date) != nil || !site.events(about: record.id).isEmpty
      }
    }
  }

  /// What belongs to a theme; what belongs to a platform, and the platform itself.
  private static func members(of subject: Record, _ site: Site) -> [Record] {
    subject.id.kind == .theme
      ? site.referrers(of: subject.id, through: .themes)
      : [subject] + site.referrers(of: subject.id, through: .platform)
  }

  /// How far that has come which an entry tells of: a record's own stage, or those of the records that an event is about.
  ///
  /// What is planned next is a plan, whatever it is about.
  static func stages(of record: Record, _ site: Site) -> [Status.Stage] {
    guard record.id.kind == .event else { return [record.status?.stage].compactMap { $0 } }
    if record.fields.text(.bucket) == "next" { return [.planned] }
    let stages = record.fields.references(.about).compactMap { site.record($0)?.status?.stage }
    return Status.Stage.allCases.filter(stages.contains)
  }

  /// By date, then events before what they are about, then by place in lists.
  private static func isBefore(_ left: Record, _ right: Record) -> Bool {
    if let first = left.fields.date(.date), let second = right.fields.date(.date), first != second {
      return first < second
    }
    func key(_ record: Record) -> (Int, Int, RecordID) {
      (record.id.kind == .event ? 0 : 1, record.order, record.id)
    }
    return key(left) < key(right)
  }
}
