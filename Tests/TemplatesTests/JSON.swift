import Foundation

/// A JSON value of a test suite's file.
enum JSON: Decodable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let bool = try? container.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let array = try? container.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  /// What Mustache prints for a text or number, nil for anything else.
  var printed: String? {
    switch self {
    case .string(let string): string
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .null, .bool, .array, .object: nil
    }
  }
}
