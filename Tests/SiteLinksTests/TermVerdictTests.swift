import SiteModel
import Testing

@testable import SiteLinks

/// What editors are told of each place where a text uses a term.
@Suite struct TermVerdictTests {
  private static let file = "content/platforms/nansha.md"

  private func verdicts(
    _ markdown: String, _ term: String, in id: RecordID = RecordID(.platform, "nansha"), scope: TermScope = .section
  ) async throws -> [String] {
    let (survey, sources) = try await LoadedSite.glossary.value.survey(markdown, in: id, for: term, scope: scope)
    return survey.occurrences.map { place in
      let start = place.location.range?.start
      let column = start.map { sources.characterColumn(of: $0, in: place.location.file) }
      return "\(place.location.file):\(start?.line ?? 0):\(column ?? 0): '\(place.words)': \(place.verdict.sentence)"
    }
  }

  /// Texts on line 10 of the platform's file, a term, and what is said of it, without the file's name.
  static let places: [(String, String, [String])] = [
    ("A cold seep.", "cold-seep", ["10:3: 'cold seep': linked"]),
    ("Nothing.", "cold-seep", []),
    ("在GBA的前海", "qianhai", ["10:6: '前海': linked"]),
    ("*南沙* 冷泉", "cold-seep", ["10:6: '冷泉': linked"]),
    ("cold\nseep", "cold-seep", ["10:1: 'cold seep': linked"]),
    ("x[^a]\n\n[^a]: The GBA.", "gba", ["12:11: 'GBA': linked"]),
    ("# Cold seep", "cold-seep", ["10:3: 'Cold seep': not linked: it stands in a heading"]),
    ("# [GBA](term:gba)", "gba", ["10:3: 'GBA': linked by hand"]),
    (
      "[cold seep](platform:nansha)", "cold-seep",
      ["10:1: 'cold seep': not linked: it stands in a link to 'platform:nansha'"]
    ),
    ("[cold seep](https://example.org/)", "cold-seep", ["10:2: 'cold seep': not linked: it stands in a link"]),
    ("`cold seep`", "cold-seep", ["10:1: 'cold seep': not linked: it stands in code"]),
    ("```\ncold seep\n```", "cold-seep", ["10:1: 'cold seep': not linked: it stands in code"]),
    (
      "![cold seep](/images/map.png)", "cold-seep",
      ["10:3: 'cold seep': not linked: it stands in a picture's description"]
    ),
    (
      "| GBA | x |\n|---|---|\n| GBA | y |", "gba",
      ["10:3: 'GBA': not linked: it stands in the head of a table", "12:3: 'GBA': linked"]
    ),
    ("> cold seep", "cold-seep", ["10:3: 'cold seep': not linked: it stands in a quotation"]),
    ("cold seep {.noterm}", "cold-seep", ["10:1: 'cold seep': not linked: {.noterm} ends this block"]),
    (
      "a \\cold seep, a cold seep", "cold-seep",
      ["10:4: 'cold seep': not linked: a backslash stands before it", "10:17: 'cold seep': linked"]
    ),
    (
      "**so cold** seep", "cold-seep",
      [
        "10:6: 'cold seep': not linked: it begins or ends inside bold, a link or the like, and goes beyond it"
      ]
    ),
    (
      "[cold](platform:nansha) seep", "cold-seep",
      [
        "10:2: 'cold seep': not linked: it begins or ends inside bold, a link or the like, and goes beyond it"
      ]
    ),
    (
      "GBA\n\nGBA\n\n# A\n\nGBA", "gba",
      [
        "10:1: 'GBA': linked", "12:1: 'GBA': not linked: this section has its link already, on line 10",
        "16:1: 'GBA': linked",
      ]
    ),
    (
      "GBA\n\n[it](term:gba)", "gba",
      [
        "10:1: 'GBA': not linked: this section has a link by hand already, on line 12", "12:1: 'it': linked by hand",
      ]
    ),
    ("[cold](term:cold-seep) seep", "cold-seep", ["10:2: 'cold seep': linked by hand"]),
    ("See [](term:gba)", "gba", ["10:5: 'GBA': linked by hand"]),
    (
      "rulebook\n\n[x](policy:rules)", "rulebook",
      ["10:1: 'rulebook': not linked: this section has a link by hand already, on line 12"]
    ),
    ("GBA, plan, tax, rule", "rule", ["10:17: 'rule': not linked: the paragraph has three links already"]),
    ("a master plan", "master", ["10:3: 'master plan': not linked: the term says 'link: never'"]),
    (
      "a region, a special region", "region",
      [
        "10:3: 'region': not linked: the term says 'link: phrase', and this is a single word",
        "10:13: 'special region': linked",
      ]
    ),
    ("特別", "region", ["10:1: '特': not linked: the term says 'link: phrase', and this is a single word"]),
    ("the gba", "gba", ["10:5: 'gba': not linked: the term says 'case: exact', and this is written otherwise"]),
    ("Qianhai Bay", "qianhai", ["10:1: 'Qianhai': not linked: the term's 'not_in' has 'Qianhai Bay'"]),
    ("在前海灣", "qianhai", ["10:2: '前海': not linked: the term's 'not_in' has '前海灣'"]),
    (
      "rules alignment", "rule",
      ["10:1: 'rules': not linked: it is part of 'rules alignment', which belongs to 'term:alignment'"]
    ),
    (
      "a master plan", "plan",
      ["10:10: 'plan': not linked: it is part of 'master plan', which belongs to 'term:master'"]
    ),
    ("孿生", "twin-b", ["10:1: '孿生': not linked: 'term:twin-a' has the same name and goes first"]),
    (
      "cold seep life", "seep-life",
      ["10:6: 'seep life': not linked: it shares words with 'cold seep', which belongs to 'term:cold-seep'"]
    ),
  ]

  @Test(arguments: places) func everyPlaceHasAVerdict(markdown: String, term: String, lines: [String]) async throws {
    let verdicts = try await verdicts(markdown, term)
    #expect(verdicts == lines.map { "\(Self.file):\($0)" })
  }

  @Test func ownPageOfATermAndOfItsRecord() async throws {
    #expect(
      try await verdicts("The GBA.", "gba", in: RecordID(.term, "gba"))
        == ["content/glossary/gba.md:8:5: 'GBA': not linked: this is the term's own page"])
    #expect(
      try await verdicts("The rulebook.", "rulebook", in: RecordID(.policy, "rules"))
        == [
          """
          content/policies/rules.md:9:5: 'rulebook': not linked: this is the page of 'policy:rules', for which the term \
          stands
          """
        ])
  }

  @Test func howOftenTermsAreLinkedOnTheSite() async throws {
    let text = "GBA\n\n# A\n\nGBA [hetao](term:hetao)\n\n# B\n\n河套區"
    #expect(
      try await verdicts(text, "gba", scope: .page) == [
        "\(Self.file):10:1: 'GBA': linked",
        "\(Self.file):14:1: 'GBA': not linked: this text has its link already, on line 10",
      ])
    #expect(
      try await verdicts(text, "hetao", scope: .page) == [
        "\(Self.file):14:5: 'hetao': linked by hand",
        "\(Self.file):18:1: '河套區': not linked: this text has a link by hand already, on line 14",
      ])
    #expect(
      try await verdicts(text, "gba", scope: .all)
        == ["\(Self.file):10:1: 'GBA': linked", "\(Self.file):14:1: 'GBA': linked"])
    #expect(
      try await verdicts("GBA", "gba", scope: .none)
        == ["\(Self.file):10:1: 'GBA': not linked: the site says 'term_links: none'"])
  }

  /// What the survey says is linked is what a build links, in all texts of the tables.
  @Test func verdictsAgreeWithLinks() async throws {
    let site = try await LoadedSite.glossary.value
    let texts = [TermLinkTests.latin, TermLinkTests.chinese, TermLinkTests.markup, TermLinkTests.blocks].joined()
    for (text, _) in texts {
      let linked = try site.survey(text).survey.occurrences.filter { $0.verdict.kind == .linked }
      var ids: [String] = []
      for place in linked where !ids.contains(place.term.description) { ids.append(place.term.description) }
      #expect(try ids == site.link(text).termLinks, "\(text)")
    }
  }

  @Test func emphasisAndLinksToOtherSites() async throws {
    let text = "**Cold Seeps**, *a*, **[b](term:gba)** and [*c*](https://example.org/c)\n\n<http://example.org/d>"
    let survey = try await LoadedSite.glossary.value.survey(text).survey
    #expect(survey.emphasised.map(\.words) == ["Cold Seeps", "a"])
    #expect(survey.emphasised.map(\.key) == ["cold seeps", "a"])
    #expect(survey.webLinks.map(\.url) == ["https://example.org/c", "http://example.org/d"])
    #expect(survey.webLinks.map(\.location.range?.start.line) == [10, 12])
    #expect(TermSurveyor.key(of: "Cold-seeps") == "cold seeps" && TermSurveyor.key(of: "—") == nil)
    #expect(try await TermSurveyor.keys(of: LoadedSite.glossary.value.site).contains("cold seeps"))
  }
}
