/// One `{{…}}` of a template file.
struct Tag: Sendable {
  /// What a tag does, by the character that it begins with.
  enum Kind: Sendable {
    case variable
    /// `{{{name}}}` or `{{&name}}`.
    case unescaped
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    case comment
    case delimiters
  }

  let kind: Kind
  /// The whole tag with its delimiters, in bytes of the file.
  let range: Range<Int>
  /// The name without sigil and spaces.
  let nameRange: Range<Int>
  let name: String
  /// Whether the name is that of a field which names the partial: `{{>*name}}`.
  let isDynamic: Bool
  /// Whether the name was reported already, so that nothing more should be said about it.
  let isMalformed: Bool

  /// Whether the tag begins something that a `{{/name}}` ends.
  var opens: Bool {
    switch kind {
    case .section, .inverted, .parent, .block: true
    case .variable, .unescaped, .close, .partial, .comment, .delimiters: false
    }
  }

  /// Whether the tag belongs to inheritance, whose tags may share a line and still count as alone on it.
  var inherits: Bool {
    switch kind {
    case .parent, .block: true
    default: false
    }
  }
}

/// A stretch of a template file: what stands between tags, or a tag.
enum Token {
  case text(Range<Int>)
  case tag(Tag)
}

extension Tag {
  /// The tag as people write it, for messages.
  var spelling: String {
    switch kind {
    case .variable: "{{\(name)}}"
    case .unescaped: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .partial: "{{>\(isDynamic ? "*" : "")\(name)}}"
    case .parent: "{{<\(isDynamic ? "*" : "")\(name)}}"
    case .block: "{{$\(name)}}"
    case .comment, .delimiters: name
    }
  }
}
