import TestSupport
import Testing

/// Pages that nothing leads to, and pages that lead nowhere, with the built program.
@Suite(.timeLimit(.minutes(5))) struct GraphTests {
  private static let term = """
    ---
    title: Lonely
    category: places
    definition: A word that nothing mentions.
    source: [s1p1]
    ---
    A word.

    """

  @Test func aPageThatNothingIsLinkedWithIsADeadEnd() async throws {
    try await withWorkspace { site in
      try site.write("content/glossary/lonely.md", Self.term)
      let outcome = try await site.check("--quiet")
      #expect(
        outcome
          == Program.Outcome(
            exitCode: 0, output: "",
            errors: """
              content/glossary/lonely.md: warning: the term 'lonely' names no record, and none names it [dead-end]
                link it with what it belongs to, in a text or in a field

              1 warning.

              """))
    }
  }

  @Test func aPageToWhichOnlyListsLeadIsAnOrphan() async throws {
    try await withWorkspace { site in
      try site.write("content/glossary/lonely.md", Self.term + "See the [port](project:port).\n")
      try site.write(
        "content/places.yml",
        try site.read("content/places.yml")
          + "- {id: bay, title: Bay, kind: bay, confidence: none, part_of: quay}\n")
      let outcome = try await site.check("--quiet")
      #expect(
        outcome
          == Program.Outcome(
            exitCode: 0, output: "",
            errors: """
              content/glossary/lonely.md: warning: only lists lead to the term 'lonely' [orphan-page]
                mention it in a text where it matters: [](term:lonely)

              content/places.yml:2:8: warning: only lists lead to the place 'bay' [orphan-page]
                1 | - {id: quay, title: Quay, kind: quay, lat: 22.6, lon: 113.6, confidence: high}
                2 | - {id: bay, title: Bay, kind: bay, confidence: none, part_of: quay}
                  |        ^~~ mention it in a text where it matters: [](place:bay)

              2 warnings.

              """))
    }
  }

  @Test func aMentionInATextOrAFieldIsEnough() async throws {
    for (text, mention) in [
      ("source: [s1p1]", "source: [s1p1]\nrelated: [lonely]"), ("Such as", "Such as [this](term:lonely) or"),
    ] {
      try await withWorkspace { site in
        try site.write("content/glossary/lonely.md", Self.term)
        try site.edit("content/glossary/hub.md", text, to: mention)
        let outcome = try await site.check("--quiet")
        #expect(outcome == Program.Outcome(exitCode: 0, output: "", errors: ""))
      }
    }
  }
}
