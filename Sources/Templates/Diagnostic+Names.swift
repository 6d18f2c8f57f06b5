import Diagnostics

/// What is said about names that templates use.
extension Diagnostic {
  static func missingTemplate(_ name: String, among names: [String]) -> Diagnostic {
    Diagnostic(
      .missingTemplate, "there is no template '\(name)'", at: nil,
      hint: didYouMean(NearMiss.nearest(to: name, in: names)))
  }

  static func missingPartial(_ name: String, among names: [String], at location: SourceLocation) -> Diagnostic {
    let near = NearMiss.nearest(to: name, in: names)
    return Diagnostic(
      .missingPartial, "there is no template '\(name)'", at: location, hint: didYouMean(near),
      fixes: fixes(location, near))
  }

  static func missingChoice(_ name: String, of field: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .missingPartial, "there is no template '\(name)', which '\(field)' may name", at: location)
  }

  static func recursion(_ chain: [String], at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .recursivePartial, "'\(chain[0])' uses itself without end", at: location,
      notes: [Note(chain.joined(separator: " → "))])
  }

  static func expandsTooFar(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(.nestedTooDeep, "partials and parents use one another too often here", at: location)
  }

  static func unknownBlock(
    _ name: String, parent: String, among names: [String], at location: SourceLocation
  ) -> Diagnostic {
    let near = NearMiss.nearest(to: name, in: names)
    return Diagnostic(
      .unknownBlock, "'\(parent)' has no block '\(name)'", at: location, hint: didYouMean(near),
      fixes: fixes(location, near))
  }

  static func notAChoice(_ name: String, _ kind: Shape.Kind, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongNameKind, "'\(name)' is \(kind.summary), which can't name a partial", at: location,
      hint: "only a choice can")
  }

  static func unprintable(_ name: String, _ kind: Shape.Kind, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .wrongNameKind, "'\(name)' is \(kind.summary), which can't be printed", at: location,
      hint: "write {{#\(name)}} … {{/\(name)}}")
  }

  static func unescapedText(_ tag: Tag, at location: SourceLocation, tagLocation: SourceLocation) -> Diagnostic {
    Diagnostic(
      .unescapedText, "'\(tag.name)' is text, which must be escaped", at: location, hint: "write {{\(tag.name)}}",
      fixes: [Fix(replacing: tagLocation, with: "{{\(tag.name)}}")])
  }

  /// A name that stands for nothing; `location` is that of the part of the name that fails.
  static func unresolved(_ failure: Scopes.Failure, in name: String, at location: SourceLocation) -> Diagnostic {
    let parts = name.split(separator: ".").map(String.init)
    switch failure {
    case .unknown(let index, let candidates, let owner, let hiddenIn):
      let near = NearMiss.nearest(to: parts[index], in: candidates)
      let hint =
        if let hiddenIn {
          "'\(hiddenIn.name)' has it, but not page-wide, so it isn't seen in here"
        } else if name == "else" {
          "write {{/name}}{{^name}}"
        } else {
          didYouMean(near)
        }
      let message =
        if owner == nil {
          "nothing here is called '\(parts[index])'"
        } else {
          "nothing in '\(parts[..<index].joined(separator: "."))' is called '\(parts[index])'"
        }
      return Diagnostic(
        .unknownName, message, at: location, hint: hint, fixes: hiddenIn == nil ? fixes(location, near) : [])
    case .notAnObject(let index, let kind):
      let before = parts[..<index].joined(separator: ".")
      return Diagnostic(
        .wrongNameKind, "'\(before)' is \(kind.summary), so nothing in it is called '\(parts[index])'", at: location)
    case .noItem(let shape):
      return Diagnostic(
        .wrongNameKind, "'.' is an object here, and only texts and markup are called so", at: location,
        hint: "name one of the fields of '\(shape.name)'")
    }
  }

  private static func didYouMean(_ name: String?) -> String? {
    name.map { "did you mean '\($0)'?" }
  }

  private static func fixes(_ location: SourceLocation, _ name: String?) -> [Fix] {
    name.map { [Fix(replacing: location, with: $0)] } ?? []
  }
}

extension Shape.Kind {
  /// The kind in a few words that say nothing of shapes, for those who write templates.
  fileprivate var summary: String {
    switch self {
    case .text: "text"
    case .html: "markup"
    case .flag: "a flag"
    case .object: "an object"
    case .list: "a list"
    case .choice: "a choice"
    }
  }
}
