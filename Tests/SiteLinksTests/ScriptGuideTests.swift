import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import SiteLinks

/// Which stretches of a text are Chinese, and in which script.
@Suite struct ScriptGuideTests {
  private static let names = """
    -- content/glossary/zone.md --
    ---
    title: Zone
    category: place
    definition: A zone.
    source: [s1p1]
    names: {zh-Hant: 合作區廣, zh-Hans: 合作区广}
    ---
    -- content/glossary/uneven.md --
    ---
    title: Uneven
    category: place
    definition: Names of which one is longer teach nothing.
    source: [s1p1]
    names: {zh-Hant: 門, zh-Hans: 大门}
    ---

    """
  private static let english = Task { try await LoadedSite(.base(names)).site }

  /// The markup of a text with `[hant:…]` and `[hans:…]` in the place of the tags.
  private func marked(_ text: String) async throws -> String {
    let guide = ScriptGuide(try await Self.english.value)
    return String(decoding: guide.html(text).bytes, as: UTF8.self)
      .replacing("<span lang=\"zh-Hans\">", with: "[hans:").replacing("<span lang=\"zh-Hant\">", with: "[hant:")
      .replacing("</span>", with: "]")
  }

  @Test(arguments: [
    ("Nansha", "Nansha"),
    ("", ""),
    ("é – “x” ½", "é – “x” ½"),
    ("a < b & \"c\"", "a &lt; b &amp; &quot;c&quot;"),
    ("南沙", "[hans:南沙]"),
    ("Nansha 南沙 is", "Nansha [hans:南沙] is"),
    ("南沙<b>前海", "[hans:南沙]&lt;b&gt;[hans:前海]"),
    ("合作區", "[hant:合作區]"),
    ("合作区", "[hans:合作区]"),
    ("合作區 and 合作区", "[hant:合作區] and [hans:合作区]"),
    ("門", "[hans:門]"),
    ("區广廣", "[hant:區广廣]"),
    ("區广", "[hans:區广]"),
    ("前海、廣州。", "[hant:前海、廣州。]"),
    ("「前海」and《合作區》", "[hans:「前海」]and[hant:《合作區》]"),
    ("Qianhai（前海）", "Qianhai[hans:（前海）]"),
    ("前海（Qianhai）", "[hans:前海]（Qianhai）"),
    ("「Qianhai」", "「Qianhai」"),
    ("，。「」", "，。「」"),
    ("「 前海", "「 [hans:前海]"),
    ("【《前海》】", "[hans:【《前海》】]"),
    ("习近平·作", "[hans:习近平·作]"),
    ("〇", "[hans:〇]"),
    ("前\u{301}海\u{E0100}\u{FE00}x", "[hans:前\u{301}海\u{E0100}\u{FE00}]x"),
    ("𠮷野", "[hans:𠮷野]"),
    ("カナ と 한글", "カナ と 한글"),
    ("2024年1月", "2024[hans:年]1[hans:月]"),
  ])
  func runsAreSplitRight(text: String, expected: String) async throws {
    #expect(try await marked(text) == expected)
  }

  @Test(arguments: ["zh", "zh-Hans", "zh-Hant", "zh-Hant-HK"])
  func siteInChineseMarksNothing(language: String) async throws {
    let settings = "title: T\nlanguage: \(language)\nbase_url: https://example.org\nsource: article\n"
    let site = try await LoadedSite(.base().adding("content/site.yml", Array(settings.utf8))).site
    #expect(ScriptGuide(site).html("前海 <b>").bytes == Array("前海 &lt;b&gt;".utf8))
  }

  @Test(arguments: [
    ("前海", #"<p><span lang="zh-Hans">前海</span></p>"#),
    ("# 前海", ##"<h1 id="前海"><span lang="zh-Hans">前海</span></h1>"##),
    ("*前海*", #"<p><em><span lang="zh-Hans">前海</span></em></p>"#),
    ("a **河套區** b", #"<p>a <strong><span lang="zh-Hant">河套區</span></strong> b</p>"#),
    ("[前海](/)", #"<p><a href="../../"><span lang="zh-Hans">前海</span></a></p>"#),
    (
      "[河套區](term:hetao)",
      #"<p><a class="term" href="../../glossary/hetao/"><span lang="zh-Hant">河套區</span></a></p>"#
    ),
    ("~~前海~~", #"<p><del><span lang="zh-Hans">前海</span></del></p>"#),
    ("前\\海", #"<p><span lang="zh-Hans">前</span>\<span lang="zh-Hans">海</span></p>"#),
    (
      "&#x524D;<https://example.org/前>",
      #"<p><span lang="zh-Hans">前</span>"#
        + #"<a href="https://example.org/%E5%89%8D">https://example.org/<span lang="zh-Hans">前</span></a></p>"#
    ),
    ("`前海` & 前", #"<p><code>前海</code> &amp; <span lang="zh-Hans">前</span></p>"#),
  ])
  func bodiesAreMarkedInsideOtherMarkup(markdown: String, html: String) async throws {
    let body = try await LoadedSite.everyKind.value.link(markdown, terms: TermMatcher([]))
    #expect(body.report == "")
    #expect(body.html == html)
  }

  @Test func tableCellsAndFootnotesAreMarked() async throws {
    let body = try await LoadedSite.everyKind.value.link("| 前 |\n|---|\n| 河套區[^a] |\n\n[^a]: 海", terms: TermMatcher([]))
    #expect(body.html.contains(#"<th scope="col"><span lang="zh-Hans">前</span></th>"#))
    #expect(body.html.contains(#"<td><span lang="zh-Hant">河套區</span>"#))
    #expect(body.html.contains(#"<p><span lang="zh-Hans">海</span>"#))
  }

  @Test func headingsKeepTheirPlainText() async throws {
    let body = try await LoadedSite.everyKind.value.link("## On 前海 *and* 河套區")
    #expect(body.headings.map(\.text) == ["On 前海 and 河套區"])
    #expect(body.headings.map(\.id) == ["on-前海-and-河套區"])
    #expect(body.headings.map(\.level) == [2])
  }

  @Test(arguments: [
    "a 前海（Qianhai）、「河套區」 b", "**「河套」**，*前*海\n河套 x", "- 前海\n- 前海 `區` [區](/)\n\n> 區，\n> 前",
    "| 前 | b |\n|---|---|\n| 區[^a] | c |\n\n[^a]: 海 &lt; 海", "𠮷 前\u{301}海\u{FE00} 區👨‍👩‍👧前", "## 前海 {#a}\n\n前 \\* 海",
  ])
  func markingChangesNoText(markdown: String) async throws {
    let marked = try await LoadedSite.everyKind.value.link(markdown).html
    #expect(marked.contains("<span lang="))
    let settings = "title: T\nlanguage: zh-Hans\nbase_url: https://example.org\nsource: article\n"
    let chinese = try await LoadedSite(
      LoadedSite.fixture.adding("content/site.yml", Array(settings.utf8)))
    let plain = try chinese.link(markdown).html
    #expect(!plain.contains("<span"))
    #expect(Array(marked.utf8).withoutSpans == Array(plain.utf8))
  }
}

extension [UInt8] {
  /// The markup without the tags of `span`; by bytes, since a mark behind a tag makes one character with it.
  fileprivate var withoutSpans: [UInt8] {
    var result: [UInt8] = []
    var rest = self[...]
    while let first = rest.first {
      if rest.starts(with: "<span ".utf8) || rest.starts(with: "</span>".utf8) {
        rest = rest.drop { $0 != UInt8(ascii: ">") }.dropFirst()
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
