extension Site {
  /// Platforms, projects and policies without a date that no event is about: their status is all that is known of when.
  public var undatedRecords: [Record] {
    [RecordKind.platform, .project, .policy].flatMap { kind in
      listed(kind).filter { record in
        record.fields.date(.date) == nil
          && !referrers(of: record.id, through: .about).contains { $0.id.kind == .event }
      }
    }
  }
}
