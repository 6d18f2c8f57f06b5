/// English words that say a number, or a part of one.
public enum NumberWord: Hashable, Sendable {
  /// A number of its own, `three` or `third`.
  case number(Int)
  /// What a number is multiplied with, `million`.
  case scale(Int)
  /// `percent`.
  case percent

  /// Finds a word in lowercase letters; nil when it says no number.
  ///
  /// `first` and `second` are numbers here, though in running text they are mostly not meant as such.
  public init?(_ word: String) {
    guard let known = Self.words[word] else { return nil }
    self = known
  }

  private static let words: [String: NumberWord] = {
    var words: [String: NumberWord] = ["zero": .number(0), "percent": .percent, "dozen": .scale(12)]
    let cardinals = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
      "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    let ordinals = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
    ]
    for (index, (cardinal, ordinal)) in zip(cardinals, ordinals).enumerated() {
      words[cardinal] = .number(index + 1)
      words[ordinal] = .number(index + 1)
    }
    let tens = ["twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"]
    for (index, ten) in tens.enumerated() {
      words[ten + "y"] = .number((index + 2) * 10)
      words[ten + "ieth"] = .number((index + 2) * 10)
    }
    let scales = [("hundred", 100), ("thousand", 1000), ("million", 1_000_000), ("billion", 1_000_000_000)]
    for (word, factor) in scales + [("trillion", 1_000_000_000_000)] {
      words[word] = .scale(factor)
      words[word + "s"] = .scale(factor)
      words[word + "th"] = .scale(factor)
    }
    words["dozens"] = .scale(12)
    return words
  }()
}
