/// Finds the numbers in a text.
///
/// A number is a run of ASCII or full-width digits, with commas between thousands and a decimal point; or an English word
/// from `two` on; or several of these that follow each other, `twenty-one`, `63 billion`, `5.8 per cent`. `one`, `first` and
/// `second` are ordinary words unless they stand before `million` and the like.
public struct NumberScanner {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var parts: [Part] = []

  /// A piece of a number, or a month's name beside which a number may be a day.
  private struct Part {
    enum Kind {
      case digits(Double, isPlain: Bool)
      case word(NumberWord)
      case month(Int)
      case partOfWord
      /// A date of three numbers, `2024-01-09`.
      case date(PartialDate)
    }

    let kind: Kind
    let range: Range<Int>

    /// Whether it can be joined with others to one number.
    var isAmount: Bool {
      switch kind {
      case .digits, .word: true
      case .month, .partOfWord, .date: false
      }
    }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  /// The numbers of a text, in its order.
  public static func numbers(in text: String) -> [TypedNumber] {
    var text = text
    return text.withUTF8 { numbers(in: $0) }
  }

  /// The numbers of a text in UTF-8, in its order.
  public static func numbers(in bytes: UnsafeBufferPointer<UInt8>) -> [TypedNumber] {
    var scanner = NumberScanner(bytes)
    scanner.readParts()
    return scanner.parts.isEmpty ? [] : scanner.joinParts()
  }

  private mutating func readParts() {
    while index < bytes.count {
      let byte = bytes[index]
      if Self.isLetter(byte) {
        readWord()
      } else if digit(at: index) != nil {
        readDigits()
      } else {
        index += 1
      }
    }
  }

  private mutating func readWord() {
    let start = index
    while index < bytes.count, Self.isLetter(bytes[index]) { index += 1 }
    if index < bytes.count, startsPartOfWord(at: index) {
      readRestOfWord(from: start)
      return
    }
    let length = index - start
    guard mayBeNumberWord(at: start, length: length) else { return }
    let word = Self.lowercase(bytes[start..<index])
    if word == "one" {
      if isBehindTens(start) { parts.append(Part(kind: .word(.number(1)), range: start..<index)) }
    } else if let number = NumberWord(word) {
      parts.append(Part(kind: .word(number), range: rangeWithOne(before: start, number)))
    } else if let month = Self.months[word], bytes[start] & 0x20 == 0 {
      parts.append(Part(kind: .month(month), range: start..<index))
    } else if word == "cent", let range = rangeWithPer(before: start) {
      parts.append(Part(kind: .word(.percent), range: range))
    }
  }

  /// The range of `per cent`; nil when `cent` is the coin.
  private func rangeWithPer(before start: Int) -> Range<Int>? {
    guard let last = bytes[..<start].lastIndex(where: { !Self.isGap($0) }), last < start - 1, last >= 2 + endOfParts,
      Self.lowercase(bytes[(last - 2)...last]) == "per", last == 2 || !Self.isLetter(bytes[last - 3])
    else { return nil }
    return (last - 2)..<index
  }

  /// Where the last part ends: no part may reach behind it.
  private var endOfParts: Int { parts.last?.range.upperBound ?? 0 }

  /// Whether a word follows `twenty` or the like; without that, `one` is a word like any other.
  private func isBehindTens(_ start: Int) -> Bool {
    guard let last = parts.last, case .word(.number(let tens)) = last.kind else { return false }
    return tens >= 20 && last.range.upperBound == start - 1
  }

  /// The range of a number word that ends here, with `one` if that stands before `million` and the like.
  private func rangeWithOne(before start: Int, _ number: NumberWord) -> Range<Int> {
    guard case .scale = number, start >= 4 + endOfParts, Self.isGap(bytes[start - 1]),
      Self.lowercase(bytes[(start - 4)..<(start - 1)]) == "one",
      start == 4 || !(Self.isLetter(bytes[start - 5]) || bytes[start - 5] >= 0x80)
    else { return start..<index }
    return (start - 4)..<index
  }

  /// Whether a digit follows a word, at once or behind a hyphen; a year behind a hyphen, `mid-2024`, is one of its own.
  private func startsPartOfWord(at position: Int) -> Bool {
    if bytes[position] == UInt8(ascii: " ") { return false }
    if digit(at: position) != nil { return true }
    guard bytes[position] == UInt8(ascii: "-"), digit(at: position + 1) != nil else { return false }
    var end = position + 1
    while let (_, width) = digit(at: end) { end += width }
    return end - position - 1 != 4
  }

  private mutating func readRestOfWord(from start: Int) {
    while index < bytes.count {
      if Self.isLetter(bytes[index]) {
        index += 1
      } else if let (_, width) = digit(at: index) {
        index += width
      } else if bytes[index] == UInt8(ascii: "-"), digit(at: index + 1) != nil {
        index += 1
      } else {
        break
      }
    }
    parts.append(Part(kind: .partOfWord, range: start..<index))
  }

  private mutating func readDigits() {
    let start = index
    if let (date, end) = isoDate(at: start) {
      parts.append(Part(kind: .date(date), range: start..<end))
      index = end
      return
    }
    var text = ""
    var isPlain = true
    while index < bytes.count {
      if let (value, width) = digit(at: index) {
        text.append(Character(Unicode.Scalar(UInt8(ascii: "0") + value)))
        index += width
      } else if bytes[index] == UInt8(ascii: ","), hasThreeDigits(at: index + 1) {
        index += 1
        isPlain = false
      } else if bytes[index] == UInt8(ascii: "."), digit(at: index + 1) != nil, !text.contains(".") {
        text.append(".")
        index += 1
        isPlain = false
      } else {
        break
      }
    }
    if isPlain, index - start == 4, text.hasPrefix("19") || text.hasPrefix("20"), skipDecadeEnding() {
      parts.append(Part(kind: .digits(Double(text) ?? 0, isPlain: true), range: start..<(start + 4)))
      return
    }
    if index < bytes.count, Self.isLetter(bytes[index]), !skipOrdinalEnding() {
      readRestOfWord(from: start)
      return
    }
    parts.append(Part(kind: .digits(Double(text) ?? 0, isPlain: isPlain), range: start..<index))
    if index < bytes.count, bytes[index] == UInt8(ascii: "%") || isFullWidthPercent(at: index) {
      let end = index + (bytes[index] == UInt8(ascii: "%") ? 1 : 3)
      parts.append(Part(kind: .word(.percent), range: index..<end))
      index = end
    }
  }

  /// Whether exactly three digits stand at an index, as behind the comma of thousands.
  private func hasThreeDigits(at position: Int) -> Bool {
    (0..<3).allSatisfy { digit(at: position + $0) != nil } && digit(at: position + 3) == nil
  }

  /// Goes behind the `s` of `the 1990s`.
  private mutating func skipDecadeEnding() -> Bool {
    guard index < bytes.count, bytes[index] == UInt8(ascii: "s"),
      index + 1 == bytes.count || !(Self.isLetter(bytes[index + 1]) || digit(at: index + 1) != nil)
    else { return false }
    index += 1
    return true
  }

  /// Goes behind `st`, `nd`, `rd` or `th` that ends a word.
  private mutating func skipOrdinalEnding() -> Bool {
    let end = index + 2
    guard end <= bytes.count, end == bytes.count || !(Self.isLetter(bytes[end]) || digit(at: end) != nil),
      ["st", "nd", "rd", "th"].contains(Self.lowercase(bytes[index..<end]))
    else { return false }
    index = end
    return true
  }

  /// A date as ISO 8601 writes it.
  private func isoDate(at start: Int) -> (PartialDate, end: Int)? {
    let end = start + 10
    guard end <= bytes.count, bytes[start + 4] == UInt8(ascii: "-"), digit(at: end) == nil,
      let date = PartialDate(String(decoding: bytes[start..<end], as: UTF8.self))
    else { return nil }
    return (date, end)
  }

  /// The value of a digit, and how many bytes it takes; nil for anything else.
  private func digit(at position: Int) -> (value: UInt8, width: Int)? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { return (byte - UInt8(ascii: "0"), 1) }
    // Full-width digits, U+FF10 to U+FF19.
    guard byte == 0xEF, position + 2 < bytes.count, bytes[position + 1] == 0xBC,
      (0x90...0x99).contains(bytes[position + 2])
    else { return nil }
    return (bytes[position + 2] - 0x90, 3)
  }

  /// U+FF05.
  private func isFullWidthPercent(at position: Int) -> Bool {
    position + 2 < bytes.count && bytes[position] == 0xEF && bytes[position + 1] == 0xBC
      && bytes[position + 2] == 0x85
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")
  }

  private static func lowercase(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    String(decoding: bytes.lazy.map { isLetter($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  private static let months: [String: Int] = {
    let names = PartialDate.monthNames.map { $0.lowercased() }
    return Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0 + 1) })
  }()

  /// Whether a word can be that of a number or of a month, as its first letters say.
  ///
  /// Every word of every text is asked this, so it is answered without making a string.
  private func mayBeNumberWord(at start: Int, length: Int) -> Bool {
    guard length >= 3 else { return false }
    let three = UInt32(bytes[start]) << 16 | UInt32(bytes[start + 1]) << 8 | UInt32(bytes[start + 2]) | 0x202020
    guard length > 3 else {
      // one, two, six, ten, may
      return three == 0x6F6E65 || three == 0x74776F || three == 0x736978 || three == 0x74656E || three == 0x6D6179
    }
    switch three << 8 | UInt32(bytes[start + 3] | 0x20) {
    // zero, four, five, fift, nine, nint, thir, thre, fort, seve, eigh, elev, twel, twen, thou, hund, mill, bill, tril, doze,
    // perc, cent, janu, febr, marc, apri, june, july, augu, sept, octo, nove, dece, sixt, tent
    case 0x7A65_726F, 0x666F_7572, 0x6669_7665, 0x6669_6674, 0x6E69_6E65, 0x6E69_6E74, 0x7468_6972, 0x7468_7265,
      0x666F_7274, 0x7365_7665, 0x6569_6768, 0x656C_6576, 0x7477_656C, 0x7477_656E, 0x7468_6F75, 0x6875_6E64,
      0x6D69_6C6C, 0x6269_6C6C, 0x7472_696C, 0x646F_7A65, 0x7065_7263, 0x6365_6E74, 0x6A61_6E75, 0x6665_6272,
      0x6D61_7263, 0x6170_7269, 0x6A75_6E65, 0x6A75_6C79, 0x6175_6775, 0x7365_7074, 0x6F63_746F, 0x6E6F_7665,
      0x6465_6365, 0x7369_7874, 0x7465_6E74:
      return true
    default: return false
    }
  }
}

extension NumberScanner {
  /// Puts the parts together that make one number or one date.
  private func joinParts() -> [TypedNumber] {
    var result: [TypedNumber] = []
    var position = 0
    while position < parts.count {
      if let (number, count) = date(at: position) {
        result.append(number)
        position += count
        continue
      }
      var end = position + 1
      if parts[position].isAmount {
        while end < parts.count, parts[end].isAmount, isJoined(parts[end - 1], parts[end]) { end += 1 }
      }
      if let number = number(parts[position..<end]) { result.append(number) }
      position = end
    }
    return result
  }

  /// Whether two parts are parts of one number: `63 billion`, `twenty-one`, but not `10-15` or `2024 63`.
  private func isJoined(_ left: Part, _ right: Part) -> Bool {
    guard left.range.upperBound <= right.range.lowerBound else { return false }
    let gap = bytes[left.range.upperBound..<right.range.lowerBound]
    switch (left.kind, right.kind) {
    case (.digits, .digits), (.word, .digits): return false
    case (.word(.scale), .word(.number)): if gap.elementsEqual(" and ".utf8) { return true }
    case (_, .word(.percent)), (_, .word(.scale)): break
    case (.word(.number(let left)), .word(.number(let right))):
      guard left >= 20, left.isMultiple(of: 10), right < 10 else { return false }
    default: return false
    }
    return gap.isEmpty || gap.allSatisfy { $0 == UInt8(ascii: " ") } || gap.elementsEqual("-".utf8)
  }

  private func number(_ parts: ArraySlice<Part>) -> TypedNumber? {
    guard let first = parts.first, let last = parts.last else { return nil }
    if parts.count == 1 {
      switch first.kind {
      case .month, .word(.percent): return nil
      case .date(let date):
        let form = TypedNumber.Form.day(date.day ?? 0, month: date.month ?? 0, year: date.year)
        return make(form, value: nil, isPercentage: false, first.range)
      case .partOfWord: return make(.partOfWord, value: nil, isPercentage: false, first.range)
      case .digits(let value, isPlain: true)
      where first.range.count == 4 && (1900...2099).contains(value):
        return make(.year, value: value, isPercentage: false, first.range)
      default: break
      }
    }
    // Thousands and what is beyond close a group: two thousand, and one hundred.
    var total = 0.0
    var group: Double?
    var isPercentage = false
    for part in parts {
      switch part.kind {
      case .digits(let number, _): group = number
      case .word(.number(let number)): group = (group ?? 0) + Double(number)
      case .word(.scale(let factor)) where factor < 1000: group = (group ?? 1) * Double(factor)
      case .word(.scale(let factor)):
        total += (group ?? 1) * Double(factor)
        group = nil
      case .word(.percent): isPercentage = true
      case .month, .date, .partOfWord: break
      }
    }
    let value = total + (group ?? 0)
    return make(.quantity, value: value, isPercentage: isPercentage, first.range.lowerBound..<last.range.upperBound)
  }

  /// A day beside a month's name: `9 January 2024`, `January 9, 2024`, `9 January`.
  private func date(at position: Int) -> (TypedNumber, count: Int)? {
    func part(_ offset: Int) -> Part? { parts.indices.contains(position + offset) ? parts[position + offset] : nil }
    func follows(_ offset: Int) -> Bool {
      let gap = bytes[parts[position + offset - 1].range.upperBound..<parts[position + offset].range.lowerBound]
      return gap.elementsEqual(" ".utf8) || gap.elementsEqual(", ".utf8)
    }
    guard let first = part(0), let second = part(1), follows(1) else { return nil }
    let day: Int
    let month: Int
    switch (first.kind, second.kind) {
    case (.digits(let value, isPlain: true), .month(let name)), (.month(let name), .digits(let value, isPlain: true)):
      guard (1...31).contains(value) else { return nil }
      day = Int(value)
      month = name
    default: return nil
    }
    var year: Int?
    if let third = part(2), follows(2), case .digits(let value, isPlain: true) = third.kind, third.range.count == 4 {
      year = Int(value)
    }
    let count = year == nil ? 2 : 3
    let range = first.range.lowerBound..<parts[position + count - 1].range.upperBound
    return (make(.day(day, month: month, year: year), value: nil, isPercentage: false, range), count)
  }

  private func make(
    _ form: TypedNumber.Form, value: Double?, isPercentage: Bool, _ range: Range<Int>
  ) -> TypedNumber {
    var text: [UInt8] = []
    for byte in bytes[range] where byte != UInt8(ascii: " ") || text.last != byte { text.append(byte) }
    return TypedNumber(
      form: form, text: String(decoding: text, as: UTF8.self), value: value, isPercentage: isPercentage, range: range,
      wordBefore: wordBefore(range.lowerBound), wordAfter: wordAfter(range.upperBound))
  }

  private func wordBefore(_ end: Int) -> String {
    let last = bytes[..<end].lastIndex { !Self.isGap($0) }
    guard let last, last < end - 1, Self.isLetter(bytes[last]) else { return "" }
    let start = bytes[..<last].lastIndex { !Self.isLetter($0) }.map { $0 + 1 } ?? 0
    return Self.lowercase(bytes[start...last])
  }

  private func wordAfter(_ start: Int) -> String {
    guard let first = bytes[start...].firstIndex(where: { !Self.isGap($0) }), first > start, Self.isLetter(bytes[first])
    else { return "" }
    let end = bytes[first...].firstIndex { !Self.isLetter($0) } ?? bytes.count
    return Self.lowercase(bytes[first..<end])
  }

  private static func isGap(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") }
}
