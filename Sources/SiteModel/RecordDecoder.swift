import Diagnostics

/// Checks a YAML mapping against a closed schema and collects everything that is wrong with it.
struct RecordDecoder {
  /// The file's path for diagnostics.
  let file: String
  /// The file's bytes, split into lines only when something is wrong.
  let bytes: [UInt8]
  /// Lines of the file that stand before the YAML text.
  let lineOffset: Int
  private(set) var diagnostics: [Diagnostic] = []
  private var text: SourceText?

  init(file: String, bytes: [UInt8], lineOffset: Int) {
    self.file = file
    self.bytes = bytes
    self.lineOffset = lineOffset
  }

  /// Where a node stands in the file.
  func mark(_ node: YAMLNode) -> TextMark {
    let mark = node.mark
    return TextMark(line: Int(mark.line) + lineOffset, column: Int(mark.column))
  }

  /// Decodes a mapping.
  ///
  /// - Returns: The fields that are right, or nil when the node is no mapping.
  mutating func decode(_ node: YAMLNode, as schema: Schema) -> Fields? {
    guard case .mapping(let mapping) = node else {
      report(
        .wrongType, "\(schema.subject) is written as keys and values, one 'key: value' a line", at: node)
      return nil
    }
    var fields = Fields(capacity: mapping.keys.count)
    var seen = Schema.Positions()
    var next = 0
    for (key, value) in zip(mapping.keys, mapping.values) {
      guard case .scalar(let name) = key, let position = schema.position(of: name.string, from: next) else {
        reportUnknown(key, schema)
        continue
      }
      next = position + 1
      seen.insert(position)
      let field = schema.fields[position]
      if let decoded = decode(value, field) {
        fields.add(field.key, decoded, at: mark(value))
      } else {
        fields.reject(field.key)
      }
    }
    guard !seen.isSuperset(of: schema.required) else { return fields }
    for (position, field) in schema.fields.enumerated() where field.isRequired && !seen.contains(position) {
      report(
        .missingKey, "\(schema.subject) needs '\(field.key.rawValue)'", at: node,
        hint: "add '\(field.key.rawValue): …' (\(field.purpose))", isPoint: true)
    }
    return fields
  }

  private mutating func decode(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    if node.isBlank {
      let advice = field.isRequired ? "" : "; leave the key out if there is nothing to say"
      report(
        .wrongType, "'\(field.key.rawValue)' has no value", at: node,
        hint: "it takes \(field.type.expectation)\(advice)")
      return nil
    }
    switch field.type {
    case .text(let limit): return decodeText(node, field, maximumWords: limit)
    case .choice(let words): return decodeChoice(node, field, words)
    case .reference(let kind): return decodeReference(node, field, kind).map { .reference($0) }
    case .anyReference: return decodeAnyReference(node, field, default: nil).map { .reference($0) }
    case .references(let kind):
      return decodeList(node, field) { $0.decodeReference($1, field, kind) }
        .map { .references($0) }
    case .anyReferences(let kind):
      return decodeList(node, field) { $0.decodeAnyReference($1, field, default: kind) }
        .map { .references($0) }
    case .sourceLines: return decodeList(node, field) { $0.decodeReference($1, field, .source) }.map { .references($0) }
    case .texts: return decodeList(node, field) { $0.decodeMarkedText($1, field, mustBeID: false) }.map { .texts($0) }
    case .ids: return decodeList(node, field) { $0.decodeMarkedText($1, field, mustBeID: true) }.map { .texts($0) }
    case .numbers: return decodeNumbers(node, field)
    case .names: return decodeNames(node, field)
    case .pinyin: return decodePinyin(node, field)
    case .endPoints: return decodeEndPoints(node, field)
    case .items(let schema):
      return decodeList(node, field) { decoder, node in
        decoder.decode(node, as: schema).map { Item(fields: $0, mark: decoder.mark(node)) }
      }.map { .items($0) }
    case .id, .lineID, .integer, .decimal, .flag, .date, .language, .webAddress, .siteAddress, .sha256:
      return decodeScalar(node, field)
    }
  }
}

extension RecordDecoder {
  mutating func report(
    _ code: DiagnosticCode, _ message: String, at node: YAMLNode, hint: String? = nil, replacement: String? = nil,
    isPoint: Bool = false
  ) {
    let source = text ?? SourceText(bytes)
    text = source
    var range = isPoint || node.isMissing ? source.point(at: mark(node)) : source.range(at: mark(node))
    // The parser marks a list in hyphens, or a mapping in lines, at its first character only.
    if !isPoint, let last = node.lastLineNode { range.end = source.range(at: mark(last)).end }
    let location = SourceLocation(file: file, range: range)
    diagnostics.append(
      Diagnostic(
        code, message, at: location, hint: hint,
        fixes: replacement.map { [.init(replacing: location, with: $0)] } ?? []))
  }

  mutating func wrongType<Value>(
    _ node: YAMLNode, _ field: Field, hint: String? = nil, replacement: String? = nil
  ) -> Value? {
    var contrast = ""
    if field.type.isSingle, node.sequence != nil { contrast = ", not a list" }
    if field.type.isSingle, node.mapping != nil { contrast = ", not keys and values" }
    report(
      .wrongType, "'\(field.key.rawValue)' takes \(field.type.expectation)\(contrast)", at: node, hint: hint,
      replacement: replacement)
    return nil
  }

  private mutating func reportUnknown(_ key: YAMLNode, _ schema: Schema) {
    guard let name = key.string, !name.isEmpty else {
      return report(.unknownKey, "a key is a single word", at: key)
    }
    let near = NearMiss.nearest(to: name, in: schema.fields.map(\.key.rawValue))
    report(
      .unknownKey, "\(schema.subject) has no key '\(name)'", at: key,
      hint: near.map { "did you mean '\($0)'?" }
        ?? "its keys are \(schema.fields.map(\.key.rawValue).joined(separator: ", "))",
      replacement: near)
  }
}
