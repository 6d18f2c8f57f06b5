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
  /// What maps are drawn on, the map of the largest box first; empty for a site without `content/geo/`.
  public let maps: [MapData]

  private let table: TargetTable
  private let kindRanges: [RecordKind: Range<Int>]
  /// For each target, the records that name it in a field.
  private let referrers: [[Referrer]]

  /// Finds what a wrong reference probably means.
  let names = NameIndex()

  /// A record that names another one in a field.
  private struct Referrer {
    let key: FieldKey
    let position: Int
  }

  /// Makes a site from records that have passed their checks.
  init(settings: Record, records: [Record], assets: [String], maps: [MapData] = []) {
    self.settings = settings
    let records = records.sorted { $0.id < $1.id }
    self.records = records
    self.assets = assets
    self.maps = maps
    var ranges: [RecordKind: Range<Int>] = [:]
    for (index, record) in records.enumerated() {
      ranges[record.id.kind] = (ranges[record.id.kind]?.lowerBound ?? index)..<(index + 1)
    }
    kindRanges = ranges
    let lines = (ranges[.source].map { records[$0] } ?? []).flatMap { source in
      source.fields.items(.lines).compactMap { SourceLine($0, of: source.id) }
    }
    self.lines = lines
    let table = TargetTable(
      records.enumerated().map { ReferenceTarget($1, index: $0) }
        + lines.enumerated().map { ReferenceTarget($1, index: records.count + $0) })
    self.table = table
    var referrers = [[Referrer]](repeating: [], count: table.targets.count)
    for (index, record) in records.enumerated() {
      record.fields.forEachReference { key, reference in
        guard let target = table.index(of: reference.id) else { return }
        referrers[target].append(Referrer(key: key, position: index))
      }
    }
    self.referrers = referrers
  }

  /// What a reference of the form `kind:name` leads to; nil when there is no such record.
  public func target(_ reference: String) -> ReferenceTarget? {
    var reference = reference
    return reference.withUTF8 { table.target($0) }
  }

  /// The same for a reference in UTF-8.
  public func target(_ reference: UnsafeBufferPointer<UInt8>) -> ReferenceTarget? { table.target(reference) }

  /// The records of a kind, by name.
  public func records(of kind: RecordKind) -> ArraySlice<Record> {
    kindRanges[kind].map { records[$0] } ?? []
  }

  /// The position of a record in ``records``, or nil.
  public func index(of id: RecordID) -> Int? { table.index(of: id, isLine: false) }

  /// The record with an id, or nil.
  public func record(_ id: RecordID) -> Record? { index(of: id).map { records[$0] } }

  /// The source line with a name, or nil.
  public func line(_ name: String) -> SourceLine? { linePosition(name).map { lines[$0] } }

  /// The position of the line with a name in ``lines``, or nil.
  public func linePosition(_ name: String) -> Int? {
    table.index(of: RecordID(.source, name), isLine: true).map { $0 - records.count }
  }

  /// Whether a source has a line with this name.
  func hasLine(_ name: String) -> Bool { linePosition(name) != nil }

  /// The records that name another one in a field, by kind and name.
  public func referrers(of id: RecordID, through key: FieldKey) -> [Record] {
    var result: [Record] = []
    var last: Int?
    guard let target = table.index(of: id) else { return [] }
    // Positions only rise, so a record that names the other one twice shows it by the position before.
    for referrer in referrers[target] where referrer.key == key && referrer.position != last {
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
