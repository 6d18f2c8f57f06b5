import CYaml

/// Makes nodes of what libyaml finds in a text.
///
/// libyaml comes with Yams, whose own nodes hold tags, resolvers and weak anchors: making them costs more than parsing.
struct YAMLComposer {
  /// In memory of its own, since it holds its own address.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let bytes: UnsafeBufferPointer<UInt8>
  private var event = yaml_event_t()
  private var anchors: [String: YAMLNode] = [:]
  /// The first thing that is YAML and not for this site; that a text is no YAML at all is told before it.
  private var fault: YAMLProblem?

  /// Reads a text that has passed the UTF-8 check.
  ///
  /// - Returns: The root node, or nil when the text holds nothing but comments.
  /// - Throws: ``YAMLProblem`` with a mark counted from line 1 of the text.
  static func compose(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) -> YAMLNode? {
    guard !bytes.isEmpty else { return nil }
    var composer = YAMLComposer(bytes)
    defer { composer.free() }
    return try composer.root()
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    parser = .allocate(capacity: 1)
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
  }

  private mutating func free() {
    yaml_event_delete(&event)
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  private var text: String { String(decoding: bytes, as: UTF8.self) }

  private var mark: TextMark { TextMark(event.start_mark) }

  private mutating func advance() throws(YAMLProblem) {
    yaml_event_delete(&event)
    guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLProblem(parser.pointee, in: text) }
  }

  private mutating func root() throws(YAMLProblem) -> YAMLNode? {
    // The stream begins.
    try advance()
    try advance()
    if event.type == YAML_STREAM_END_EVENT { return nil }
    // The document has begun.
    try advance()
    let root = try node(depth: 1)
    // The document ends.
    try advance()
    try advance()
    guard event.type == YAML_STREAM_END_EVENT else { throw YAMLProblem("but found another document", at: mark, text) }
    if let fault { throw fault }
    return root
  }

  /// Reads the node that begins with the present event, up to its last one.
  private mutating func node(depth: Int) throws(YAMLProblem) -> YAMLNode {
    guard depth <= YAMLDocument.depthLimit else { return try skippedNode() }
    let anchor = noteAnchor()
    let node =
      switch event.type {
      case YAML_SEQUENCE_START_EVENT: try sequence(depth: depth)
      case YAML_MAPPING_START_EVENT: try mapping(depth: depth)
      default: try leaf()
      }
    if let anchor { anchors[anchor] = node }
    return node
  }

  /// Passes over a node that is nested too deeply, without going deeper.
  private mutating func skippedNode() throws(YAMLProblem) -> YAMLNode {
    let mark = mark
    if fault == nil { fault = .tooDeep(mark) }
    var depth = 0
    while true {
      switch event.type {
      case YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: depth += 1
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: depth -= 1
      default: break
      }
      if depth == 0 { return .sequence(YAMLNode.Sequence(nodes: [], mark: mark)) }
      try advance()
    }
  }

  /// The name of the anchor that the present event gives its node; notes that anchors and tags are not for this site.
  private mutating func noteAnchor() -> String? {
    let (anchor, tag) =
      switch event.type {
      case YAML_SCALAR_EVENT: (event.data.scalar.anchor, event.data.scalar.tag)
      case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_MAPPING_START_EVENT: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      default: (nil, nil)
      }
    if fault == nil {
      if anchor != nil {
        fault = .alias(mark)
      } else if let tag, Self.saysMore(tag) {
        fault = .tag(mark)
      }
    }
    return anchor.map { String(cString: $0) }
  }

  /// A scalar, or the node that an alias stands for.
  private func leaf() throws(YAMLProblem) -> YAMLNode {
    if event.type == YAML_ALIAS_EVENT {
      if let node = anchors[String(cString: event.data.alias.anchor)] { return node }
      throw YAMLProblem("found undefined alias", at: mark, text)
    }
    let scalar = event.data.scalar
    let string = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
    return .scalar(YAMLNode.Scalar(string: string, isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, mark: mark))
  }

  private mutating func sequence(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let mark = mark
    var nodes: [YAMLNode] = []
    try advance()
    while event.type != YAML_SEQUENCE_END_EVENT {
      nodes.append(try node(depth: depth + 1))
      try advance()
    }
    return .sequence(YAMLNode.Sequence(nodes: nodes, mark: mark))
  }

  private mutating func mapping(depth: Int) throws(YAMLProblem) -> YAMLNode {
    let mark = mark
    var keys: [YAMLNode] = []
    var values: [YAMLNode] = []
    try advance()
    while event.type != YAML_MAPPING_END_EVENT {
      keys.append(try node(depth: depth + 1))
      try advance()
      values.append(try node(depth: depth + 1))
      try advance()
    }
    try refuseDuplicates(among: keys)
    return .mapping(YAMLNode.Mapping(keys: keys, values: values, mark: mark))
  }

  /// Throws when two keys are the same word; it names the first such word in the order of the alphabet.
  private func refuseDuplicates(among keys: [YAMLNode]) throws(YAMLProblem) {
    guard Self.hasDuplicate(keys) else { return }
    let groups = Dictionary(grouping: keys.compactMap(\.scalar), by: \.string).values.filter { $0.count > 1 }
    let first = groups.compactMap(\.first).min { $0.string < $1.string }
    throw YAMLProblem(duplicate: first?.string ?? "", after: first?.mark ?? mark, text)
  }

  private static func hasDuplicate(_ keys: [YAMLNode]) -> Bool {
    // Few keys are compared sooner than hashed.
    if keys.count > 16 {
      let words = keys.compactMap(\.string)
      return Set(words).count < words.count
    }
    for index in keys.indices.dropFirst() {
      guard case .scalar(let key) = keys[index] else { continue }
      for earlier in 0..<index {
        if case .scalar(let other) = keys[earlier], other.string == key.string { return true }
      }
    }
    return false
  }

  /// Whether a tag says something else than what the value is anyway.
  private static func saysMore(_ tag: UnsafeMutablePointer<UInt8>) -> Bool {
    switch String(cString: tag) {
    case "", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map": false
    default: true
    }
  }
}

extension TextMark {
  /// Where the parser says that something begins; it counts from 0.
  init(_ mark: yaml_mark_t) {
    self.init(line: mark.line + 1, column: mark.column + 1)
  }
}
