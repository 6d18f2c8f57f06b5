import Markup
import SiteModel

/// A record's Markdown as finished HTML, and what was learnt on the way.
public struct RenderedBody: Sendable {
  /// One heading of the body.
  public struct Heading: Sendable {
    /// 1 to 6.
    public let level: Int
    /// The fragment that leads to it.
    public let id: String
    /// Its words.
    public let text: String
  }

  /// A term that has become a link by itself.
  public struct TermLink: Sendable, Equatable {
    /// The term.
    public let term: RecordID
    /// The record to which the link leads: the term, or the record for which it stands (`same_as`).
    public let target: RecordID

    /// The records whose pages tell of it: the term's, and that of the record for which the term stands.
    public var records: [RecordID] { term == target ? [term] : [target, term] }
  }

  /// The markup, with links relative to the record's page.
  public let html: HTML
  /// The headings in order.
  public let headings: [Heading]
  /// The records and source lines that the text refers to, each once, in order of first mention.
  public let mentions: [RecordID]
  /// The sentence in which each of the mentions stands first, as plain text in UTF-8; empty for source lines.
  ///
  /// It may be shorter than ``mentions``.
  public let sentences: [[UInt8]]
  /// The terms of the glossary that have become links by themselves, each once, in order of first mention.
  public let termLinks: [TermLink]

  /// Links to places inside other pages, which can be checked only when those are made.
  public let fragmentLinks: [FragmentLink]

  /// A body without a word.
  public static let empty = RenderedBody(
    html: HTML(trusted: []), headings: [], mentions: [], sentences: [], termLinks: [], fragmentLinks: [])
}
