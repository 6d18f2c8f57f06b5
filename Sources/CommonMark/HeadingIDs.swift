import CCMark

/// Gives every heading an id: the one written as `{#id}` at its end, or one made from its text.
struct HeadingIDs {
  /// Something wrong with an id, told when somebody asks for the diagnostics.
  enum Fault {
    /// An id that an earlier heading has claimed.
    case duplicate(id: String, heading: OpaquePointer, first: OpaquePointer)
    /// An id that one heading has chosen and that the words of another one make, which gets the id `made` instead.
    case shadowed(id: String, chosen: OpaquePointer, other: OpaquePointer, made: String, isChosenFirst: Bool)
    /// An id with other characters than letters, digits, hyphens and underscores.
    case invalid(id: String, heading: OpaquePointer)
  }

  /// The id of each heading in UTF-8, in the order of the text.
  private(set) var ids: [[UInt8]] = []
  private(set) var faults: [Fault] = []

  /// Takes the explicit ids out of `headings` and makes the others.
  init(headings: [OpaquePointer], document: Document) {
    // Bytes as keys: a string that isn't ASCII is normalised each time it is hashed.
    var owners: [[UInt8]: OpaquePointer] = [:]
    /// The position of each heading that has chosen its id.
    var choices: [[UInt8]: Int] = [:]
    /// The positions of headings whose chosen id can't be theirs, of which that is said already.
    var refused: Set<Int> = []
    owners.reserveCapacity(headings.count)
    // Explicit ids come first: no made one may collide with any, wherever it stands.
    let explicit = headings.enumerated().map { position, heading -> [UInt8]? in
      guard let id = Self.takeExplicitID(from: heading, document: document) else { return nil }
      guard !id.isEmpty, id.allSatisfy(Self.isAllowed) else {
        faults.append(.invalid(id: String(decoding: id, as: UTF8.self), heading: heading))
        refused.insert(position)
        return nil
      }
      if let first = owners[id] {
        faults.append(.duplicate(id: String(decoding: id, as: UTF8.self), heading: heading, first: first))
        refused.insert(position)
        return nil
      }
      owners[id] = heading
      choices[id] = position
      return id
    }
    ids.reserveCapacity(headings.count)
    var nextNumber: [[UInt8]: Int] = [:]
    var text: [UInt8] = []
    for (position, (heading, claimed)) in zip(headings, explicit).enumerated() {
      if let claimed {
        ids.append(claimed)
        continue
      }
      text.removeAll(keepingCapacity: true)
      heading.appendPlainText(to: &text)
      let base = document.idPrefix + Slug.make(from: text)
      var id = base
      while owners[id] != nil {
        let number = nextNumber[base, default: 2]
        nextNumber[base] = number + 1
        id = base + "-\(number)".utf8
      }
      owners[id] = heading
      ids.append(id)
      if !choices.isEmpty, let choice = choices[base], !refused.contains(position) {
        faults.append(
          .shadowed(
            id: String(decoding: base, as: UTF8.self), chosen: headings[choice], other: heading,
            made: String(decoding: id, as: UTF8.self), isChosenFirst: choice < position))
      }
    }
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }

  /// Removes a `{#id}` at the end of a heading and returns what stands between `{#` and `}`.
  private static func takeExplicitID(from heading: OpaquePointer, document: Document) -> [UInt8]? {
    guard let text = cmark_node_last_child(heading), text.kind == .text else { return nil }
    let literal = text.literalBytes
    guard literal.last == UInt8(ascii: "}"), let brace = literal.lastIndex(of: UInt8(ascii: "{")),
      literal[brace + 1] == UInt8(ascii: "#")
    else { return nil }
    let id = Array(literal[(brace + 2)..<(literal.count - 1)])
    trim(text, to: brace, document: document)
    return id
  }

  private static func trim(_ node: OpaquePointer, to end: Int, document: Document) {
    let literal = node.literalBytes
    var count = end
    while count > 0, literal[count - 1] == UInt8(ascii: " ") || literal[count - 1] == UInt8(ascii: "\t") { count -= 1 }
    if count == 0 {
      document.detach(node)
    } else {
      node.setLiteral(Array(literal[..<count]))
    }
  }
}
