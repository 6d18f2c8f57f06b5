import Diagnostics
import Foundation
import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// Strings that have broken other programs, from the Big List of Naughty Strings beside the checkout.
@Suite struct NaughtyStringTests {
  /// The strings that UTF-8 text without line breaks and controls can hold; empty where the list is absent.
  private static let strings: [String] = {
    var folder = URL(filePath: #filePath)
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let file = folder.appending(path: "shared/suites/naughty/blns.json")
      guard let data = try? Data(contentsOf: file) else { continue }
      return (try? JSONDecoder().decode([String].self, from: data)) ?? []
    }
    return []
  }()

  /// The list is no part of the project, so that tests without it say so and pass.
  static let isThere: Bool = {
    if strings.isEmpty { print("skipped: there is no ../shared/suites/naughty/blns.json beside the checkout") }
    return !strings.isEmpty
  }()

  /// A text in double quotes, as YAML 1.2 reads it (section 7.3.1).
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{20}"..."\u{7E}", "\u{A1}"..."\u{D7FF}", "\u{E001}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
        result.unicodeScalars.append(scalar)
      default:
        result +=
          "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count)
          + String(scalar.value, radix: 16)
      }
    }
    return result + "\""
  }

  /// What can't come out of data unescaped: tags and attributes that only attacks have.
  private func faults(of page: Markup, on site: RenderedSite) -> [String] {
    var result = page.faults
    for case .open(let name, let attributes) in page.tokens {
      let source = attributes.first { $0.key == "src" }?.value ?? ""
      let scripts = [site.assets.termsScript, site.assets.glossaryScript].compactMap { $0?.path }
      if name == "script", scripts.contains(where: source.hasSuffix) { continue }
      if name == "svg", attributes["role"] == "img" { continue }
      if name == "input", attributes["id"] == "page:filter" { continue }
      if ["script", "iframe", "svg", "object", "style", "video", "form", "input", "frame", "base"].contains(name) {
        result.append("<\(name)> comes from data")
      }
      for (key, value) in attributes {
        if key.hasPrefix("on") || key == "style" { result.append("\(key) comes from data") }
        let address = value.unicodeScalars.filter { $0.value > 0x20 }.map { Character($0) }
        let isLink = key == "href" || key == "src"
        if isLink, String(address).lowercased().hasPrefix("javascript:") || String(address).hasPrefix("data:") {
          result.append("\(key)=\(value) comes from data")
        }
      }
    }
    return result
  }

  private func expectSound(_ site: RenderedSite, _ remark: String) {
    for path in site.pages.keys.sorted() {
      #expect(faults(of: site.page(path), on: site) == [], "\(path) of \(remark)")
    }
  }

  /// A fixture's site, or what the loader or the links say of it.
  private func render(_ fixture: SiteFixture) async throws -> (site: RenderedSite?, diagnostics: [Diagnostic]) {
    do {
      return (try await RenderedSite(fixture), [])
    } catch let unusable as RenderedSite.Unusable {
      return (nil, unusable.diagnostics)
    }
  }

  /// Every string is a value of some record: a page shows it as it is, or the editor is told what is wrong with it.
  @Test(.enabled(if: isThere)) func asFrontMatter() async throws {
    var fixture = SiteFixture.base()
    for (index, string) in Self.strings.enumerated() {
      let value = Self.quoted(string)
      let text = """
        ---
        title: \(value)
        category: \(value)
        definition: \(value)
        source: [s1p1]
        names: {zh-Hant: \(value), zh-Hans: \(value), pt: \(value)}
        ---

        """
      fixture.add("content/glossary/t\(index).md", Array(text.utf8))
    }
    let (_, diagnostics) = try await render(fixture)
    // Strings that the schema refuses: too long, blank, controls, two terms of one name.
    let refused = Set(diagnostics.compactMap { $0.location?.file })
    #expect(refused.allSatisfy { $0.hasPrefix("content/glossary/t") })
    let site = try await RenderedSite(SiteFixture("").adding(contentsOf: fixture, except: refused))
    #expect(site.pages.count > 300)
    expectSound(site, "front matter")
  }

  /// Every string is a body, a link's words and destination, a picture's description and title.
  ///
  /// Done in parts, since each address that leads nowhere is compared with the names of all files.
  @Test(.enabled(if: isThere), arguments: [0, 1, 2, 3, 4, 5, 6, 7])
  func asMarkdown(part: Int) async throws {
    var fixture = SiteFixture.base().adding("content/a.png", [1])
    for (index, string) in Self.strings.enumerated() where index % 8 == part {
      let words = "\(string)\n\na [\(string)](platform:nansha) b\n\n![\(string)](/a.png \"\(string)\")"
      for (number, body) in [words, "[a](\(string))", "[a](<\(string)>)"].enumerated() {
        let text = "---\ntitle: A page\n---\n\(body)\n"
        fixture.add("content/pages/p\(index)-\(number).md", Array(text.utf8))
      }
    }
    let (_, diagnostics) = try await render(fixture)
    let refused = Set(diagnostics.filter { $0.severity == .error }.compactMap { $0.location?.file })
    #expect(refused.allSatisfy { $0.hasPrefix("content/pages/p") })
    let site = try await RenderedSite(SiteFixture("").adding(contentsOf: fixture, except: refused))
    #expect(site.pages.count > 50)
    expectSound(site, "part \(part)")
  }
}

extension SiteFixture {
  /// The same files and those of another fixture, but for some.
  fileprivate func adding(contentsOf other: SiteFixture, except left: Set<String>) -> SiteFixture {
    var result = self
    for file in other.files where !left.contains(file.path) { result.add(file.path, file.bytes) }
    return result
  }
}
