extension HTMLContext {
  /// Why a value isn't safe at a place.
  enum Objection {
    case unquoted
    case singleQuoted
    case markupInAttribute(String)
    case scriptAttribute(String)
    case tagName
    case insideTag
    case comment
    case rawText(String)
    case markupInPlainText(String)
  }

  /// Why a value must not be printed here, or nil if it may.
  func objection(toMarkup isMarkup: Bool) -> Objection? {
    switch phase {
    case .content: nil
    case .doubleQuoted:
      if isScriptAttribute {
        .scriptAttribute(attributeName)
      } else if isMarkup {
        .markupInAttribute(attributeName)
      } else {
        nil
      }
    case .singleQuoted: isMarkup ? .markupInAttribute(attributeName) : .singleQuoted
    case .beforeValue, .unquoted: isMarkup ? .markupInAttribute(attributeName) : .unquoted
    case .tagOpen, .endTagOpen, .tagName: .tagName
    case .tag, .tagAfterSection, .attributeName, .afterAttributeName: .insideTag
    case .declaration, .comment: .comment
    case .rawText: .rawText(elementName)
    case .plainText:
      // Half an end tag could be completed by a value.
      if isInsideEndTag { .tagName } else if isMarkup { .markupInPlainText(elementName) } else { nil }
    }
  }

  /// Reads past a value that was refused, so that one mistake isn't reported again by what follows.
  mutating func skipRefusedValue() {
    switch phase {
    case .tagOpen, .endTagOpen, .tagName, .beforeValue: _ = read(Array("x".utf8)[...])
    default: break
    }
  }

  /// Where things stand after a section that is printed or not, or nil if the two ways can't go on alike.
  func joined(with other: HTMLContext) -> HTMLContext? {
    if self == other { return self }
    guard isBetweenAttributes, other.isBetweenAttributes else { return nil }
    return afterSection(other)
  }

  /// The place in words, for messages.
  var description: String {
    switch phase {
    case .content: "the text"
    case .tagOpen, .endTagOpen, .tagName: "the name of a tag"
    case .tag, .tagAfterSection, .attributeName, .afterAttributeName: "the tag <\(elementName)>"
    case .beforeValue, .unquoted: "an attribute value without quotes"
    case .doubleQuoted, .singleQuoted: "the value of '\(attributeName)'"
    case .declaration: "a declaration"
    case .comment: "a comment"
    case .plainText, .rawText: "<\(elementName)>"
    }
  }

  /// Whether browsers run the attribute's value, or read a whole document out of it.
  private var isScriptAttribute: Bool {
    attribute.starts(with: Array("on".utf8)) || attributeName == "srcdoc"
  }

  private var isBetweenAttributes: Bool {
    switch phase {
    case .tagName, .tag, .tagAfterSection, .attributeName, .afterAttributeName: true
    default: false
    }
  }

  private var attributeName: String { String(decoding: attribute, as: UTF8.self) }
  private var elementName: String { String(decoding: element, as: UTF8.self) }
}
