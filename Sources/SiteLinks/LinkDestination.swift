import SiteModel

/// What the destination of a link or picture means, in a body or written in a template.
public enum LinkDestination: Equatable, Sendable {
  /// A record or source line by its reference.
  case record(RecordID)
  /// A place on the web, or a mail or phone address.
  case external
  /// A heading of the same body.
  case fragment(String)
  /// A path from the site's root, and a fragment.
  case site(path: String, fragment: String?)
  /// A path relative to the file in the content folder, and a fragment.
  case file(path: String, fragment: String?)
  /// An address with this scheme as it is written, which is refused.
  case refused(scheme: String)
  /// Nothing at all.
  case empty

  /// Sorts out a destination as it is written.
  public init(_ text: String) {
    if text.isEmpty {
      self = .empty
    } else if text.utf8.first == UInt8(ascii: "#") {
      self = .fragment(Self.decoded(String(decoding: text.utf8.dropFirst(), as: UTF8.self)))
    } else if text.utf8.starts(with: "//".utf8) || text.utf8.first == UInt8(ascii: "\\") {
      self = .refused(scheme: "//")
    } else if let scheme = Self.scheme(of: text) {
      if let kind = RecordKind(rawValue: scheme), kind != .site {
        self = .record(RecordID(kind, Self.rest(of: text)))
      } else if Self.webSchemes.contains(scheme.lowercased()) {
        self = .external
      } else {
        self = .refused(scheme: scheme)
      }
    } else {
      let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let path = Self.decoded(String(parts[0]))
      let fragment = parts.count > 1 ? Self.decoded(String(parts[1])) : nil
      self = path.hasPrefix("/") ? .site(path: path, fragment: fragment) : .file(path: path, fragment: fragment)
    }
  }

  /// Schemes that lead out of the site and are safe to follow.
  static let webSchemes = ["http", "https", "mailto", "tel"]

  /// The scheme before the first colon (RFC 3986, section 3.1), if the text has one.
  ///
  /// Browsers skip control characters and spaces before a scheme, so a text with such characters counts as having one.
  private static func scheme(of text: String) -> String? {
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = text.utf8[..<colon]
    guard !scheme.contains(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") })
    else { return nil }
    return String(decoding: scheme, as: UTF8.self)
  }

  /// What stands behind the first colon: counted in bytes, since a mark behind a colon makes one character with it.
  static func rest(of text: String) -> String {
    String(decoding: text.utf8.drop { $0 != UInt8(ascii: ":") }.dropFirst(), as: UTF8.self)
  }

  private static func decoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      var copy = iterator
      if let high = copy.next().flatMap(hexValue), let low = copy.next().flatMap(hexValue) {
        bytes.append(high << 4 | low)
        iterator = copy
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
