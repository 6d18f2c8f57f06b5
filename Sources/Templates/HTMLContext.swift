/// Where in an HTML document the next byte would stand.
///
/// A much reduced tokenizer of the HTML standard (13.2.5): it knows enough to say whether a value that is escaped, or is
/// whole markup, is safe at a place. Values never change the context, since those that could are refused.
struct HTMLContext: Equatable {
  /// The kinds of places.
  enum Phase {
    case content
    /// After `<`.
    case tagOpen
    /// After `</`.
    case endTagOpen
    case tagName
    /// Between attributes.
    case tag
    /// After a section that may have printed attributes or nothing: an attribute's name must not go on from there.
    case tagAfterSection
    case attributeName
    case afterAttributeName
    case beforeValue
    case doubleQuoted
    case singleQuoted
    case unquoted
    /// `<!…>` and `<?…>`.
    case declaration
    case comment
    /// In an element whose content is text to the end tag, with character references: `<title>`, `<textarea>`.
    case plainText
    /// In an element whose content is text without character references: `<script>`, `<style>` and some old ones.
    case rawText
  }

  private(set) var phase = Phase.content
  /// The tag's or element's name in lower case; empty where there is none.
  private(set) var element: [UInt8] = []
  /// The attribute's name in lower case; empty outside attributes.
  private(set) var attribute: [UInt8] = []
  private var isEndTag = false
  /// How many bytes of `-->`, `<!--` or `</title` were read.
  private var progress = 0

  /// Whether part of an end tag was read, in an element that only its end tag ends.
  var isInsideEndTag: Bool { phase == .plainText && progress > 0 }

  /// Where things stand after a section between attributes, or nil if it isn't the same tag before and after.
  func afterSection(_ other: HTMLContext) -> HTMLContext? {
    guard element == other.element, isEndTag == other.isEndTag else { return nil }
    var result = self
    result.phase = .tagAfterSection
    result.attribute = []
    return result
  }

  /// Reads bytes that are printed as they are.
  ///
  /// - Returns: The offset of the first byte that stands where nobody can say what it means, if there is one.
  mutating func read(_ bytes: ArraySlice<UInt8>) -> Int? {
    var doubtful: Int?
    for (offset, byte) in zip(bytes.indices, bytes) {
      if phase == .tagAfterSection, !isSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
        doubtful = doubtful ?? offset
      }
      read(byte)
    }
    return doubtful
  }

  private mutating func read(_ byte: UInt8) {
    switch phase {
    case .content: if byte == UInt8(ascii: "<") { phase = .tagOpen }
    case .tagOpen, .endTagOpen: readTagOpen(byte)
    case .tagName: readTagName(byte)
    case .tag, .tagAfterSection, .attributeName, .afterAttributeName: readInTag(byte)
    case .beforeValue, .doubleQuoted, .singleQuoted, .unquoted: readValue(byte)
    case .declaration: readDeclaration(byte)
    case .comment: readComment(byte)
    case .plainText, .rawText: readText(byte)
    }
  }

  private mutating func readTagOpen(_ byte: UInt8) {
    if isLetter(byte) {
      isEndTag = phase == .endTagOpen
      phase = .tagName
      element = [lowercased(byte)]
    } else if phase == .tagOpen, byte == UInt8(ascii: "/") {
      phase = .endTagOpen
    } else if phase == .endTagOpen, byte != UInt8(ascii: ">") {
      phase = .declaration
      progress = 3
    } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      phase = .declaration
      progress = byte == UInt8(ascii: "!") ? 0 : 3
    } else if byte != UInt8(ascii: "<") {
      phase = .content
    }
  }

  private mutating func readTagName(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if isSpace(byte) || byte == UInt8(ascii: "/") {
      phase = .tag
    } else {
      element.append(lowercased(byte))
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte == UInt8(ascii: "/") {
      phase = .tag
      attribute = []
    } else if isSpace(byte) {
      phase = phase == .attributeName || phase == .afterAttributeName ? .afterAttributeName : .tag
    } else if byte == UInt8(ascii: "="), phase == .attributeName || phase == .afterAttributeName {
      phase = .beforeValue
    } else {
      if phase != .attributeName { attribute = [] }
      phase = .attributeName
      attribute.append(lowercased(byte))
    }
  }

  private mutating func readValue(_ byte: UInt8) {
    switch (phase, byte) {
    case (.beforeValue, UInt8(ascii: "\"")): phase = .doubleQuoted
    case (.beforeValue, UInt8(ascii: "'")): phase = .singleQuoted
    case (.doubleQuoted, UInt8(ascii: "\"")), (.singleQuoted, UInt8(ascii: "'")): leaveAttribute()
    case (.doubleQuoted, _), (.singleQuoted, _): break
    case (_, UInt8(ascii: ">")): endTag()
    case (.beforeValue, _): if !isSpace(byte) { phase = .unquoted }
    default: if isSpace(byte) { leaveAttribute() }
    }
  }

  private mutating func leaveAttribute() {
    phase = .tag
    attribute = []
  }

  private mutating func readDeclaration(_ byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      leave()
    } else if byte == UInt8(ascii: "-"), progress < 2 {
      progress += 1
      // `<!-->` and `<!--->` are whole comments already.
      if progress == 2 { phase = .comment }
    } else {
      progress = 3
    }
  }

  private mutating func readComment(_ byte: UInt8) {
    if byte == UInt8(ascii: ">"), progress >= 2 {
      leave()
    } else if byte == UInt8(ascii: "-") {
      progress = progress == 3 ? 1 : min(progress + 1, 2)
    } else {
      // `--!>` ends a comment too.
      progress = byte == UInt8(ascii: "!") && progress == 2 ? 3 : 0
    }
  }

  /// Looks for the end tag, the only thing that ends the element.
  private mutating func readText(_ byte: UInt8) {
    if progress == 2 + element.count {
      if byte == UInt8(ascii: ">") {
        leave()
        return
      } else if isSpace(byte) || byte == UInt8(ascii: "/") {
        phase = .tag
        isEndTag = true
        progress = 0
        return
      }
    } else if lowercased(byte) == endTagByte(progress) {
      progress += 1
      return
    }
    progress = byte == UInt8(ascii: "<") ? 1 : 0
  }

  /// Byte number `index` of `</title`, or of whatever else ends the element.
  private func endTagByte(_ index: Int) -> UInt8 {
    switch index {
    case 0: UInt8(ascii: "<")
    case 1: UInt8(ascii: "/")
    default: element[index - 2]
    }
  }

  private mutating func endTag() {
    let name = element
    let begins = !isEndTag
    leave()
    guard begins else { return }
    switch String(decoding: name, as: UTF8.self) {
    case "title", "textarea": phase = .plainText
    case "script", "style", "iframe", "xmp", "noembed", "noframes": phase = .rawText
    default: return
    }
    element = name
  }

  private mutating func leave() {
    self = HTMLContext()
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lowercased(byte))
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
