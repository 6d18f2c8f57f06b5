import CCMark
import Diagnostics

extension Document {
  /// Tells what is wrong with the text.
  ///
  /// A document without anything wrong answers at once; otherwise it is parsed once more to point at the mistakes.
  ///
  /// - Parameter file: The path to name in the diagnostics.
  /// - Returns: The diagnostics in the order of their positions.
  public func diagnostics(file: String) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    if let nestingFault { diagnostics.append(diagnostic(for: nestingFault, file)) }
    diagnostics += rawHTML.map { diagnosticForRawHTML($0, file) }
    if !footnoteFaults.isEmpty {
      let names = NearNames(footnoteIDs)
      diagnostics += footnoteFaults.map { diagnostic(for: $0, names, file) }
    }
    diagnostics += (headingIDs?.faults ?? []).map { diagnostic(for: $0, file) }
    if scan.hasSuspects { diagnostics += diagnosticsForCharacters(file) }
    return diagnostics.sortedAndUnique()
  }

  private func location(_ file: String, _ offsets: Range<Int>?) -> SourceLocation {
    SourceLocation(file: file, range: offsets.map { positions.range($0) })
  }

  private func diagnostic(for fault: NestingGuard.Fault, _ file: String) -> Diagnostic {
    switch fault {
    case .containers(let offset):
      Diagnostic(
        .nestedTooDeep, "block quotes and lists are nested more than \(NestingGuard.maximumDepth) levels deep",
        at: location(file, offset..<offset))
    case .images(let offset):
      Diagnostic(
        .nestedTooDeep, "more than \(NestingGuard.maximumImages) images stand in one block",
        at: location(file, offset..<(offset + 2)))
    }
  }

  private func diagnosticForRawHTML(_ node: OpaquePointer, _ file: String) -> Diagnostic {
    var offsets = sourceOffsets(of: node)
    if node.kind == .htmlBlock, let block = offsets { offsets = firstTag(from: block.lowerBound) }
    let literal = node.literalBytes
    let isComment = literal[TableRow.trim(literal, 0..<literal.count)].starts(with: "<!--".utf8)
    let message =
      isComment
      ? "HTML comments are not allowed in content; delete it"
      : "HTML tags are not allowed in content; write Markdown instead"
    return Diagnostic(.rawHTML, message, at: location(file, offsets))
  }

  /// The tag that a block of raw HTML begins with: up to `>`, or to the end of the line if that comes first.
  private func firstTag(from start: Int) -> Range<Int> {
    var end = start
    while end < source.count, source[end] != UInt8(ascii: "\n"), source[end] != UInt8(ascii: "\r") {
      end += 1
      if source[end - 1] == UInt8(ascii: ">") { break }
    }
    return start..<end
  }

  private func diagnostic(for fault: Footnotes.Fault, _ names: NearNames, _ file: String) -> Diagnostic {
    switch fault {
    case .unknown(let id, let text, let offset):
      let start = letter(offset, of: text)?.offset
      let place = location(file, start.map { $0..<($0 + id.utf8.count + 3) } ?? sourceOffsets(of: text))
      let near = names.nearest(to: id)
      return Diagnostic(
        .unknownFootnote, "no footnote is called '\(id)'", at: place, hint: near.map { "did you mean '\($0)'?" },
        fixes: near.map { [Diagnostic.Fix(replacing: place, with: "[^\($0)]")] } ?? [])
    case .duplicate(let definition, let first):
      return Diagnostic(
        .duplicateFootnote, "the footnote '\(definition.name)' is defined twice", at: location(file, definition.marker),
        notes: [Diagnostic.Note("first defined here", at: location(file, first.marker))])
    case .unused(let definition):
      return Diagnostic(
        .unusedFootnote, severity: .warning, "nothing refers to the footnote '\(definition.name)'",
        at: location(file, definition.marker))
    }
  }

  private func diagnostic(for fault: HeadingIDs.Fault, _ file: String) -> Diagnostic {
    switch fault {
    case .duplicate(let id, let heading, let first):
      Diagnostic(
        .duplicateHeadingID, severity: .warning, "another heading has the id '\(id)' already",
        at: location(file, offsets(ofID: id, in: heading)),
        notes: [Diagnostic.Note("first used here", at: location(file, offsets(ofID: id, in: first)))])
    case .shadowed(let id, let chosen, let other, let made, isChosenFirst: true):
      Diagnostic(
        .duplicateHeadingID, severity: .warning, "another heading has the id '\(id)' already",
        at: location(file, sourceOffsets(of: other)), hint: "this one gets the id '\(made)'",
        notes: [Diagnostic.Note("chosen here", at: location(file, offsets(ofID: id, in: chosen)))])
    case .shadowed(let id, let chosen, let other, let made, isChosenFirst: false):
      Diagnostic(
        .duplicateHeadingID, severity: .warning, "the words of another heading make the id '\(id)', too",
        at: location(file, offsets(ofID: id, in: chosen)),
        notes: [Diagnostic.Note("this one gets the id '\(made)'", at: location(file, sourceOffsets(of: other)))])
    case .invalid(let id, let heading):
      Diagnostic(
        .invalidID, "'\(id)' is not an id; use letters, digits, hyphens and underscores",
        at: location(file, offsets(ofID: id, in: heading)))
    }
  }

  /// The `{#id}` of a heading, or the heading if it isn't written so plainly.
  private func offsets(ofID id: String, in heading: OpaquePointer) -> Range<Int>? {
    guard let offsets = sourceOffsets(of: heading) else { return nil }
    let wanted = Array("{#\(id)}".utf8)
    var start = offsets.upperBound - wanted.count
    while start >= offsets.lowerBound {
      if source[start..<(start + wanted.count)].elementsEqual(wanted) { return start..<(start + wanted.count) }
      start -= 1
    }
    return offsets
  }

  private func diagnosticsForCharacters(_ file: String) -> [Diagnostic] {
    var diagnostics = source.withUnsafeBufferPointer { ForbiddenCharacters.all(in: $0) }.map {
      diagnosticForCharacter($0.scalar, location(file, $0.offsets))
    }
    var current: OpaquePointer? = rootPointer
    while let node = current {
      if node.kind == .text {
        diagnostics += ForbiddenCharacters.all(in: node.literalBytes).compactMap { character in
          guard let letter = letter(character.offsets.lowerBound, of: node), letter.isEscaped else { return nil }
          return diagnosticForCharacter(character.scalar, location(file, reference(at: letter.offset)))
        }
      } else {
        for text in attributes(of: node) {
          guard let scalar = ForbiddenCharacters.all(in: text).first?.scalar, let offsets = sourceOffsets(of: node),
            source[offsets].contains(UInt8(ascii: "&"))
          else { continue }
          diagnostics.append(diagnosticForCharacter(scalar, location(file, offsets)))
        }
      }
      current = node.following(in: rootPointer)
    }
    return diagnostics
  }

  /// The character reference that begins at an offset of the source.
  private func reference(at start: Int) -> Range<Int> {
    let end = source[start...].firstIndex(of: UInt8(ascii: ";")) ?? start
    return start..<(end + 1)
  }

  /// What a node holds beside its text in which cmark has resolved character references.
  private func attributes(of node: OpaquePointer) -> [UnsafeBufferPointer<UInt8>] {
    switch node.kind {
    case .link, .image: [cmark_node_get_url(node), cmark_node_get_title(node)].compactMap { $0.map { bytes(of: $0) } }
    case .codeBlock: [cmark_node_get_fence_info(node)].compactMap { $0.map { bytes(of: $0) } }
    default: []
    }
  }

  private func diagnosticForCharacter(_ scalar: UInt32, _ location: SourceLocation) -> Diagnostic {
    let digits = String(scalar, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(4 - digits.count, 0)) + digits
    if scalar == 0xE000 {
      return Diagnostic(.privateUseCharacter, "\(name) is a private-use character; delete it", at: location)
    }
    return Diagnostic(.controlCharacter, "\(name) is a control character; delete it", at: location)
  }
}

extension FootnoteDefinition {
  /// The id as text.
  fileprivate var name: String { String(decoding: id, as: UTF8.self) }

  /// The offsets of `[^id]`.
  fileprivate var marker: Range<Int> { offset..<(offset + markerLength) }
}
