import Foundation

/// An attribute of a finished page that names a place or leads to one.
struct PageAttribute {
  /// Which attribute it is.
  enum Name: String, CaseIterable {
    case href
    case src
    case id
  }

  let name: Name
  /// The value without character references.
  let value: String

  /// Finds the attributes of a page; templates write every value between quotation marks.
  static func all(in html: [UInt8]) -> [PageAttribute] {
    let openings = Name.allCases.map { (name: $0, bytes: Array(" \($0.rawValue)=\"".utf8)) }
    var result: [PageAttribute] = []
    var rest = html[...]
    while let next = rest.firstIndex(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "<") }) {
      rest = rest[next...]
      if rest.starts(with: "<!--".utf8) {
        while !rest.isEmpty, !rest.starts(with: "-->".utf8) { rest = rest.dropFirst() }
        continue
      }
      guard let opening = openings.first(where: { rest.starts(with: $0.bytes) }) else {
        rest = rest.dropFirst()
        continue
      }
      let value = rest.dropFirst(opening.bytes.count).prefix { $0 != UInt8(ascii: "\"") }
      result.append(PageAttribute(name: opening.name, value: unescaped(value)))
      rest = rest[value.endIndex...]
    }
    return result
  }

  private static func unescaped(_ value: ArraySlice<UInt8>) -> String {
    let text = String(decoding: value, as: UTF8.self)
    guard value.contains(UInt8(ascii: "&")) else { return text }
    // The four that escaping writes, the ampersand's last, since it may bring out one of the others.
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) {
      $0.replacingOccurrences(of: $1.0, with: $1.1)
    }
  }
}
