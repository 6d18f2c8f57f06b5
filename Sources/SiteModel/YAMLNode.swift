/// A value of a YAML text: what ``YAMLDocument`` keeps of the parser's nodes.
///
/// Yams' nodes hold tags and weak anchors, which make each look at one cost as much as copying it; these cost nothing.
enum YAMLNode {
  /// A text or number, as it is written.
  struct Scalar {
    let string: String
    /// Whether it stands without quotation marks, `|` and `>`.
    let isPlain: Bool
    let mark: TextMark
  }

  /// A list.
  struct Sequence {
    let nodes: [YAMLNode]
    let mark: TextMark
  }

  /// Keys, and the value of each at the same index.
  struct Mapping {
    let keys: [YAMLNode]
    let values: [YAMLNode]
    let mark: TextMark
  }

  case scalar(Scalar)
  case sequence(Sequence)
  case mapping(Mapping)

  /// Where the node begins inside its text.
  var mark: TextMark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(let sequence): sequence.mark
    case .mapping(let mapping): mapping.mark
    }
  }

  /// The node as a scalar, or nil.
  var scalar: Scalar? {
    if case .scalar(let scalar) = self { scalar } else { nil }
  }

  /// The node as a list, or nil.
  var sequence: Sequence? {
    if case .sequence(let sequence) = self { sequence } else { nil }
  }

  /// The node as keys and values, or nil.
  var mapping: Mapping? {
    if case .mapping(let mapping) = self { mapping } else { nil }
  }

  /// The text of a scalar, or nil.
  var string: String? { scalar?.string }

  /// Whether nothing is written where a value belongs.
  var isMissing: Bool {
    if case .scalar(let scalar) = self { return scalar.string.isEmpty && scalar.isPlain }
    return false
  }

  /// Whether the value is a text without any character that can be seen.
  var isBlank: Bool {
    guard case .scalar(let scalar) = self else { return false }
    // Nearly every text shows with its first byte that it isn't: no white space begins with 0xE4 or a higher byte.
    if let first = scalar.string.utf8.first, (0x21...0x7E).contains(first) || first >= 0xE4 { return false }
    return scalar.string.unicodeScalars.allSatisfy(\.properties.isWhitespace)
  }

  /// The last node of a list or mapping; nil for everything else.
  var lastLineNode: YAMLNode? {
    switch self {
    case .scalar: return nil
    case .sequence(let sequence):
      guard let last = sequence.nodes.last else { return nil }
      return last.lastLineNode ?? last
    case .mapping(let mapping):
      guard let last = mapping.values.last else { return nil }
      return last.lastLineNode ?? last
    }
  }
}
