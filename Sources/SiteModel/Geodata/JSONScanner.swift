import Foundation

/// Steps through a JSON text (RFC 8259) value by value.
struct JSONScanner {
  typealias Failure = GeoJSONReader.Failure

  /// Values that hold others.
  enum Container {
    case object
    case array

    fileprivate var opening: UInt8 { self == .object ? UInt8(ascii: "{") : UInt8(ascii: "[") }
    fileprivate var closing: UInt8 { self == .object ? UInt8(ascii: "}") : UInt8(ascii: "]") }
    fileprivate var name: String { self == .object ? "object" : "list" }
  }

  private let bytes: [UInt8]
  /// The byte behind the last that was read.
  private(set) var position = 0

  /// Deeper values are no map's, and following them would use up the stack.
  private static let depthLimit = 32

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of the next byte that is no white space.
  var next: Int {
    var place = position
    while place < bytes.count, Self.isSpace(bytes[place]) { place += 1 }
    return place
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private mutating func skipSpace() { position = next }

  private var byte: UInt8? { position < bytes.count ? bytes[position] : nil }

  /// Whether the next value is a number.
  var isAtNumber: Bool {
    let place = next
    guard place < bytes.count else { return false }
    return bytes[place] == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place])
  }

  /// Steps into an object or list and returns the place of its bracket.
  mutating func open(_ container: Container) throws(Failure) -> Int {
    skipSpace()
    guard byte == container.opening else { throw unexpected("here stands no \(container.name)") }
    position += 1
    return position - 1
  }

  /// Steps to the next value of the list that is open; false at its end.
  mutating func nextElement(_ isFirst: inout Bool) throws(Failure) -> Bool {
    try step(.array, &isFirst)
  }

  /// Steps to the next key of the object that is open; nil at its end.
  mutating func nextKey(_ isFirst: inout Bool) throws(Failure) -> String? {
    guard try step(.object, &isFirst) else { return nil }
    let key = try string()
    skipSpace()
    guard byte == UInt8(ascii: ":") else { throw unexpected("a ':' is missing here") }
    position += 1
    return key
  }

  private mutating func step(_ container: Container, _ isFirst: inout Bool) throws(Failure) -> Bool {
    skipSpace()
    if byte == container.closing {
      position += 1
      return false
    }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else {
        throw unexpected("a ',' or '\(Character(Unicode.Scalar(container.closing)))' is missing here")
      }
      position += 1
    }
    isFirst = false
    return true
  }

  /// Reads a string.
  mutating func string() throws(Failure) -> String {
    skipSpace()
    guard byte == UInt8(ascii: "\"") else { throw unexpected("here stands no text in quotation marks") }
    let start = position
    position += 1
    var hasEscape = false
    while let byte, byte != UInt8(ascii: "\""), byte >= 0x20 {
      if byte == UInt8(ascii: "\\") {
        hasEscape = true
        position += 1
      }
      position += 1
    }
    guard byte == UInt8(ascii: "\"") else {
      throw Failure(
        code: .invalidJSON, message: "the text that begins here is never closed", range: start..<(start + 1))
    }
    position += 1
    guard hasEscape else { return String(decoding: bytes[(start + 1)..<(position - 1)], as: UTF8.self) }
    guard let text = try? JSONDecoder().decode(String.self, from: Data(bytes[start..<position])) else {
      throw Failure(code: .invalidJSON, message: "this text has a '\\' that means nothing", range: start..<position)
    }
    return text
  }

  /// Reads a number.
  mutating func number() throws(Failure) -> Double {
    skipSpace()
    let start = position
    var isNegative = false
    if byte == UInt8(ascii: "-") {
      isNegative = true
      position += 1
    }
    var digits = 0
    var value = 0
    var decimals: Int?
    var isPlain = true
    while let byte {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if digits < 16 { value = value * 10 + Int(byte - UInt8(ascii: "0")) } else { isPlain = false }
        decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: ".") where decimals == nil: decimals = 0
      case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
        isPlain = false
      default:
        return try finish(
          start, isPlain && digits > 0 && decimals != 0 ? scaled(value, isNegative, decimals ?? 0) : nil)
      }
      position += 1
    }
    return try finish(start, nil)
  }

  /// A whole number that has lost its decimal point; exact, since both parts are exact and a division rounds right.
  private func scaled(_ value: Int, _ isNegative: Bool, _ decimals: Int) -> Double {
    let magnitude = decimals == 0 ? Double(value) : Double(value) / Self.powers[decimals]
    return isNegative ? -magnitude : magnitude
  }

  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  private func finish(_ start: Int, _ value: Double?) throws(Failure) -> Double {
    if let value { return value }
    guard position > start else { throw unexpected("here stands no number") }
    guard let value = Double(String(decoding: bytes[start..<position], as: UTF8.self)), value.isFinite else {
      throw Failure(code: .invalidJSON, message: "this is no number", range: start..<position)
    }
    return value
  }

  /// Steps over a value of any sort.
  mutating func skipValue(depth: Int = 0) throws(Failure) {
    skipSpace()
    guard depth < Self.depthLimit else { throw unexpected("values stand too deep inside each other") }
    var isFirst = true
    switch byte {
    case UInt8(ascii: "{"):
      _ = try open(.object)
      while try nextKey(&isFirst) != nil { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "["):
      _ = try open(.array)
      while try nextElement(&isFirst) { try skipValue(depth: depth + 1) }
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try skip("true")
    case UInt8(ascii: "f"): try skip("false")
    case UInt8(ascii: "n"): try skip("null")
    default: _ = try number()
    }
  }

  private mutating func skip(_ word: String) throws(Failure) {
    guard bytes[position...].starts(with: word.utf8) else { throw unexpected("this word means nothing in JSON") }
    position += word.utf8.count
  }

  /// Makes sure that nothing stands behind the value.
  mutating func expectEnd() throws(Failure) {
    skipSpace()
    guard byte == nil else { throw unexpected("the file should end here") }
  }

  private func unexpected(_ message: String) -> Failure {
    let end = min(position + 1, bytes.count)
    return Failure(code: .invalidJSON, message: message, range: min(position, end)..<end)
  }
}
