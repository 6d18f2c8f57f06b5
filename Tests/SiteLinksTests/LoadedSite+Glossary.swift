import SiteModel
import TestSupport

@testable import SiteLinks

extension LoadedSite {
  /// A site with terms of every sort, loaded once for all tests.
  static let glossary = Task { try await LoadedSite(glossaryFixture) }

  private static let glossaryFixture: SiteFixture = {
    var fixture = LoadedSite.fixture
    let terms = [
      ("cold-seep", "title: Cold seep\naliases: [cold spring]\nnames: {zh-Hant: 冷泉, zh-Hans: 冷泉, pt: Fonte fria}"),
      ("gba", "title: GBA\ncase: exact"),
      (
        "qianhai",
        "title: Qianhai\nnames: {zh-Hant: 前海, zh-Hans: 前海}\nnot_in: [前海灣, 前海湾, Qianhai Bay]"
      ),
      ("soft", "title: Soft connectivity\nnames: {zh-Hant: 軟聯通, zh-Hans: 软联通}"),
      ("rule", "title: Rule"), ("alignment", "title: Rules alignment"), ("policy", "title: Policy"),
      ("fusion", "title: Deep fusion\nnames: {zh-Hant: 深港融合, zh-Hans: 深港融合}"),
      ("pair", "title: The pair\nnames: {zh-Hant: 深港, zh-Hans: 深港}"),
      ("cafe", "title: Café society"), ("key", "title: Key platform\nsame_as: platform:nansha"),
      ("rulebook", "title: Rulebook\nsame_as: policy:rules"),
      ("region", "title: Region\naliases: [special region]\nlink: phrase\nnames: {zh-Hant: 特, zh-Hans: 特區}"),
      ("master", "title: Master plan\nlink: never"), ("plan", "title: Plan"),
      ("congress", "title: People's congress"), ("legal", "title: Market-oriented, legal"),
      ("cars", "title: Cars (north)"), ("seep-life", "title: Seep life"), ("tax", "title: Tax"),
      ("twin-b", "title: Twin B\nnames: {zh-Hant: 孿生, zh-Hans: 孪生}"),
      ("twin-a", "title: Twin A\nnames: {zh-Hant: 孿生, zh-Hans: 孪生}"),
    ]
    for (id, fields) in terms {
      let text = "---\n\(fields)\ncategory: word\ndefinition: A word.\nsource: [s1p1]\n---\n"
      fixture.add("content/glossary/\(id).md", Array(text.utf8))
    }
    return fixture
  }()
}

extension LinkedBody {
  /// The markup in short: `[id words]` for a term that became a link by itself, other links as they are, no `lang`.
  var short: String {
    var result = ""
    var rest = html[...]
    let opening = "<a class=\"term\" href=\""
    let name = "\" data-term=\""
    var isAutomatic = false
    while let character = rest.first {
      if rest.hasPrefix(opening), let end = rest.firstIndex(of: ">"),
        let id = rest[..<end].ranges(of: name).first?.upperBound
      {
        result += "[\(rest[id..<rest.index(before: end)]) "
        rest = rest[rest.index(after: end)...]
        isAutomatic = true
      } else if isAutomatic, rest.hasPrefix("</a>") {
        result += "]"
        rest = rest.dropFirst(4)
        isAutomatic = false
      } else if rest.hasPrefix("<span lang"), let end = rest.firstIndex(of: ">") {
        rest = rest[rest.index(after: end)...]
      } else if rest.hasPrefix("</span>") {
        rest = rest.dropFirst(7)
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// The bytes of the markup without the tags of the links that terms have become, and without any end tag of a link.
  var withoutTermLinks: [UInt8] { Self.withoutLinks(html, opening: "<a class=\"term\" href=\"") }

  /// The bytes of the markup without any end tag of a link.
  var withoutLinkEnds: [UInt8] { Self.withoutLinks(html, opening: nil) }

  /// Done on bytes, since an accent behind a tag makes one character with its `>`.
  private static func withoutLinks(_ html: String, opening: String?) -> [UInt8] {
    var result: [UInt8] = []
    var rest = Array(html.utf8)[...]
    while let byte = rest.first {
      if rest.starts(with: "</a>".utf8) {
        rest = rest.dropFirst(4)
      } else if let opening, rest.starts(with: opening.utf8), let end = rest.firstIndex(of: UInt8(ascii: ">")),
        String(decoding: rest[...end], as: UTF8.self).contains("\" data-term=\"")
      {
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
