/// What a text may contain beyond CommonMark 0.30.
public struct Dialect: OptionSet, Sendable {
  /// The set of extensions as bits.
  public let rawValue: UInt8

  /// Makes a dialect from bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Headings carry ids: `## Nansha {#nansha}`, or one made from the heading's text.
  public static let headingIDs = Dialect(rawValue: 1 << 0)
  /// Pipe tables as GitHub Flavored Markdown writes them.
  public static let tables = Dialect(rawValue: 1 << 1)
  /// Footnotes: `[^id]` in the text and `[^id]: note` at the start of a line.
  public static let footnotes = Dialect(rawValue: 1 << 2)
  /// `~~struck out~~`.
  ///
  /// A single tilde stays a tilde, since Chinese writes ranges with it (`3~5 年`).
  public static let strikethrough = Dialect(rawValue: 1 << 3)
  /// Emphasis next to Chinese punctuation works, and a line break between two Chinese characters is no space.
  public static let chinese = Dialect(rawValue: 1 << 4)

  /// CommonMark 0.30 as its specification has it.
  public static let commonMark: Dialect = []
  /// Everything a page of the site may use.
  public static let site: Dialect = [.headingIDs, .tables, .footnotes, .strikethrough, .chinese]
}
