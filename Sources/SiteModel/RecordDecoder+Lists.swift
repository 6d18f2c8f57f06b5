import Diagnostics

extension RecordDecoder {
  mutating func decodeReference(_ node: YAMLNode, _ field: Field, _ kind: RecordKind) -> Reference? {
    guard case .scalar(let scalar) = node else {
      let only = node.sequence.flatMap { $0.nodes.count == 1 ? $0.nodes[0].string : nil }
      return wrongType(node, field, hint: only.map { "write \($0) without brackets" }, replacement: only)
    }
    guard let (word, name) = Self.splitAtColon(scalar.string) else {
      return Reference(id: RecordID(kind, scalar.string), mark: mark(node))
    }
    guard word == kind.rawValue else {
      report(
        .invalidValue, "'\(field.key.rawValue)' takes \(field.type.expectation), not '\(scalar.string)'", at: node)
      return nil
    }
    return Reference(id: RecordID(kind, name), mark: mark(node))
  }

  mutating func decodeAnyReference(_ node: YAMLNode, _ field: Field, default kind: RecordKind?) -> Reference? {
    guard case .scalar(let scalar) = node else { return wrongType(node, field) }
    guard let (word, name) = Self.splitAtColon(scalar.string) else {
      guard let kind else {
        report(
          .invalidValue, "'\(scalar.string)' doesn't say what kind of record it is", at: node,
          hint: "write the kind before it, such as platform:\(scalar.string)")
        return nil
      }
      return Reference(id: RecordID(kind, scalar.string), mark: mark(node))
    }
    guard let named = RecordKind(rawValue: word), named != .site else {
      let kinds = RecordKind.allCases.filter { $0 != .site }.map(\.rawValue)
      let near = NearMiss.nearest(to: word, in: kinds)
      report(
        .invalidValue, "there is no kind of record called '\(word)'", at: node,
        hint: near.map { "did you mean '\($0):\(name)'?" } ?? "kinds are \(kinds.joined(separator: ", "))",
        replacement: near.map { "\($0):\(name)" })
      return nil
    }
    return Reference(id: RecordID(named, name), mark: mark(node))
  }

  /// The kind's word and the name of a reference that gives both; nil for one without a colon.
  private static func splitAtColon(_ text: String) -> (word: String, name: String)? {
    var text = text
    let (offset, isAlone) = text.withUTF8 { bytes -> (Int?, Bool) in
      guard let offset = bytes.firstIndex(of: UInt8(ascii: ":")) else { return (nil, true) }
      return (offset, bytes[max(offset - 1, 0)..<min(offset + 2, bytes.count)].allSatisfy { $0 < 0x80 })
    }
    guard let offset else { return nil }
    // Beside ASCII a colon is always a character of its own; characters need looking at only where it isn't.
    let colon = isAlone ? text.utf8.index(text.startIndex, offsetBy: offset) : text.firstIndex(of: ":")
    return colon.map { (String(text[..<$0]), String(text[text.index(after: $0)...])) }
  }

  mutating func decodeList<Element>(
    _ node: YAMLNode, _ field: Field, _ element: (inout RecordDecoder, YAMLNode) -> Element?
  ) -> [Element]? {
    guard case .sequence(let sequence) = node else {
      let word = node.scalar.flatMap { $0.isPlain && !$0.string.contains(",") ? $0.string : nil }
      let list: String? = if case .items = field.type { nil } else { word.map { "[\($0)]" } }
      return wrongType(node, field, hint: list.map { "write \($0)" }, replacement: list)
    }
    if sequence.nodes.isEmpty {
      report(
        .wrongType, "'\(field.key.rawValue)' is empty", at: node,
        hint: field.isRequired ? "it needs at least one entry" : "leave the key out if there is nothing to say")
      return nil
    }
    var result: [Element] = []
    result.reserveCapacity(sequence.nodes.count)
    for child in sequence.nodes {
      if child.isBlank {
        report(.wrongType, "an entry of '\(field.key.rawValue)' is empty", at: child)
      } else if let value = element(&self, child) {
        result.append(value)
      }
    }
    return result
  }

  mutating func decodeNames(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    guard case .mapping(let mapping) = node else { return wrongType(node, field) }
    var entries: [(language: String, name: MarkedText)] = []
    for (key, value) in zip(mapping.keys, mapping.values) {
      guard let language = key.string, Names.languages.contains(language) else {
        let near = NearMiss.nearest(to: key.string ?? "", in: Names.languages)
        let languages = Names.languages.joined(separator: ", ")
        report(
          .unknownKey, "names can't be given in '\(key.string ?? "")'; languages are \(languages)", at: key,
          hint: near.map { "did you mean '\($0)'?" }, replacement: near)
        continue
      }
      if value.isBlank {
        report(.wrongType, "the name in '\(language)' is empty", at: value)
      } else if let name = decodeMarkedText(value, field, mustBeID: false) {
        entries.append((language, name))
      }
    }
    return .names(Names(entries))
  }

  mutating func decodeEndPoints(_ node: YAMLNode, _ field: Field) -> FieldValue? {
    guard case .sequence(let sequence) = node, sequence.nodes.count == 2 else { return wrongType(node, field) }
    var points: [GeoPoint] = []
    for child in sequence.nodes {
      guard case .sequence(let pair) = child, pair.nodes.count == 2,
        let latitude = pair.nodes[0].scalar.flatMap({ Self.number($0.string) }), (-90...90).contains(latitude),
        let longitude = pair.nodes[1].scalar.flatMap({ Self.number($0.string) }), (-180...180).contains(longitude)
      else { return wrongType(child, field) }
      points.append(GeoPoint(latitude: latitude, longitude: longitude))
    }
    return .endPoints(points)
  }
}
