import Diagnostics
import Foundation
import Markup
import Testing

@testable import Templates

/// Nothing that is written in a template or in data makes the engine stop, or lets text become markup.
@Suite struct HostileInputTests {
  static let path = "naughty/blns.json"

  static let naughtyStrings: [String] = {
    guard let data = SharedSuites.contents(of: path) else { return [] }
    return (try? JSONDecoder().decode([String].self, from: data)) ?? []
  }()

  /// Bits of templates that are put together in every way.
  private static let fragments = [
    "{{", "}}", "{{{", "}}}", "{{#title}}", "{{/title}}", "{{^links}}", "{{/links}}", "{{$a}}", "{{/a}}", "{{<page}}",
    "{{>other}}", "{{=[ ]=}}", "{{.}}", "{{!", " ", "\n", "\r\n", "<a b=\"", "\"", "'", ">", "</", "<!--", "-->", "=",
    "<script>", "{{&title}}", "大", "{{>*layout}}",
  ]

  @Test func anyTemplateTextIsCompiledOrRefused() {
    for first in Self.fragments {
      for second in Self.fragments {
        for third in Self.fragments { check(first + second + third) }
      }
    }
  }

  // The suite lies beside the checkout, and isn't there for everybody.
  @Test(.enabled(if: SharedSuites.has(path)))
  func naughtyStringsAsTemplates() {
    for text in Self.naughtyStrings {
      check(text)
      check("{{\(text)}}")
      check("{{#\(text)}}{{/\(text)}}{{>\(text)}}")
    }
  }

  // The suite lies beside the checkout, and isn't there for everybody.
  @Test(.enabled(if: SharedSuites.has(path)))
  func naughtyStringsAsData() {
    let source = TemplateSource(
      name: "page", file: "page.mustache",
      bytes: Array("{{title}}{{#labels}}{{.}}{{/labels}}{{#title}}{{title}}{{/title}}".utf8))
    let (template, diagnostics) = TemplateLibrary([source]).compile("page", for: Fixtures.page)
    #expect(diagnostics == [])
    for text in Self.naughtyStrings {
      var output: [UInt8] = []
      template?.render(Fixtures.page.object(["title": .text(text), "labels": Value([text, text])]), into: &output)
      #expect(!output.contains { "<>\"".utf8.contains($0) }, "\(text)")
      #expect(output == Array(String(repeating: escaped(text), count: 4).utf8), "\(text)")
    }
  }

  private func check(_ text: String) {
    let library = TemplateLibrary([
      TemplateSource(name: "page", file: "page.mustache", bytes: Array(text.utf8)),
      TemplateSource(name: "other", file: "other.mustache", bytes: Array("{{>page}}".utf8)),
    ])
    let (template, diagnostics) = library.compile("page", for: Fixtures.page)
    #expect((template == nil) == diagnostics.hasErrors, "\(text)")
    var output: [UInt8] = []
    template?.render(Fixtures.page.object(["title": "<"]), into: &output)
    for diagnostic in diagnostics {
      guard let range = diagnostic.location?.range else { continue }
      #expect(range.start.line >= 1 && range.start.column >= 1 && range.start <= range.end, "\(text)")
    }
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }
}
