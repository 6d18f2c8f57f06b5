import CCMark
import Testing

@testable import CommonMark

@Suite("The published specifications", .enabled(if: SpecificationExample.arePresent, "needs ../shared/suites"))
struct SpecificationTests {
  /// Each release of cmark follows the specification of the same number; they differ in two examples on HTML comments.
  @Test("CommonMark passes example by example, byte for byte")
  func commonMark() throws {
    let version = cmark_version() >= 31 << 8 ? "0.31.2" : "0.30"
    let examples = try SpecificationExample.all(in: "commonmark/spec-\(version).json")
    #expect(examples.count == 652)
    for example in examples {
      let rendered = html(example.markdown, .commonMark, unsafe: true)
      #expect(rendered == example.html, "example \(example.example), \(example.section)")
    }
  }

  /// Examples that come out differently on purpose, with the reason.
  private static let deviations: [Int: String] = [
    17: "a single tilde strikes nothing out, since Chinese writes ranges with it",
    18: "a single tilde strikes nothing out, since Chinese writes ranges with it",
  ]

  @Test("Tables and strikethrough pass the specification of GitHub Flavored Markdown")
  func gitHubSpecification() throws {
    let examples = try SpecificationExample.all(in: "gfm/spec-0.29-gfm.json").filter {
      ["Tables (extension)", "Strikethrough (extension)"].contains($0.section)
    }
    #expect(examples.count == 10)
    check(examples, deviations: [:])
  }

  @Test("Tables and strikethrough pass cmark-gfm's own examples, but for the listed ones")
  func gitHubExtensions() throws {
    let sections = [
      "Tables", "Table cell count mismatches", "Embedded pipes", "Oddly-formatted markers", "Escaping", "Embedded HTML",
      "Reference-style links", "Sequential cells", "Interaction with emphasis", "Strikethroughs",
      "a table can be recognised when separated from a paragraph of text without an empty line",
    ]
    let examples = try SpecificationExample.all(in: "gfm/extensions.json").filter { sections.contains($0.section) }
    #expect(examples.count == 18)
    check(examples, deviations: Self.deviations)
  }

  private func check(_ examples: [SpecificationExample], deviations: [Int: String]) {
    for example in examples {
      let rendered = html(example.markdown, [.tables, .strikethrough], tableForm: .gitHub, unsafe: true)
      if let reason = deviations[example.example] {
        #expect(rendered != example.html, "example \(example.example) passes, yet is listed: \(reason)")
      } else {
        #expect(rendered == example.html, "example \(example.example), \(example.section)")
      }
    }
  }
}
