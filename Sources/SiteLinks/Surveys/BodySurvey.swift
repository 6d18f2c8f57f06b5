import Diagnostics
import SiteModel

/// What a body says of terms and of other sites, for somebody who asks: a build has no use for it.
public struct BodySurvey: Sendable {
  /// A place where the text uses a term.
  public struct Occurrence: Sendable {
    /// The term.
    public let term: RecordID
    /// The words as readers see them.
    public let words: String
    /// Where they are written.
    public let location: SourceLocation
    /// What became of them.
    public let verdict: TermVerdict
  }

  /// Words that an editor has set in bold or italic type, outside links.
  public struct Emphasis: Sendable {
    /// The words as they are written.
    public let words: String
    /// The same words however they are written, see ``TermSurveyor/key(of:)``.
    public let key: String
  }

  /// A link that leads out of the site.
  public struct WebLink: Sendable {
    /// The address.
    public let url: String
    /// Where it is written.
    public let location: SourceLocation
  }

  /// The record whose body it is.
  public let record: RecordID
  /// The places where terms are used, in the order of the text.
  public let occurrences: [Occurrence]
  /// What is emphasised, in the order of the text.
  public let emphasised: [Emphasis]
  /// The links to other sites, in the order of the text.
  public let webLinks: [WebLink]
}

extension BodyRenderer {
  /// Looks through the body of a record.
  ///
  /// - Parameters:
  ///   - body: The Markdown, nil for a record without one.
  ///   - record: The record, whose body is without errors.
  ///   - surveyor: Knows the terms that are looked for.
  /// - Returns: What was found.
  public func survey(_ body: Body?, of record: Record, with surveyor: TermSurveyor) -> BodySurvey {
    let trace = BodyTrace(surveyor, of: record, on: site, scope: termScope)
    if let body { _ = rewrite(body, of: record, trace: trace) }
    return BodySurvey(
      record: record.id, occurrences: trace.occurrences, emphasised: trace.emphasised, webLinks: trace.webLinks)
  }
}
