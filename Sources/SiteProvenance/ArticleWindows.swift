/// The article's words, and all its stretches of ten words, for finding them in other texts.
struct ArticleWindows: Sendable {
  /// So many words in a row are a copy.
  static let size = 10
  /// A stretch that the article says more often than this is compared with its first places only, so that the time for a
  /// text doesn't grow with the article.
  private static let placeLimit = 16

  /// A place in the article: the line's index and the word's.
  struct Place: Sendable {
    let line: Int
    let word: Int
  }

  /// The number of each word; words are equal when they are so canonically (Unicode, section 3.7).
  private let numbers: [String: Int32]
  private let lines: [[Int32]]
  private let places: [UInt64: [Place]]

  /// A word that the article hasn't got, or that doesn't count.
  static let none: Int32 = -1

  init(_ article: ArticleText) {
    var numbers: [String: Int32] = [:]
    let lines = article.lines.map { line in
      WordScanner(Array(line.text.utf8), isMarkup: false).words().map { word in
        let number = numbers[word.text] ?? Int32(numbers.count)
        numbers[word.text] = number
        return number
      }
    }
    var places: [UInt64: [Place]] = [:]
    for (index, line) in lines.enumerated() where line.count >= Self.size {
      for start in 0...(line.count - Self.size) {
        let hash = Self.hash(line, start)
        if places[hash, default: []].count < Self.placeLimit {
          places[hash, default: []].append(Place(line: index, word: start))
        }
      }
    }
    self.numbers = numbers
    self.lines = lines
    self.places = places
  }

  /// The number of a word, ``none`` when the article hasn't got it.
  func number(of word: String) -> Int32 { numbers[word] ?? Self.none }

  /// The longest stretch of the article with which words agree from a position on, at least ten.
  func longestMatch(_ words: [Int32], from start: Int) -> (line: Int, count: Int)? {
    guard start + Self.size <= words.count, !words[start..<(start + Self.size)].contains(Self.none) else { return nil }
    var best: (line: Int, count: Int)?
    for place in places[Self.hash(words, start)] ?? [] {
      let count = zip(words[start...], lines[place.line][place.word...]).prefix { $0 == $1 }.count
      if count >= Self.size, count > best?.count ?? 0 { best = (place.line, count) }
    }
    return best
  }

  /// FNV-1a over the ten words from a position on (http://www.isthe.com/chongo/tech/comp/fnv), a word at a step.
  static func hash(_ words: [Int32], _ start: Int) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in start..<(start + size) {
      hash = (hash ^ UInt64(UInt32(bitPattern: words[index]))) &* 0x100_0000_01B3
    }
    return hash
  }
}
