import Diagnostics

/// What is said about values at places of an HTML page where they aren't safe.
extension Diagnostic {
  static func unsafePlace(_ name: String, _ objection: HTMLContext.Objection, at location: SourceLocation) -> Diagnostic
  {
    switch objection {
    case .unquoted:
      Diagnostic(
        .unquotedAttribute, "'\(name)' is printed into an attribute value without quotes", at: location,
        hint: "put the whole value in double quotes")
    case .singleQuoted:
      Diagnostic(
        .unsafePlace, "'\(name)' is printed into an attribute value in single quotes, which aren't escaped",
        at: location, hint: "put the value in double quotes")
    case .markupInAttribute(let attribute):
      Diagnostic(
        .unsafePlace, "'\(name)' is markup, which can't be printed into the attribute '\(attribute)'", at: location,
        hint: "use a text")
    case .scriptAttribute(let attribute):
      Diagnostic(
        .unsafePlace, "'\(name)' is printed into '\(attribute)', which browsers run", at: location,
        hint: "use a data- attribute")
    case .tagName:
      Diagnostic(
        .unsafePlace, "'\(name)' is printed into the name of a tag", at: location,
        hint: "write &lt; if no tag is meant")
    case .insideTag:
      Diagnostic(
        .unsafePlace, "'\(name)' is printed inside a tag, but not into an attribute value", at: location,
        hint: "values go between double quotes")
    case .comment:
      Diagnostic(
        .unsafePlace, "'\(name)' is printed into an HTML comment or declaration", at: location,
        hint: "write {{! … }} for notes")
    case .rawText(let element):
      Diagnostic(
        .unsafePlace, "'\(name)' is printed into <\(element)>, where nothing can be escaped", at: location,
        hint: "use a data- attribute")
    case .markupInPlainText(let element):
      Diagnostic(
        .unsafePlace, "'\(name)' is markup, which <\(element)> shows as text", at: location, hint: "use a text")
    }
  }

  static func unevenSection(
    _ tag: Tag, from start: HTMLContext, to end: HTMLContext, at location: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      .unsafePlace, "\(tag.spelling) begins in \(start.description) and ends in \(end.description)", at: location,
      hint: "open and close tags and quotes on the same side")
  }

  static func attributeRunsOn(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unsafePlace, "a space is missing after a section that may print an attribute", at: location)
  }
}
