import Diagnostics

/// What is said about templates that aren't Mustache.
extension Diagnostic {
  static func invalidUTF8(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.invalidUTF8, "the file isn't UTF-8 from here on", at: location)
  }

  static func unclosedTag(at location: SourceLocation, ending: [UInt8]) -> Diagnostic {
    let ending = String(decoding: ending, as: UTF8.self)
    return Diagnostic(.templateSyntax, "this tag isn't closed", at: location, hint: "'\(ending)' is missing")
  }

  static func emptyTag(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.templateSyntax, "this tag has no name", at: location)
  }

  static func spaceInName(_ name: String, kind: Tag.Kind, at location: SourceLocation) -> Diagnostic {
    let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    let hint: String? =
      switch (kind, words[0], words.count) {
      case (.section, "if", 2), (.section, "each", 2), (.section, "with", 2):
        "write {{#\(words[1])}} … {{/\(words[1])}}"
      case (.section, "unless", 2): "write {{^\(words[1])}} … {{/\(words[1])}}"
      default: nil
      }
    return Diagnostic(.templateSyntax, "'\(name)' isn't a name, since there is a space in it", at: location, hint: hint)
  }

  static func emptyPart(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.templateSyntax, "'\(name)' isn't a name, since it has a dot too many", at: location)
  }

  static func invalidDelimiters(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .templateSyntax, "delimiters must be two words without '='", at: location, hint: "as in {{=<% %>=}}")
  }

  static func nestedTooDeep(at location: SourceLocation) -> Diagnostic {
    Diagnostic(.nestedTooDeep, "sections are nested more than \(Parser.deepestNesting) deep", at: location)
  }

  static func strayCloser(_ name: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(.mismatchedSection, "{{/\(name)}} closes nothing", at: location)
  }

  static func mismatchedSection(
    _ name: String, opener: Tag, at location: SourceLocation, opened: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .mismatchedSection, "{{/\(name)}} can't close \(opener.spelling)", at: location,
      hint: "{{/\(opener.name)}} must come first", notes: [Note("\(opener.spelling) was opened here", at: opened)])
  }

  static func misspelledCloser(
    _ name: String, opener: Tag, at location: SourceLocation, opened: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .mismatchedSection, "{{/\(name)}} can't close \(opener.spelling)", at: location,
      hint: "did you mean '\(opener.name)'?", notes: [Note("\(opener.spelling) was opened here", at: opened)],
      fixes: [Fix(replacing: location, with: opener.name)])
  }

  static func unclosedSection(_ opener: Tag, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unclosedSection, "\(opener.spelling) is never closed", at: location, hint: "{{/\(opener.name)}} is missing")
  }

  static func blockFilledTwice(_ name: String, at location: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      .templateSyntax, "block '\(name)' is filled twice", at: location, notes: [Note("first filled here", at: first)])
  }

  static func textBetweenBlocks(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .templateSyntax, severity: .warning, "this is never printed, since it stands between the blocks of a parent",
      at: location, hint: "put it into a {{$block}}")
  }
}
