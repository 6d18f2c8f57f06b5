import Markup

/// JSON (RFC 8259) put together by hand, so that its keys stand in the order in which they are given.
public enum JSONText {
  /// An object of members whose values are JSON already.
  public static func object(_ members: [(String, String)]) -> String {
    "{" + members.map { "\(string($0.0)):\($0.1)" }.joined(separator: ",") + "}"
  }

  /// An array of values that are JSON already, each on a line of its own.
  public static func lines(_ values: [String]) -> String {
    values.isEmpty ? "[]" : "[\n" + values.joined(separator: ",\n") + "\n]"
  }

  /// A JSON string (RFC 8259, section 7).
  public static func string(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.append(json: text)
    return String(decoding: bytes, as: UTF8.self)
  }
}
