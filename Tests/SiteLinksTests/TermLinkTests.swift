import SiteModel
import Testing

@testable import SiteLinks

/// Which words of a body become links to the glossary.
///
/// `[id words]` stands for a link that a term has become by itself, as ``LinkedBody/short`` writes it.
@Suite struct TermLinkTests {
  private func expect(
    _ markdown: String, _ short: String, at location: SourceLocation = #_sourceLocation
  ) async throws {
    let body = try await LoadedSite.glossary.value.link(markdown)
    #expect(body.short == short, sourceLocation: location)
    #expect(body.report == "", sourceLocation: location)
  }

  private func expectParagraph(_ markdown: String, _ words: String) async throws {
    try await expect(markdown, "<p>\(words)</p>")
  }

  static let latin: [(String, String)] = [
    ("A Cold seep.", "A [cold-seep Cold seep]."), ("A cold seep.", "A [cold-seep cold seep]."),
    ("COLD SEEP", "[cold-seep COLD SEEP]"), ("all cold seeps", "all [cold-seep cold seeps]"),
    ("a cold spring", "a [cold-seep cold spring]"), ("a cold-seep", "a [cold-seep cold-seep]"),
    ("a cold–seep", "a [cold-seep cold–seep]"), ("a cold\u{A0}seep", "a [cold-seep cold\u{A0}seep]"),
    ("cold \u{A0} seep", "[cold-seep cold \u{A0} seep]"), ("cold - seep", "cold - seep"),
    ("coldseep", "coldseep"), ("scold seep", "scold seep"), ("cold seeping", "cold seeping"),
    ("cold, seep", "cold, seep"), ("(cold seep)", "([cold-seep cold seep])"),
    ("“cold seep”", "“[cold-seep cold seep]”"),
    ("cold seep's", "[cold-seep cold seep's]"), ("cold seep’s life", "[cold-seep cold seep’s] life"),
    ("the cold seeps' life", "the [cold-seep cold seeps]' life"), ("cold seep'll", "cold seep'll"),
    ("o’cold seep", "o’cold seep"), ("‘cold seep’", "‘[cold-seep cold seep]’"),
    ("Fonte Fria", "[cold-seep Fonte Fria]"),
    ("The GBA.", "The [gba GBA]."), ("The gba.", "The gba."), ("GBAs", "[gba GBAs]"), ("GBAS", "GBAS"),
    ("ＧＢＡ", "[gba ＧＢＡ]"), ("non-GBA", "non-[gba GBA]"), ("www.gba.cn GBA.cn", "www.gba.cn GBA.cn"),
    ("info@GBA x@GBA", "info@GBA x@GBA"), ("GBA_x", "GBA_x"), ("GBA/x", "[gba GBA]/x"),
    ("policies", "[policy policies]"), ("policys", "[policy policys]"), ("taxes", "[tax taxes]"),
    ("taxies", "taxies"), ("Cafe Society", "[cafe Cafe Society]"),
    ("cafe\u{301} society", "[cafe cafe\u{301} society]"),
    ("CAFÉ SOCIETIES", "[cafe CAFÉ SOCIETIES]"), ("People’s congresses", "[congress People’s congresses]"),
    ("Peoples congress", "Peoples congress"), ("market oriented, legal", "[legal market oriented, legal]"),
    ("market oriented legal", "market oriented legal"), ("cars (north)", "[cars cars (north)]"),
    ("so\u{AD}ft connectivity", "[soft so\u{AD}ft connectivity]"),
    ("a key platform", "a key platform"), ("the rulebook", "the [rulebook rulebook]"),
    ("a region", "a region"), ("a special region", "a [region special region]"),
    ("a master plan", "a master plan"), ("a plan", "a [plan plan]"), ("rules alignment", "[alignment rules alignment]"),
    ("rules", "[rule rules]"), ("Qianhai", "[qianhai Qianhai]"), ("Qianhai Bay", "Qianhai Bay"),
    ("Qianhai bays", "Qianhai bays"), ("Qianhai Bay and Qianhai", "Qianhai Bay and [qianhai Qianhai]"),
  ]

  @Test(arguments: latin) func latinWords(markdown: String, words: String) async throws {
    try await expectParagraph(markdown, words)
  }

  static let chinese: [(String, String)] = [
    ("前海", "[qianhai 前海]"), ("在前海的", "在[qianhai 前海]的"), ("前海湾", "前海湾"), ("前海灣", "前海灣"),
    ("前海湾在前海", "前海湾在[qianhai 前海]"), ("深港融合", "[fusion 深港融合]"), ("深港", "[pair 深港]"),
    ("深港的融合", "[pair 深港]的融合"), ("軟聯通", "[soft 軟聯通]"), ("软联通", "[soft 软联通]"), ("软聯通", "软聯通"),
    ("冷泉冷泉", "[cold-seep 冷泉]冷泉"), ("特別", "特別"), ("特區", "[region 特區]"), ("孿生", "[twin-a 孿生]"),
    ("孪生", "[twin-a 孪生]"), ("「前海」", "「[qianhai 前海]」"), ("在GBA的", "在[gba GBA]的"),
    ("Qianhai (前海)", "[qianhai Qianhai] (前海)"), ("hetao 河套 zone", "[hetao hetao 河套] zone"),
    ("河套區", "[hetao 河套區]"), ("Hetao 河套區", "Hetao 河套區"), ("前 海", "前 海"), ("前\n海", "[qianhai 前海]"),
    ("**前**海", "[qianhai <strong>前</strong>海]"), ("前**海湾**", "前<strong>海湾</strong>"),
  ]

  @Test(arguments: chinese) func chineseAndMixed(markdown: String, words: String) async throws {
    try await expectParagraph(markdown, words)
  }

  static let markup: [(String, String)] = [
    ("**cold** seep", "[cold-seep <strong>cold</strong> seep]"), ("cold *seep*", "[cold-seep cold <em>seep</em>]"),
    ("***cold* seep**", "<strong>[cold-seep <em>cold</em> seep]</strong>"),
    ("**cold seep**", "<strong>[cold-seep cold seep]</strong>"),
    ("a ~~cold~~ seep", "a [cold-seep <del>cold</del> seep]"),
    ("**so cold** seep", "<strong>so cold</strong> seep"), ("cold **seep now**", "cold <strong>seep now</strong>"),
    ("**so cold** seep, cold seep", "<strong>so cold</strong> seep, [cold-seep cold seep]"),
    ("**cold**-*seep*", "[cold-seep <strong>cold</strong>-<em>seep</em>]"),
    ("**cold seep**'s", "[cold-seep <strong>cold seep</strong>'s]"),
    ("a cold\nseep", "a [cold-seep cold\nseep]"), ("a cold\\\nseep", "a [cold-seep cold<br />\nseep]"),
    ("a *cold*\nseep", "a [cold-seep <em>cold</em>\nseep]"), ("`cold seep`", "<code>cold seep</code>"),
    ("cold `x` seep", "cold <code>x</code> seep"), ("[cold](platform:nansha) seep", "<a href=\"./\">cold</a> seep"),
    ("<https://example.org/GBA>", "<a href=\"https://example.org/GBA\">https://example.org/GBA</a>"),
    ("![cold seep](/images/map.png)", "<img src=\"../../images/map.png\" alt=\"cold seep\" />"),
    ("\\cold seep", "cold seep"), ("a \\cold seep, cold seep", "a cold seep, [cold-seep cold seep]"),
    ("\\\\cold seep", "\\[cold-seep cold seep]"), ("\\warm seep", "\\warm seep"), ("在\\前海，前海", "在前海，[qianhai 前海]"),
    ("*\\cold seep*", "<em>cold seep</em>"), ("&amp; cold seep", "&amp; [cold-seep cold seep]"),
    ("cold&#32;seep", "[cold-seep cold seep]"), ("cold seep {.noterm}", "cold seep"),
    ("cold seep\n{.noterm}", "cold seep"),
    ("cold seep{.noterm}", "cold seep"), ("*cold* seep. {.noterm}", "<em>cold</em> seep."),
    ("\\cold seep {.noterm}", "cold seep"), ("cold {.noterm} seep", "cold {.noterm} seep"),
    ("前海{.noterm}", "前海"), ("GBA, plan, tax, rule", "[gba GBA], [plan plan], [tax tax], rule"),
    ("GBA and GBA", "[gba GBA] and GBA"), ("cold spring, cold seep", "[cold-seep cold spring], cold seep"),
    (
      "cold seep[^a]\n\n[^a]: x",
      "[cold-seep cold seep]<sup class=\"footnote-ref\"><a href=\"#fn:1\" id=\"fnref:1\" role=\"doc-noteref\">1</a></sup>"
    ),
  ]

  @Test(arguments: markup) func inlineMarkup(markdown: String, words: String) async throws {
    let body = try await LoadedSite.glossary.value.link(markdown)
    let paragraph = body.short.split(separator: "</p>", maxSplits: 1)[0] + "</p>"
    #expect(paragraph == "<p>\(words)</p>")
    #expect(body.report == "")
  }

  static let blocks: [(String, String)] = [
    ("# Cold seep\n\ncold seep", "<h1 id=\"cold-seep\">Cold seep</h1>\n<p>[cold-seep cold seep]</p>"),
    ("> cold seep", "<blockquote>\n<p>cold seep</p>\n</blockquote>"),
    ("> \\cold seep {.noterm}\n\nGBA", "<blockquote>\n<p>cold seep</p>\n</blockquote>\n<p>[gba GBA]</p>"),
    ("- a cold seep\n- cold seep", "<ul>\n<li>a [cold-seep cold seep]</li>\n<li>cold seep</li>\n</ul>"),
    ("- GBA {.noterm}\n- tax", "<ul>\n<li>GBA</li>\n<li>[tax tax]</li>\n</ul>"),
    ("    cold seep", "<pre><code>cold seep\n</code></pre>"),
    ("GBA\n\n# A\n\nGBA\n\nGBA", "<p>[gba GBA]</p>\n<h1 id=\"a\">A</h1>\n<p>[gba GBA]</p>\n<p>GBA</p>"),
    ("GBA, [it](term:gba)", "<p>GBA, <a class=\"term\" href=\"../../glossary/gba/\">it</a></p>"),
    ("rulebook\n\n[x](policy:rules)", "<p>rulebook</p>\n<p><a href=\"../../policies/rules/\">x</a></p>"),
    (
      "rulebook\n\n[x](term:rulebook)",
      "<p>rulebook</p>\n<p><a class=\"term\" href=\"../../glossary/rulebook/\">x</a></p>"
    ),
    (
      "GBA\n\n# A\n\n[x](term:gba)",
      "<p>[gba GBA]</p>\n<h1 id=\"a\">A</h1>\n<p><a class=\"term\" href=\"../../glossary/gba/\">x</a></p>"
    ),
  ]

  @Test(arguments: blocks) func blocksOfEverySort(markdown: String, html: String) async throws {
    try await expect(markdown, html)
  }

  @Test func tables() async throws {
    let body = try await LoadedSite.glossary.value.link(
      "| GBA | x |\n|---|---|\n| GBA | *cold* seep |\n| tax {.noterm} | plan |")
    #expect(body.short.contains(">GBA</th>"))
    #expect(body.short.contains("<td>[gba GBA]</td>"))
    #expect(body.short.contains("<td>[cold-seep <em>cold</em> seep]</td>"))
    #expect(body.short.contains("<td>tax</td>"))
    #expect(body.termLinks == ["term:gba", "term:cold-seep", "term:plan"])
  }

  @Test func footnotesAreASectionOfTheirOwn() async throws {
    let body = try await LoadedSite.glossary.value.link("GBA[^a] tax[^b]\n\n[^a]: The GBA.\n\n[^b]: A tax {.noterm}")
    #expect(body.short.contains("<p>The [gba GBA]. <a"))
    #expect(body.short.contains("<p>A tax <a"))
    #expect(body.short.hasPrefix("<p>[gba GBA]<sup"))
    #expect(body.termLinks == ["term:gba", "term:tax"])
  }

  @Test func addressOfATermThatStandsForARecord() async throws {
    let body = try await LoadedSite.glossary.value.link("The rulebook.")
    #expect(
      body.html
        == "<p>The <a class=\"term\" href=\"../../policies/rules/\" data-term=\"rulebook\">rulebook</a>.</p>")
    #expect(body.termLinks == ["term:rulebook"])
    #expect(body.mentions == [])
  }

  @Test func ownPageOfATermAndOfItsRecord() async throws {
    let site = try await LoadedSite.glossary.value
    #expect(try site.link("GBA, tax", in: RecordID(.term, "gba")).short == "<p>GBA, [tax tax]</p>")
    #expect(try site.link("rulebook", in: RecordID(.term, "rulebook")).short == "<p>rulebook</p>")
    #expect(try site.link("rulebook", in: RecordID(.policy, "rules")).short == "<p>rulebook</p>")
  }

  @Test func scopes() async throws {
    let site = try await LoadedSite.glossary.value
    let text = "GBA GBA\n\n# A\n\nGBA"
    #expect(try site.link(text, scope: .page).short == "<p>[gba GBA] GBA</p>\n<h1 id=\"a\">A</h1>\n<p>GBA</p>")
    #expect(
      try site.link(text, scope: .all).short == "<p>[gba GBA] [gba GBA]</p>\n<h1 id=\"a\">A</h1>\n<p>[gba GBA]</p>")
    #expect(try !site.link("GBA\n\n# A\n\n[x](term:gba)", scope: .page).html.contains("data-term"))
  }

  /// Positions in reports come from the texts as they were before terms were linked.
  @Test func positionsOfMistakesBehindTerms() async throws {
    let body = try await LoadedSite.glossary.value.link("A GBA and \\tax of 77 metres")
    #expect(body.report.hasPrefix("content/platforms/nansha.md:10:19: error: "), "\(body.report)")
  }
}
