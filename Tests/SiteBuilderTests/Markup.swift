import Foundation

/// The tags and texts of a page in order, with a note of what is not well formed.
struct Markup {
  /// A tag or a text.
  enum Token: Equatable {
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  /// The whole page.
  let source: String
  /// The page in pieces.
  private(set) var tokens: [Token] = []
  /// What is not well formed: tags that don't balance, attributes without quotation marks, a bare `<`.
  private(set) var faults: [String] = []

  private static let void = ["link", "meta", "br", "hr", "img", "input"]

  init(_ source: String) {
    self.source = source
    var rest = source.utf8[...]
    var stack: [String] = []
    while !rest.isEmpty {
      let text = rest.prefix { $0 != UInt8(ascii: "<") }
      if !text.isEmpty { tokens.append(.text(Self.unescaped(text))) }
      rest = rest[text.endIndex...]
      guard !rest.isEmpty else { break }
      // A `>` in an attribute's value is written as a reference, so the first one ends the tag.
      let tag = rest.prefix { $0 != UInt8(ascii: ">") }
      if tag.endIndex == rest.endIndex { faults.append("a tag isn't closed: \(Self.string(tag))") }
      rest = rest[tag.endIndex...].dropFirst()
      read(Self.string(tag.dropFirst()), &stack)
    }
    if !stack.isEmpty { faults.append("never closed: \(stack)") }
  }

  private mutating func read(_ tag: String, _ stack: inout [String]) {
    if tag == "!doctype html" { return }
    if tag.hasPrefix("/") {
      let name = String(tag.dropFirst())
      if stack.popLast() != name { faults.append("</\(name)> closes nothing") }
      tokens.append(.close(name))
      return
    }
    let name = String(tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) })
    var attributes: [String: String] = [:]
    // By bytes: a mark at the beginning of a value makes one character with the quotation mark before it.
    var rest = tag.utf8.dropFirst(name.utf8.count)
    while true {
      rest = rest.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }
      if rest.isEmpty || rest.elementsEqual("/".utf8) { break }
      let key = Self.string(rest.prefix { $0 != UInt8(ascii: "=") })
      rest = rest.dropFirst(key.utf8.count)
      let value = rest.dropFirst(2).prefix { $0 != UInt8(ascii: "\"") }
      guard rest.starts(with: "=\"".utf8), value.endIndex < rest.endIndex else {
        faults.append("an attribute of <\(tag)> is not quoted")
        break
      }
      if attributes.updateValue(Self.unescaped(value), forKey: key) != nil {
        faults.append("<\(tag)> has two attributes '\(key)'")
      }
      rest = rest[value.endIndex...].dropFirst()
    }
    if name.isEmpty { faults.append("<\(tag)> is no tag") }
    tokens.append(.open(name, attributes))
    if Self.void.contains(name) { return }
    // What SVG has in it may be closed where it is opened.
    if tag.hasSuffix("/") { tokens.append(.close(name)) } else { stack.append(name) }
  }

  private static func string(_ bytes: Substring.UTF8View) -> String { String(decoding: bytes, as: UTF8.self) }

  private static func unescaped(_ bytes: Substring.UTF8View) -> String {
    let text = string(bytes)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }

  /// All values of an attribute in the order of the page.
  func values(of attribute: String, on element: String? = nil) -> [String] {
    tokens.compactMap { token in
      guard case .open(let name, let attributes) = token, element == nil || element == name else { return nil }
      return attributes[attribute]
    }
  }

  /// The texts of all elements of a name, nested ones included, white space collapsed.
  func texts(of element: String, class wanted: String? = nil) -> [String] {
    tokens.indices.compactMap { index in
      guard case .open(element, let attributes) = tokens[index] else { return nil }
      if let wanted, attributes["class"]?.split(separator: " ").contains(Substring(wanted)) != true { return nil }
      return text(from: index)
    }
  }

  /// The text of the element that begins at a token.
  private func text(from start: Int) -> String {
    var depth = 0
    var result = ""
    loop: for token in tokens[start...] {
      switch token {
      case .open(let name, _): depth += Self.void.contains(name) ? 0 : 1
      case .close: depth -= 1
      case .text(let text): result += text
      }
      if depth == 0 { break loop }
    }
    return result.split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The part of the page that stands in the element with an id, or below the heading with it.
  func section(_ id: String) -> Markup {
    let marks = ["aria-labelledby", "id"]
    for mark in marks {
      guard let start = tokens.firstIndex(where: { Self.has(mark, id, $0) }) else { continue }
      var depth = 0
      for (index, token) in tokens[start...].enumerated() {
        switch token {
        case .open(let name, _): depth += Self.void.contains(name) ? 0 : 1
        case .close: depth -= 1
        case .text: break
        }
        if depth == 0 { return Markup(tokens: Array(tokens[start...].prefix(index + 1))) }
      }
    }
    return Markup(tokens: [])
  }

  private static func has(_ attribute: String, _ value: String, _ token: Token) -> Bool {
    guard case .open(_, let attributes) = token else { return false }
    return attributes[attribute] == value
  }

  private init(tokens: [Token]) {
    source = ""
    self.tokens = tokens
  }

  /// What a strict reader finds wrong with the page's structure.
  var structuralFaults: [String] {
    var result = faults
    let ids = values(of: "id")
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { result.append("two elements have the id '\(id)'") }
    for id in ids where id.contains(where: \.isWhitespace) || id.isEmpty { result.append("'\(id)' is no id") }
    for label in values(of: "aria-labelledby").flatMap({ $0.split(separator: " ").map(String.init) })
    where !seen.contains(label) {
      result.append("aria-labelledby points to no '\(label)'")
    }
    for link in values(of: "href", on: "a") where link.hasPrefix("#") && !seen.contains(String(link.dropFirst())) {
      if let decoded = link.dropFirst().removingPercentEncoding, seen.contains(decoded) { continue }
      result.append("'\(link)' leads to no element of the page")
    }
    for term in values(of: "data-term", on: "a") where !seen.contains("page:term-\(term)") {
      result.append("the page doesn't say what '\(term)' means")
    }
    for list in ["ul", "ol", "dl"] {
      for (index, token) in tokens.enumerated() {
        guard case .open(list, _) = token else { continue }
        let first = tokens[(index + 1)...].first { token in
          guard case .text(let text) = token else { return true }
          return text.contains { !$0.isWhitespace }
        }
        switch (list, first) {
        case ("dl", .open("div", _)), ("dl", .open("dt", _)), (_, .open("li", _)): break
        default: result.append("a <\(list)> holds no entry")
        }
      }
    }
    for element in ["p", "dd", "dt", "h1", "h2", "h3", "a", "title", "summary", "q"] {
      for text in texts(of: element) where text.isEmpty { result.append("a <\(element)> is empty") }
    }
    var level = 0
    for case .open(let name, _) in tokens where ["h1", "h2", "h3", "h4", "h5", "h6"].contains(name) {
      let next = Int(name.dropFirst()) ?? 0
      if next > level + 1 { result.append("<\(name)> follows <h\(level)>") }
      level = next
    }
    if texts(of: "h1").count != 1 { result.append("the page has \(texts(of: "h1").count) <h1>") }
    return result
  }
}
