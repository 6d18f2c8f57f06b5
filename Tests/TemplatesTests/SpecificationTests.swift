import Diagnostics
import Foundation
import Testing

@testable import Templates

/// The official Mustache specification's tests, version 1.4.2, without lambdas.
@Suite struct SpecificationTests {
  struct Case: Decodable, CustomStringConvertible, Sendable {
    let file: String
    let name: String
    let data: JSON
    let template: String
    let expected: String
    let partials: [String: String]?

    var description: String { "\(file): \(name)" }
  }

  static let path = "mustache/spec-1.4.2.json"

  static let cases: [Case] = {
    guard let data = SharedSuites.contents(of: path) else { return [] }
    let all = (try? JSONDecoder().decode([Case].self, from: data)) ?? []
    return all.filter { $0.file != "~lambdas" }
  }()

  // The suite lies beside the checkout, and isn't there for everybody.
  @Test(.enabled(if: SharedSuites.has(path)))
  func readsTheWholeSuite() {
    #expect(Self.cases.count == 184)
    #expect(Set(Self.refused.keys).isSubset(of: Set(Self.cases.map(\.description))))
  }

  @Test(arguments: cases)
  func agreesWithTheSpecification(_ test: Case) throws {
    let reason = Self.refused[test.description]
    switch Self.outcome(of: test) {
    case .printed(let output):
      #expect(reason == nil, "the case is listed as refused, but passes")
      #expect(output == test.expected)
    case .refused(let why):
      #expect(why == reason)
    }
  }

  enum Outcome {
    case printed(String)
    case refused(Refusal)
  }

  static func outcome(of test: Case) -> Outcome {
    var texts = test.partials ?? [:]
    let derivation = ShapeDerivation(
      markupNames: names(after: ["{{{", "{{&"], in: [test.template] + texts.values),
      dynamicNames: names(after: ["{{>*", "{{> *"], in: [test.template] + texts.values))
    do {
      guard case .object(let data) = test.data else { throw ShapeDerivation.Unsupported.rootThatIsNoObject }
      let shape = try derivation.shape(of: [data])
      texts["page"] = test.template
      let library = TemplateLibrary(
        texts.map { TemplateSource(name: $0.key, file: "\($0.key).mustache", bytes: Array($0.value.utf8)) })
      let (template, diagnostics) = library.compile("page", for: shape)
      guard let template else { return .refused(Refusal.codes(diagnostics.map(\.code))) }
      var output: [UInt8] = []
      template.render(derivation.object(data, shape), into: &output)
      return .printed(String(decoding: output, as: UTF8.self))
    } catch ShapeDerivation.Unsupported.listOfLists {
      return .refused(.listOfLists)
    } catch ShapeDerivation.Unsupported.nameWithDot {
      return .refused(.nameWithDot)
    } catch {
      return .refused(.rootThatIsNoObject)
    }
  }

  /// The last parts of the names that stand in tags which begin like that.
  private static func names(after openings: [String], in texts: [String]) -> Set<String> {
    var names: Set<String> = []
    for text in texts {
      for opening in openings {
        for rest in text.split(separator: opening, omittingEmptySubsequences: false).dropFirst() {
          let name = rest.prefix { $0 != "}" }.filter { !$0.isWhitespace }
          names.insert(name == "." ? "." : String(name.split(separator: ".").last ?? ""))
        }
      }
    }
    return names
  }
}

extension SpecificationTests {
  /// Why a case isn't printed.
  enum Refusal: Equatable {
    case codes([DiagnosticCode])
    case listOfLists
    case nameWithDot
    case rootThatIsNoObject
  }

  /// The cases that this engine refuses on purpose.
  static let refused: [String: Refusal] = [
    // A name that the data doesn't have is an error.
    "interpolation: Basic Context Miss Interpolation": .codes([.unknownName]),
    "interpolation: Triple Mustache Context Miss Interpolation": .codes([.unknownName]),
    "interpolation: Ampersand Context Miss Interpolation": .codes([.unknownName]),
    "interpolation: Dotted Names - Broken Chains": .codes([.unknownName]),
    "interpolation: Dotted Names - Broken Chain Resolution": .codes([.unknownName]),
    "interpolation: Dotted Names - Context Precedence": .codes([.unknownName]),
    "inverted: Context Misses": .codes([.unknownName]),
    "inverted: Dotted Names - Broken Chains": .codes([.unknownName]),
    "sections: Context Misses": .codes([.unknownName]),
    "sections: Dotted Names - Broken Chains": .codes([.unknownName]),
    "~dynamic-names: Context Misses - Partial": .codes([.unknownName]),
    "~dynamic-names: Dotted Names - Failed Lookup": .codes([.unknownName]),
    "~dynamic-names: Dynamic Names - Double Dereferencing": .codes([.unknownName]),
    "~inheritance: Negative Sections": .codes([.unknownName]),
    // So is a name of the item in the section for its absence, where there is no item.
    "inverted: Context": .codes([.unknownName]),
    "inverted: List": .codes([.unknownName]),
    // And one of another object that doesn't enclose the place.
    "~dynamic-names: Dotted names - Context Stacking Failed Lookup": .codes([.unknownName]),
    // A text has no parts.
    "~dynamic-names: Dotted Names - Operator Precedence": .codes([.wrongNameKind]),
    "~dynamic-names: Dynamic Names - Composed Dereferencing": .codes([.wrongNameKind]),
    // A partial that isn't there is an error.
    "partials: Failed Lookup": .codes([.missingPartial]),
    "~dynamic-names: Failed Lookup - Partial": .codes([.missingPartial]),
    // So is one that uses itself, even where data or a block would end it.
    "partials: Recursion": .codes([.recursivePartial]),
    "~dynamic-names: Recursion": .codes([.recursivePartial]),
    "~inheritance: Recursion": .codes([.recursivePartial]),
    // Lists hold objects, texts or markup.
    "sections: Implicit Iterator - Array": .listOfLists,
    // A page is an object.
    "interpolation: Implicit Iterators - Basic Interpolation": .rootThatIsNoObject,
    "interpolation: Implicit Iterators - HTML Escaping": .rootThatIsNoObject,
    "interpolation: Implicit Iterators - Triple Mustache": .rootThatIsNoObject,
    "interpolation: Implicit Iterators - Ampersand": .rootThatIsNoObject,
    "interpolation: Implicit Iterators - Basic Integer Interpolation": .rootThatIsNoObject,
    "sections: Implicit Iterator - Root-level": .rootThatIsNoObject,
    // A dot separates names, so a field can't have one.
    "interpolation: Dotted Names are never single keys": .nameWithDot,
    "interpolation: Dotted Names - No Masking": .nameWithDot,
  ]
}
