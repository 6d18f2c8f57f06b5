import SiteModel

/// Tells traditional from simplified Chinese by the names that the site's own records give in both.
///
/// A screen reader needs to know which language a run of characters is in (WCAG 2.2, 3.1.2), and editors shouldn't have
/// to mark it. A character counts as traditional when some record's zh-Hant name has it where the zh-Hans name has
/// another one. A run without any such character reads the same in both scripts and is marked as simplified.
public struct ScriptGuide: Sendable {
  /// For each character of ``commonCharacters``, 1 if it is traditional, -1 if it is simplified, else 0.
  private let votes: [Int8]
  /// The same for the other characters that tell the scripts apart.
  private let rareVotes: [UInt32: Int8]
  private let isMarking: Bool

  /// The characters that nearly all texts are written with: few enough for an array, in which a vote is found without
  /// hashing.
  private static let commonCharacters: Range<UInt32> = 0x3400..<0xA000

  /// Learns from all names of a site; a site in Chinese marks nothing.
  public init(_ site: Site) {
    var traditional: Set<Unicode.Scalar> = []
    var simplified: Set<Unicode.Scalar> = []
    for record in site.records {
      let names = record.fields.names
      guard let hant = names["zh-Hant"]?.unicodeScalars, let hans = names["zh-Hans"]?.unicodeScalars else { continue }
      guard hant.count == hans.count else { continue }
      for (left, right) in zip(hant, hans) where left != right && Self.isHan(left) && Self.isHan(right) {
        traditional.insert(left)
        simplified.insert(right)
      }
    }
    var votes = [Int8](repeating: 0, count: Self.commonCharacters.count)
    var rareVotes: [UInt32: Int8] = [:]
    for scalar in traditional.symmetricDifference(simplified) {
      let vote: Int8 = traditional.contains(scalar) ? 1 : -1
      if Self.commonCharacters.contains(scalar.value) {
        votes[Int(scalar.value - Self.commonCharacters.lowerBound)] = vote
      } else {
        rareVotes[scalar.value] = vote
      }
    }
    self.votes = votes
    self.rareVotes = rareVotes
    isMarking = site.settings.fields.text(.language)?.hasPrefix("zh") != true
  }

  /// A run of text: in the page's language, or in the Chinese that `language` names.
  struct Run {
    let range: Range<Int>
    let language: Language?
  }

  /// A script of Chinese.
  enum Language {
    case simplified
    case traditional

    /// The tag that opens a run.
    var openingTag: String {
      switch self {
      case .simplified: "<span lang=\"zh-Hans\">"
      case .traditional: "<span lang=\"zh-Hant\">"
      }
    }
  }

  /// Splits UTF-8 text into runs; nil when there is nothing to mark.
  func runs(in bytes: UnsafeBufferPointer<UInt8>) -> [Run]? {
    guard isMarking, Self.mayHoldChinese(bytes) else { return nil }
    var result: [Run] = []
    var plainStart = 0
    var opening: Int?
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        opening = nil
        index += 1
        continue
      }
      let (scalar, length) = Self.decode(bytes, at: index)
      guard Self.isHan(scalar) else {
        opening = Self.isOpening(scalar) ? opening ?? index : nil
        index += length
        continue
      }
      let start = opening ?? index
      let run = run(in: bytes, from: index)
      if plainStart < start { result.append(Run(range: plainStart..<start, language: nil)) }
      result.append(Run(range: start..<run.end, language: run.language))
      plainStart = run.end
      index = run.end
      opening = nil
    }
    guard result.contains(where: { $0.language != nil }) else { return nil }
    if plainStart < bytes.count { result.append(Run(range: plainStart..<bytes.count, language: nil)) }
    return result
  }

  /// Whether a text holds a byte that Chinese characters begin with.
  static func mayHoldChinese(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without a way out of the loop, so that the compiler can use vector instructions.
    var largest: UInt8 = 0
    for byte in bytes { largest = max(largest, byte) }
    return largest >= 0xE3
  }

  /// Follows a run to the end of its last character, or of a mark that closes something; an opening bracket behind it
  /// belongs to what follows.
  private func run(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, language: Language) {
    var index = start
    var end = start
    var votes = 0
    while index < bytes.count {
      let (scalar, length) = Self.decode(bytes, at: index)
      let isHan = Self.isHan(scalar)
      guard isHan || Self.isPunctuation(scalar) else { break }
      index += length
      if isHan || !Self.isOpening(scalar) { end = index }
      if isHan { votes += vote(of: scalar) }
    }
    return (end, votes > 0 ? .traditional : .simplified)
  }

  private func vote(of scalar: Unicode.Scalar) -> Int {
    Self.commonCharacters.contains(scalar.value)
      ? Int(votes[Int(scalar.value - Self.commonCharacters.lowerBound)]) : Int(rareVotes[scalar.value] ?? 0)
  }

  private static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int) {
    let first = bytes[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (Unicode.Scalar(min(first, 0x7F)), 1) }
    var value = UInt32(first) & (0xFF >> UInt32(length + 1))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Chinese characters: the unified ideographs and their extensions.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFD, 0x3007: true
    default: false
    }
  }

  /// Punctuation that belongs to a Chinese run once it has begun, and marks that change the character before them.
  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3000...0x3006, 0x3008...0x303F, 0xFF00...0xFF65, 0x00B7: true
    case 0x0300...0x036F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  /// Brackets and quotation marks that open, which belong to the run behind them.
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0x3018, 0x301A, 0x301D: true
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0xFF62: true
    default: false
    }
  }
}
