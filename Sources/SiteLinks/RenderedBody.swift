import Markup
import SiteModel

/// A record's Markdown as finished HTML, and what was learnt on the way.
///
/// A class, since pages look into the bodies of many others: a copy would count references to all that each holds.
public final class RenderedBody: Sendable {
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
  public struct TermLink: Sendable {
    /// The term.
    public let term: RecordID
    /// The record to which the link leads: the term, or the record for which it stands (`same_as`).
    public let target: RecordID
    /// The positions of both in the site's records.
    public let positions: (term: Int, target: Int)
    /// The sentence in which it stands first, as markup of plain text.
    public let sentence: HTML

    /// The positions of the records whose pages tell of it: the term's, and that of the record for which the term stands.
    public var tellers: [Int] {
      positions.term == positions.target ? [positions.term] : [positions.target, positions.term]
    }
  }

  /// The markup, with links relative to the record's page.
  public let html: HTML
  /// The headings in order.
  public let headings: [Heading]
  /// The records and source lines that the text refers to, each once, in order of first mention.
  public let mentions: [RecordID]
  /// The numbers of the mentions, see ``ReferenceTarget/index``.
  public let targets: [Int]
  /// The sentence in which each of the mentions stands first, as markup of plain text; empty for what has no page that
  /// would show it.
  ///
  /// It may be shorter than ``mentions``.
  public let sentences: [HTML]
  /// The terms of the glossary that have become links by themselves, each once, in order of first mention.
  public let termLinks: [TermLink]

  /// Links to places inside other pages, which can be checked only when those are made.
  public let fragmentLinks: [FragmentLink]

  /// A body without a word.
  public static let empty = RenderedBody(
    html: HTML(trusted: []), headings: [], mentions: [], targets: [], sentences: [], termLinks: [], fragmentLinks: [])

  init(
    html: HTML, headings: [Heading], mentions: [RecordID], targets: [Int], sentences: [HTML], termLinks: [TermLink],
    fragmentLinks: [FragmentLink]
  ) {
    self.html = html
    self.headings = headings
    self.mentions = mentions
    self.targets = targets
    self.sentences = sentences
    self.termLinks = termLinks
    self.fragmentLinks = fragmentLinks
  }
}
