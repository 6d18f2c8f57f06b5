/// The name by which a record is referred to: its kind and its file's name, `platform:nansha`.
public struct RecordID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The kind.
  public let kind: RecordKind
  /// The name inside the kind: lowercase ASCII letters, digits and single hyphens.
  public let name: String

  /// Makes an id; the name is not checked, see ``isValidName(_:)``.
  public init(_ kind: RecordKind, _ name: String) {
    self.kind = kind
    self.name = name
  }

  /// `kind:name`, as written in references.
  public var description: String { kind.rawValue + ":" + name }

  /// Orders by kind, then by name.
  public static func < (left: RecordID, right: RecordID) -> Bool {
    left.kind == right.kind ? left.name < right.name : left.kind < right.kind
  }

  /// Whether a text can be an id: 1 to 100 lowercase ASCII letters, digits and hyphens, no hyphen first, last or doubled.
  ///
  /// Ids are URLs, so they have to survive every server and file system unchanged.
  public static func isValidName(_ text: String) -> Bool {
    let bytes = text.utf8
    guard (1...100).contains(bytes.count) else { return false }
    var previous = UInt8(ascii: "-")
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "-"): if previous == byte { return false }
      default: return false
      }
      previous = byte
    }
    return previous != UInt8(ascii: "-")
  }

  /// A valid id made from a text, for suggestions: letters lowercased, everything else turned into single hyphens.
  public static func suggestedName(for text: String) -> String? {
    var name = ""
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII, scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        name.unicodeScalars.append(scalar)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    while name.last == "-" { name.removeLast() }
    return isValidName(name) ? name : nil
  }
}
