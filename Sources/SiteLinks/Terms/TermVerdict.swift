import SiteModel

/// What became of a place where a text uses a term, and why.
public struct TermVerdict: Hashable, Sendable {
  /// The sorts of verdicts, with the words by which programs know them.
  public enum Kind: String, CaseIterable, Sendable {
    // Links
    case linked
    case linkedByHand = "linked-by-hand"

    // Places in which nothing is linked
    case heading
    case link
    case code
    case picture
    case tableHead = "table-head"
    case quotation
    case marked = "noterm"
    case backslash
    case border

    // Places that have their link
    case linkedBefore = "linked-before"
    case linkedByHandNearby = "linked-by-hand-nearby"
    case fullParagraph = "full-paragraph"
    case ownPage = "own-page"

    // What the term or another one asks for
    case never
    case phrase
    case exact
    case notIn = "not-in"
    case longerTerm = "longer-term"
    case sameWords = "same-words"
    case overlap
    case switchedOff = "term-links"

    /// What comes behind the number of such places.
    public var summary: String {
      switch self {
      case .linked: "linked"
      case .linkedByHand: "linked by hand"
      case .heading: "in headings"
      case .link: "in links"
      case .code: "in code"
      case .picture: "in pictures' descriptions"
      case .tableHead: "in heads of tables"
      case .quotation: "in quotations"
      case .marked: "in blocks with {.noterm}"
      case .backslash: "behind a backslash"
      case .border: "across the border of bold or a link"
      case .linkedBefore: "in sections with a link"
      case .linkedByHandNearby: "in sections with a link by hand"
      case .fullParagraph: "in paragraphs with three links"
      case .ownPage: "on its own page"
      case .never: "under 'link: never'"
      case .phrase: "under 'link: phrase'"
      case .exact: "under 'case: exact'"
      case .notIn: "under 'not_in'"
      case .longerTerm: "in longer terms"
      case .sameWords: "named like another term"
      case .overlap: "sharing words with another term"
      case .switchedOff: "under 'term_links: none'"
      }
    }
  }

  /// What sort of verdict it is.
  public let kind: Kind
  /// The line of the link that the section has already, counted from 1.
  public var line: Int?
  /// The record for which the term stands, or the other term that is meant here.
  public var other: RecordID?
  /// The longer words that are meant here.
  public var words: String?
  /// Whether one link is enough for the whole text, and not for a section of it.
  var isForWholeText = false

  /// Makes a verdict.
  init(
    _ kind: Kind, line: Int? = nil, other: RecordID? = nil, words: String? = nil, isForWholeText: Bool = false
  ) {
    self.kind = kind
    self.line = line
    self.other = other
    self.words = words
    self.isForWholeText = isForWholeText
  }

  /// Whether readers find a link in this place that leads to the term.
  public var isLinked: Bool { kind == .linked || kind == .linkedByHand }

  /// The verdict in a sentence without its stop.
  public var sentence: String {
    switch kind {
    case .linked: "linked"
    case .linkedByHand: "linked by hand"
    default: "not linked: \(reason)"
    }
  }

  private var reason: String {
    let quoted = words.map { "'\($0)'" } ?? "longer words"
    let term = other.map { "'\($0)'" } ?? "another term"
    return switch kind {
    case .linked, .linkedByHand: ""
    case .heading: "it stands in a heading"
    case .link: "it stands in a link" + (other.map { " to '\($0)'" } ?? "")
    case .code: "it stands in code"
    case .picture: "it stands in a picture's description"
    case .tableHead: "it stands in the head of a table"
    case .quotation: "it stands in a quotation"
    case .marked: "{.noterm} ends this block"
    case .backslash: "a backslash stands before it"
    case .border: "it begins or ends inside bold, a link or the like, and goes beyond it"
    case .linkedBefore: "this \(unit) has its link already\(place)"
    case .linkedByHandNearby: "this \(unit) has a link by hand already\(place)"
    case .fullParagraph: "the paragraph has three links already"
    case .ownPage:
      other.map { "this is the page of '\($0)', for which the term stands" } ?? "this is the term's own page"
    case .never: "the term says 'link: never'"
    case .phrase: "the term says 'link: phrase', and this is a single word"
    case .exact: "the term says 'case: exact', and this is written otherwise"
    case .notIn: "the term's 'not_in' has \(quoted)"
    case .longerTerm: "it is part of \(quoted), which belongs to \(term)"
    case .sameWords: "\(term) has the same name and goes first"
    case .overlap: "it shares words with \(quoted), which belongs to \(term)"
    case .switchedOff: "the site says 'term_links: none'"
    }
  }

  private var unit: String { isForWholeText ? "text" : "section" }

  private var place: String { line.map { ", on line \($0)" } ?? "" }
}
