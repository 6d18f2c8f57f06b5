import Diagnostics

/// Finds records that claim the same id.
struct DuplicateFinder {
  private let locator: SourceLocator
  private var owners: [RecordID: Record] = [:]

  /// Makes a finder for about so many records.
  init(capacity: Int, locator: SourceLocator) {
    self.locator = locator
    owners.reserveCapacity(capacity)
  }

  /// Notes a record; reports it and returns false when its id is taken.
  mutating func add(_ record: Record, _ diagnostics: inout [Diagnostic]) -> Bool {
    guard let owner = owners.updateValue(record, forKey: record.id) else { return true }
    owners[record.id] = owner
    diagnostics.append(
      Diagnostic(
        .duplicateID, "another \(record.id.kind.rawValue) is called '\(record.id.name)'",
        at: location(of: record), hint: record.fields.isGiven(.id) ? nil : "rename one of the two files",
        notes: [.init("the first one is here", at: location(of: owner))]))
    return false
  }

  /// A record of a file of its own has the file's name for its id, so the file as a whole is meant.
  private func location(of record: Record) -> SourceLocation {
    record.fields.isGiven(.id) ? locator.location(of: .id, in: record) : SourceLocation(file: record.file)
  }
}
