import Diagnostics
import Synchronization

/// Finds the record that a wrong reference probably means; its indexes are built at the first mistake and kept.
///
/// A missing record can be named by every other one, so no lookup may go through all records again.
final class NameIndex: Sendable {
  private struct Kind {
    var owners: [String: RecordID] = [:]
    var names = NearNames([])
  }

  private struct State {
    var kinds: [RecordKind: Kind] = [:]
    var all: [String: RecordID]?
    var lines: NearNames?
    var answers: [Query: RecordID?] = [:]
  }

  private struct Query: Hashable {
    let id: RecordID
    let isLine: Bool
  }

  private let state = Mutex(State())

  /// The record near by its id, or the one whose title or name in another language was written instead of its id.
  ///
  /// - Parameters:
  ///   - id: The reference that names nothing.
  ///   - isLine: Whether a line of a source is meant, and nothing else.
  ///   - site: The site that holds this index.
  /// - Returns: The record or line; `id` itself for a source where a line is meant.
  func nearest(to id: RecordID, isLine: Bool, on site: Site) -> RecordID? {
    state.withLock { state in
      let query = Query(id: id, isLine: isLine)
      if let known = state.answers[query] { return known }
      let answer = Self.search(for: id, isLine: isLine, on: site, &state)
      state.answers[query] = .some(answer)
      return answer
    }
  }

  private static func search(for id: RecordID, isLine: Bool, on site: Site, _ state: inout State) -> RecordID? {
    if id.kind == .source {
      let lines = state.lines ?? NearNames(site.lines.map(\.id.name))
      state.lines = lines
      if let near = lines.nearest(to: id.name) { return RecordID(.source, near) }
      if isLine { return site.index(of: id) == nil ? nil : id }
    }
    let kind = state.kinds[id.kind] ?? Self.index(site.records(of: id.kind))
    state.kinds[id.kind] = kind
    if let exact = kind.owners[id.name] { return exact }
    if let near = kind.names.nearest(to: id.name) { return kind.owners[near] }
    let all = state.all ?? Self.index(site.records[...]).owners
    state.all = all
    return all[id.name]
  }

  private static func index(_ records: ArraySlice<Record>) -> Kind {
    var kind = Kind()
    for record in records {
      let names = [record.id.name, record.title] + record.fields.names.entries.map(\.name.text)
      for name in names where kind.owners[name] == nil { kind.owners[name] = record.id }
    }
    kind.names = NearNames(kind.owners.keys)
    return kind
  }
}
