import TestSupport
import Testing

/// How texts use the glossary, with the built program.
@Suite(.timeLimit(.minutes(5))) struct WordTests {
  private func run(_ site: Workspace, _ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(arguments, in: site.folder)
  }

  private static func success(_ output: String) -> Program.Outcome {
    Program.Outcome(exitCode: 0, output: output, errors: "")
  }

  /// A project that uses the term of ``SiteFixture/whole`` in several ways.
  private static let road = """
    ---
    title: Road
    type: road
    status: planned
    summary: A road from hub to hub.
    source: [s1p2]
    themes: [trade]
    ---
    ## The hub

    From the hub to **the hubs** of others.

    """

  @Test func everyPlaceOfAPageIsExplained() async throws {
    try await withWorkspace { site in
      try site.write("content/projects/way.md", Self.road)
      let expected = Self.success(
        """
        content/projects/way.md:9:8: 'hub': not linked: it stands in a heading
        content/projects/way.md:11:10: 'hub': linked
        content/projects/way.md:11:23: 'hubs': not linked: this section has its link already, on line 11

        """)
      for page in [
        "project:way", "way", "/projects/way/", "/projects/way", "content/projects/way.md", "projects/way.md",
      ] {
        for term in ["hub", "term:hub", "Hubs"] where term != "Hubs" || page == "way" {
          let outcome = try await run(site, "why", page, term == "Hubs" ? "HUB" : term)
          #expect(outcome == expected, "\(page) \(term)")
        }
      }
    }
  }

  @Test func programsGetAnExplanationAsJSON() async throws {
    try await withWorkspace { site in
      let outcome = try await run(site, "why", "project:port", "hub", "--format", "json")
      #expect(
        outcome
          == Self.success(
            """
            {"page":"project:port","term":"term:hub","places":[
            {"file":"content/projects/port.md","line":15,"column":65,"endLine":15,"endColumn":80,"words":"hub",\
            "linked":true,"reason":"linked-by-hand","message":"linked by hand"}
            ]}

            """))
    }
  }

  @Test func aTextThatDoesNotUseATermSaysSo() async throws {
    try await withWorkspace { site in
      let view = try await run(site, "why", "/views/li-ming/", "hub")
      #expect(view == Self.success("The text of '/views/li-ming/' doesn't use 'term:hub'.\n"))
      try site.edit("content/views/far.md", "It is far.", to: "Far from any hub.")
      let summary = try await run(site, "why", "view:far", "hub")
      #expect(
        summary
          == Self.success(
            "The text of 'view:far' doesn't use 'term:hub'; its summary does, where nothing is linked.\n"))
      let json = try await run(site, "why", "view:far", "hub", "--format", "json")
      #expect(json == Self.success("{\"page\":\"view:far\",\"term\":\"term:hub\",\"places\":[]}\n"))
    }
  }

  @Test func unknownPagesAndTermsAreUsageErrors() async throws {
    try await withWorkspace { site in
      try site.write("content/glossary/port.md", Self.term("Harbour"))
      for (page, term, answer) in [
        ("project:prot", "hub", "there is no page 'project:prot'. Did you mean 'project:port'?"),
        ("/projects/prot/", "hub", "no record has the address '/projects/prot/'. Did you mean '/projects/port/'?"),
        (
          "content/projects/prot.md", "hub",
          "there is no page 'content/projects/prot.md'. Did you mean 'content/projects/port.md'?"
        ),
        ("somewhere-else", "hub", "there is no page 'somewhere-else'."),
        ("port", "hub", "'port' can be several records: 'project:port', 'term:port'."),
        ("project:port", "hubb", "no term is called 'hubb'. Did you mean 'Hub'?"),
        ("project:port", "something else", "no term is called 'something else'."),
      ] {
        let outcome = try await run(site, "why", page, term)
        #expect(outcome.exitCode == 64 && outcome.output == "")
        #expect(outcome.errors.hasPrefix("Error: \(answer)\n"), "\(outcome.errors)")
      }
    }
  }

  private static func term(_ title: String, _ fields: String = "") -> String {
    "---\ntitle: \(title)\n\(fields)category: words\ndefinition: A word.\nsource: [s1p1]\n---\nA word.\n"
  }

  private func addWords(to site: Workspace) throws {
    try site.write("content/glossary/lonely.md", Self.term("Lonely"))
    try site.write("content/glossary/quiet.md", Self.term("Quiet", "link: never\n"))
    try site.write(
      "content/projects/way.md",
      Self.road.replacing("the hubs", with: "Some Thing").replacing("## The hub", with: "## A"))
    try site.edit("content/policies/plan.md", "A plan for", to: "A quiet plan for *some things*, **some thing**,")
    try site.edit("content/views/far.md", "is far.", to: "is quiet, and *some-thing*. **Hubs**")
  }

  @Test func theUseOfTermsIsShown() async throws {
    try await withWorkspace { site in
      try addWords(to: site)
      let outcome = try await run(site, "terms")
      #expect(
        outcome
          == Self.success(
            """
            Terms that nothing leads to:
              term:lonely  Lonely
              term:quiet   Quiet

            Mentioned but never linked by themselves:
              term:quiet  2 under 'link: never'

            Emphasised phrases that no term defines:
              3 pages  Some Thing

            Most linked pages:
              6 pages  project:port     Port
              4 pages  theme:trade      Trade
              3 pages  term:hub         Hub
              2 pages  page:projects    Projects
              1 page   platform:nansha  Nansha
              1 page   policy:plan      Plan
              1 page   person:li-ming   Li Ming
              1 page   place:quay       Quay
              1 page   page:home        Test

            """), "\(outcome.output)")
    }
  }

  @Test func programsGetTheUseOfTermsAsJSON() async throws {
    try await withWorkspace { site in
      try addWords(to: site)
      let outcome = try await run(site, "terms", "--format", "json")
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      #expect(
        outcome.output.hasPrefix(
          """
          {"unused":[
          {"id":"term:lonely","title":"Lonely"},
          {"id":"term:quiet","title":"Quiet"}
          ],"unlinked":[
          {"id":"term:quiet","title":"Quiet","reasons":[{"reason":"never","count":2}]}
          ],"phrases":[
          {"words":"Some Thing","pages":3}
          ],"mostLinked":[
          {"id":"project:port","title":"Port","pages":6},
          """), "\(outcome.output)")
    }
  }

  @Test func aSiteWithoutTermsHasNothingToShow() async throws {
    try await withWorkspace(.base()) { site in
      let outcome = try await run(site, "terms", "--format", "github")
      #expect(
        outcome.output.hasPrefix(
          """
          Terms that nothing leads to:
            none

          Mentioned but never linked by themselves:
            none

          Emphasised phrases that no term defines:
            none

          Most linked pages:
          """), "\(outcome.output)")
    }
  }
}
