import Diagnostics
import SiteLinks
import SiteModel

/// Finds the records that somebody names on the command line.
public struct RecordFinder: Sendable {
  /// A name that leads to nothing, or to more than one thing.
  public struct Failure: Error, Sendable {
    /// What to tell whoever wrote it.
    public let message: String
  }

  private let site: Site

  /// Makes a finder for a site.
  public init(_ site: Site) {
    self.site = site
  }

  /// Finds the records of a page.
  ///
  /// - Parameter name: A record's id (`project:port`, or `port` where no other kind has that name), the address of a page
  ///   (`/projects/port/`), or a content file (`content/projects/port.md`).
  /// - Returns: The record with the id, or all that share the page or the file.
  /// - Throws: ``Failure`` with the nearest name.
  public func page(_ name: String) throws(Failure) -> [Record] {
    let records = records(named: name)
    if records.isEmpty {
      // There may be a list at this address, which has no text of its own.
      let problem = name.hasPrefix("/") ? "no record has the address '\(name)'." : "there is no page '\(name)'."
      throw Failure(message: problem + suggestion(for: name))
    }
    if records.count > 1, records.allSatisfy({ $0.id.name == name }) {
      let ids = records.map { "'\($0.id)'" }.joined(separator: ", ")
      throw Failure(message: "'\(name)' can be several records: \(ids).")
    }
    return records
  }

  private func records(named name: String) -> [Record] {
    if name.hasPrefix("/") {
      let path = name.hasSuffix("/") || name.hasSuffix(".html") ? name : name + "/"
      let records = site.records.filter { $0.url.path == path }
      if !records.isEmpty { return records }
    }
    if let id = site.target(name)?.id { return site.record(id).map { [$0] } ?? [] }
    return site.records.filter { record in
      record.file == name || name.hasSuffix("/" + record.file) || record.file == "content/" + name
        || record.id.name == name
    }
  }

  private func suggestion(for name: String) -> String {
    let names =
      name.hasPrefix("/")
      ? Set(site.records.map(\.url.path))
      : name.contains("/") || name.hasSuffix(".md")
        ? Set(site.records.map(\.file)) : Set(site.records.flatMap { [$0.id.description, $0.id.name] })
    return Self.suggestion(for: name, in: names)
  }

  private static func suggestion(for name: String, in names: Set<String>) -> String {
    NearMiss.nearest(to: name, in: names).map { " Did you mean '\($0)'?" } ?? ""
  }

  /// Finds a term.
  ///
  /// - Parameter name: Its id (`term:hub` or `hub`), or anything that it is called.
  /// - Returns: The term.
  /// - Throws: ``Failure`` with the nearest name.
  public func term(_ name: String) throws(Failure) -> Record {
    if let record = site.record(RecordID(.term, name)) { return record }
    let terms = site.records(of: .term)
    if let record = terms.first(where: { $0.id.description == name }) { return record }
    let names = terms.map { term in
      (term, [term.title] + term.fields.texts(.aliases).map(\.text) + term.fields.names.entries.map(\.name.text))
    }
    if let key = TermSurveyor.key(of: name) {
      let owner = names.first { $0.1.contains { TermSurveyor.key(of: $0) == key } }
      if let owner { return owner.0 }
    }
    let known = Set(names.flatMap { term, names in [term.id.description, term.id.name] + names })
    throw Failure(message: "no term is called '\(name)'." + Self.suggestion(for: name, in: known))
  }
}
