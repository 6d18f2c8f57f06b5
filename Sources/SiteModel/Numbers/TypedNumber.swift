/// A number as it stands in a text: in digits, in words, or in both, like `63 billion`.
public struct TypedNumber: Hashable, Sendable {
  /// What it looks like.
  public enum Form: Hashable, Sendable {
    /// A number that counts something.
    case quantity
    /// A part of a word, like the numbers of `T3` and `Lijian-1`.
    case partOfWord
    /// A number between 1900 and 2099 in four digits that stands alone.
    case year
    /// A day of a month, with the month's number and perhaps a year.
    case day(Int, month: Int, year: Int?)
  }

  /// What it looks like.
  public let form: Form
  /// The number as it is written, with single spaces: `63 billion`, `Lijian-1`.
  public let text: String
  /// What it amounts to; nil for a part of a word.
  public let value: Double?
  /// Whether it is a percentage.
  public let isPercentage: Bool
  /// Its bytes in the text.
  public let range: Range<Int>
  /// The word before it in lowercase letters, empty when there is none in the same phrase.
  public let wordBefore: String
  /// The word behind it in lowercase letters, empty when there is none in the same phrase.
  public let wordAfter: String

  /// Whether two numbers say the same amount, or are the same word.
  public func agrees(with other: TypedNumber) -> Bool {
    guard let value, let theirs = other.value else { return text.lowercased() == other.text.lowercased() }
    // The number of a year says nothing of how many there are of something.
    return Self.isSame(value, theirs) && isPercentage == other.isPercentage && (form == .year) == (other.form == .year)
  }

  /// Whether two amounts are one: 2.01 million and 2,010,000 differ in their last binary digit.
  public static func isSame(_ left: Double, _ right: Double) -> Bool {
    abs(left - right) <= 1e-9 * max(abs(left), abs(right))
  }
}
