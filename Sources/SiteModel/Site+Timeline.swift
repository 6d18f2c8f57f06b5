extension Site {
  /// Kinds of records that stand on the timeline without being events.
  public static let timelineKinds: [RecordKind] = [.platform, .project, .policy]

  /// Platforms, projects and policies without a date that no event is about: their status is all that is known of when.
  public var undatedRecords: [Record] { Self.timelineKinds.flatMap { listed($0).filter(isUndated) } }

  /// Whether a platform, project or policy has no date, nor an event about it.
  public func isUndated(_ record: Record) -> Bool {
    record.fields.date(.date) == nil && events(about: record.id).isEmpty
  }

  /// The events about a record, by name.
  public func events(about id: RecordID) -> [Record] {
    referrers(of: id, through: .about).filter { $0.id.kind == .event }
  }
}
