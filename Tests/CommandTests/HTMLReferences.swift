/// Finds the values of `href` and `src` in a page's tags: enough of HTML's syntax for what gba-site writes.
enum HTMLReferences {
  /// The references in their order, character references resolved.
  static func all(in html: String) -> [String] {
    var result: [String] = []
    var rest = html[...]
    while let tagStart = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: tagStart)...]
      guard let first = rest.first, first.isLetter else { continue }
      let tag = takeTag(&rest)
      for (name, value) in attributes(of: tag) where name == "href" || name == "src" { result.append(value) }
    }
    return result
  }

  /// The ids in a page's tags: what a fragment may name.
  static func ids(in html: String) -> Set<String> {
    var result: Set<String> = []
    var rest = html[...]
    while let tagStart = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: tagStart)...]
      for (name, value) in attributes(of: takeTag(&rest)) where name == "id" { result.insert(value) }
    }
    return result
  }

  /// Takes everything up to the `>` that ends a tag, which is none inside quotes.
  private static func takeTag(_ rest: inout Substring) -> Substring {
    var quote: Character?
    var end = rest.startIndex
    while end < rest.endIndex {
      let character = rest[end]
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        break
      }
      end = rest.index(after: end)
    }
    defer { rest = rest[end...] }
    return rest[..<end]
  }

  private static func attributes(of tag: Substring) -> [(name: String, value: String)] {
    var result: [(name: String, value: String)] = []
    var rest = tag.drop { !$0.isWhitespace }
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      let name = rest.prefix { !$0.isWhitespace && $0 != "=" }
      guard !name.isEmpty else { return result }
      rest = rest[name.endIndex...]
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      guard let quote = rest.first, quote == "\"" || quote == "'" else {
        let value = rest.prefix { !$0.isWhitespace }
        rest = rest[value.endIndex...]
        result.append((name.lowercased(), unescaped(value)))
        continue
      }
      let value = rest.dropFirst().prefix { $0 != quote }
      rest = rest[value.endIndex...].dropFirst()
      result.append((name.lowercased(), unescaped(value)))
    }
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String(text)
    let references = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'"), ("&amp;", "&")]
    for (name, character) in references { result = result.replacing(name, with: character) }
    return result
  }
}
