import Diagnostics

/// All ids that a reference may name, those of files that couldn't be read included.
///
/// A reference to a record whose own file is broken is not a second mistake.
public struct KnownIDs: Sendable {
  /// Records kept out as drafts, with their files.
  let drafts: [RecordID: String]
  /// Records whose files couldn't be read, or are called what no record can be.
  let broken: Set<RecordID>
  /// Kinds of which a whole list, or a source's lines, couldn't be read.
  let brokenKinds: Set<RecordKind>

  /// Whether all records of a kind could be read.
  public func isComplete(_ kind: RecordKind) -> Bool {
    !brokenKinds.contains(kind) && !broken.contains { $0.kind == kind }
  }

  /// Whether an address is that of an editors' page whose file couldn't be read.
  public func isBroken(pageAt path: String) -> Bool {
    broken.contains(RecordID(.page, String(path.dropFirst().prefix { $0 != "/" })))
  }

  /// The record of a content file that has no page: one kept out as a draft, or one that couldn't be read.
  public func hiddenRecord(inFile file: String) -> RecordID? {
    if let draft = drafts.first(where: { $0.value == file }) { return draft.key }
    let parts = file.split(separator: "/")
    guard parts.count > 2, let name = parts.last, name.hasSuffix(".md") else { return nil }
    return broken.first { id in
      id.kind.storage == .markdown(folder: String(parts[1])) && name == id.name + ".md"
    }
  }

  /// Says what is wrong with a reference; nil when it names something on the site.
  ///
  /// - Parameters:
  ///   - id: The reference.
  ///   - site: The records to look in.
  ///   - isLine: Whether a line of a source is meant, and nothing else.
  /// - Returns: The problem, for which ``ReferenceProblem/diagnostic(at:isBare:isLine:)`` has the words.
  public func problem(with id: RecordID, on site: Site, isLine: Bool = false) -> ReferenceProblem? {
    if id.kind == .source, site.hasLine(id.name) { return nil }
    if !isLine, site.index(of: id) != nil { return nil }
    if let file = drafts[id] { return .draft(id, file: file) }
    if broken.contains(id) || brokenKinds.contains(id.kind) { return nil }
    return .unknown(id, nearest: site.names.nearest(to: id, isLine: isLine, on: site))
  }
}

/// Why a reference leads nowhere.
public enum ReferenceProblem: Sendable {
  /// The record is a draft.
  case draft(RecordID, file: String)
  /// There is no such record; the nearest one that there is.
  ///
  /// It is the id itself where a source is named and a line of it is wanted.
  case unknown(RecordID, nearest: RecordID?)

  /// The diagnostic for a reference at a place.
  ///
  /// - Parameters:
  ///   - location: Where the reference is written.
  ///   - isBare: Whether it is written without its kind.
  ///   - isLine: Whether a line of a source is meant.
  /// - Returns: An error with the nearest name as its hint.
  public func diagnostic(at location: SourceLocation, isBare: Bool, isLine: Bool = false) -> Diagnostic {
    switch self {
    case .draft(let id, let file):
      return Diagnostic(
        .draftReference, "\(id.kind.rawValue) '\(id.name)' is a draft, so nothing may refer to it", at: location,
        notes: [.init("the draft is here; remove 'draft: true' to publish it", at: SourceLocation(file: file))])
    case .unknown(let id, let nearest):
      let fits = nearest.map { !isBare || $0.kind == id.kind } ?? false
      let name = nearest.map { isBare ? $0.name : $0.description }
      let message =
        isLine || id.kind == .source
        ? "no source has a line called '\(id.name)'" : "no \(id.kind.rawValue) is called '\(id.name)'"
      if nearest == id {
        return Diagnostic(
          .unknownSourceLine, "'\(id.name)' is a source as a whole", at: location,
          hint: "name the lines of it that are meant, such as s1p6")
      }
      return Diagnostic(
        isLine || id.kind == .source ? .unknownSourceLine : .unknownRecord, message, at: location,
        hint: fits
          ? name.map { "did you mean '\($0)'?" }
          : nearest.map { "'\($0.name)' is \($0.kind.article) \($0.kind.rawValue)" },
        fixes: fits ? name.map { [.init(replacing: location, with: $0)] } ?? [] : [])
    }
  }
}
