/// All records, and the indexes that pages need; immutable once made.
///
/// A class, since every core passes it around: a copy of its dozen dictionaries would count references to all of them.
public final class Site: Sendable {
  /// The settings of `site.yml`.
  public let settings: Record
  /// All other records, by kind and name.
  public let records: [Record]
  /// The lines of all sources in order.
  public let lines: [SourceLine]
  /// Files that are copied as they are, relative to the content folder.
  public let assets: [String]

  private let positions: [RecordID: Int]
  private let linePositions: [String: Int]
  private let kindRanges: [RecordKind: Range<Int>]
  private let referrers: [RecordID: [Referrer]]
  private let targets: [String: ReferenceTarget]

  /// Finds what a wrong reference probably means.
  let names = NameIndex()

  /// A record that names another one in a field.
  private struct Referrer {
    let key: FieldKey
    let position: Int
  }

  /// Makes a site from records that have passed their checks.
  init(settings: Record, records: [Record], assets: [String]) {
    self.settings = settings
    let records = records.sorted { $0.id < $1.id }
    self.records = records
    self.assets = assets
    var positions: [RecordID: Int] = [:]
    positions.reserveCapacity(records.count)
    var ranges: [RecordKind: Range<Int>] = [:]
    var referrers: [RecordID: [Referrer]] = [:]
    referrers.reserveCapacity(records.count)
    for (index, record) in records.enumerated() {
      positions[record.id] = index
      ranges[record.id.kind] = (ranges[record.id.kind]?.lowerBound ?? index)..<(index + 1)
      record.fields.forEachReference { key, reference in
        referrers[reference.id, default: []].append(Referrer(key: key, position: index))
      }
    }
    self.positions = positions
    kindRanges = ranges
    self.referrers = referrers
    lines = (ranges[.source].map { records[$0] } ?? []).flatMap { source in
      source.fields.items(.lines).compactMap { SourceLine($0, of: source.id) }
    }
    var targets: [String: ReferenceTarget] = [:]
    targets.reserveCapacity(records.count + lines.count)
    for (index, record) in records.enumerated() where record.id.kind != .site {
      targets[record.id.description] = ReferenceTarget(record, index: index)
    }
    for (index, line) in lines.enumerated() {
      targets[line.id.description] = ReferenceTarget(line, index: records.count + index)
    }
    self.targets = targets
    linePositions = Dictionary(lines.enumerated().map { ($1.id.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a reference of the form `kind:name` leads to, found with a single look-up; nil when there is no such record.
  public func target(_ reference: String) -> ReferenceTarget? { targets[reference] }

  /// The records of a kind, by name.
  public func records(of kind: RecordKind) -> ArraySlice<Record> {
    kindRanges[kind].map { records[$0] } ?? []
  }

  /// The position of a record in ``records``, or nil.
  public func index(of id: RecordID) -> Int? { positions[id] }

  /// The record with an id, or nil.
  public func record(_ id: RecordID) -> Record? { positions[id].map { records[$0] } }

  /// The source line with a name, or nil.
  public func line(_ name: String) -> SourceLine? { linePositions[name].map { lines[$0] } }

  /// The position of the line with a name in ``lines``, or nil.
  public func linePosition(_ name: String) -> Int? { linePositions[name] }

  /// Whether a source has a line with this name.
  func hasLine(_ name: String) -> Bool { linePositions[name] != nil }

  /// The records that name another one in a field, by kind and name.
  public func referrers(of id: RecordID, through key: FieldKey) -> [Record] {
    var result: [Record] = []
    var last: Int?
    // Positions only rise, so a record that names the other one twice shows it by the position before.
    for referrer in referrers[id] ?? [] where referrer.key == key && referrer.position != last {
      result.append(records[referrer.position])
      last = referrer.position
    }
    return result
  }

  /// The records of a kind in the order in which lists show them: by `order`, then by title.
  public func listed(_ kind: RecordKind) -> [Record] {
    records(of: kind).sorted { ($0.order, $0.title, $0.id.name) < ($1.order, $1.title, $1.id.name) }
  }
}
