import Foundation
import TestSupport
import Testing

/// The links between records and to other sites, with the built program.
@Suite(.timeLimit(.minutes(5))) struct LinkListTests {
  private func run(_ site: Workspace, _ arguments: String...) async throws -> Program.Outcome {
    try await Program.run(arguments, in: site.folder)
  }

  @Test func theLinksOfOneRecordAreShown() async throws {
    try await withWorkspace { site in
      let outcome = try await run(site, "links", "policy:plan")
      #expect(
        outcome
          == Program.Outcome(
            exitCode: 0,
            output: """
              policy:plan  Plan  /policies/plan/
                leads to 3 records
                  project:port          text
                  theme:trade           field
                  organisation:council  field
                is named by 1 record
                  project:port  text

              """, errors: ""), "\(outcome.output)")
    }
  }

  @Test func allLinksAreShown() async throws {
    try await withWorkspace { site in
      try site.edit("content/policies/plan.md", "A plan for", to: "A plan, at a hub, for")
      let outcome = try await run(site, "links")
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      let lines = outcome.output.split(separator: "\n").map(String.init)
      #expect(
        lines.contains { line in
          line.hasPrefix("policy:plan ")
            && line.hasSuffix(
              "  4 out  1 in  project:port (text), term:hub (term), theme:trade (field), organisation:council (field)")
        }, "\(outcome.output)")
      #expect(!outcome.output.contains("source:"))
      #expect(
        outcome.output.hasSuffix(
          """

          Other sites:
            https://creativecommons.org/licenses/by/4.0/  site:site
            https://example.com/a?b=c                     project:port

          """), "\(outcome.output)")
    }
  }

  @Test func programsGetTheLinksAsJSON() async throws {
    try await withWorkspace { site in
      let outcome = try await run(site, "links", "theme:trade", "--format", "json")
      #expect(
        outcome
          == Program.Outcome(
            exitCode: 0,
            output: """
              {"nodes":[
              {"id":"platform:nansha","title":"Nansha","url":"/platforms/nansha/","kind":"platform"},
              {"id":"project:port","title":"Port","url":"/projects/port/","kind":"project"},
              {"id":"policy:plan","title":"Plan","url":"/policies/plan/","kind":"policy"},
              {"id":"theme:trade","title":"Trade","url":"/themes/trade/","kind":"theme"}
              ],"edges":[
              {"from":"platform:nansha","to":"theme:trade","kind":"field"},
              {"from":"project:port","to":"theme:trade","kind":"field"},
              {"from":"project:port","to":"theme:trade","kind":"text"},
              {"from":"policy:plan","to":"theme:trade","kind":"field"}
              ],"external":[]}

              """, errors: ""), "\(outcome.output)")
      let all = try await run(site, "links", "--format", "json")
      #expect(
        all.output.contains(
          """
          ],"external":[
          {"url":"https://creativecommons.org/licenses/by/4.0/","places":[{"record":"site:site",\
          "file":"content/site.yml","line":10,"column":14,"endLine":10,"endColumn":58}]},
          """), "\(all.output)")
    }
  }

  @Test func anUnknownPageIsAUsageError() async throws {
    try await withWorkspace { site in
      let outcome = try await run(site, "links", "policy:plna")
      #expect(outcome.exitCode == 64 && outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: there is no page 'policy:plna'. Did you mean 'policy:plan'?\n"))
    }
  }

  /// A program called curl that knows three addresses, and notes what it is called with.
  private static let curl = """
    #!/bin/sh
    printf '%s\\n' "$*" >> "$CALLS"
    for url; do :; done
    case $url in
    https://example.com/*) printf '404\\n\\n' ;;
    https://creativecommons.org/licenses/by/4.0/) printf '301\\nhttps://creativecommons.example/by/\\n' ;;
    https://creativecommons.example/by/) printf '200\\n\\n' ;;
    *) printf '000\\n\\n'; exit 6 ;;
    esac

    """

  private func ask(_ site: Workspace, _ arguments: String...) async throws -> Program.Outcome {
    let folder = site.folder + "/programs"
    try site.write("programs/curl", Self.curl)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder + "/curl")
    return try await Program.run(
      ["links"] + arguments, in: site.folder,
      environment: ["PATH": folder + ":/usr/bin:/bin", "CALLS": site.folder + "/calls"])
  }

  private static let warnings = """
    content/projects/port.md:21:74: warning: 'https://example.com/a?b=c' can't be reached: the answer is 404 \
    [unreachable-link]
      20 | [a place](place:quay), [an event](event:opening), [a view](view:far), [a paper](../papers/report.pdf…
      21 | [a theme](theme:trade), [the council](organisation:council) and [a site](https://example.com/a?b=c).
         |                                                                          ^~~~~~~~~~~~~~~~~~~~~~~~~

    content/site.yml:10:14: warning: 'https://creativecommons.org/licenses/by/4.0/' has moved for good [moved-link]
       9 | licence: CC BY 4.0
      10 | licence_url: https://creativecommons.org/licenses/by/4.0/
         |              ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ it is now at https://creativecommons.example/by/

    2 warnings.

    """

  @Test func otherSitesAreAskedOnDemandAndOnce() async throws {
    try await withWorkspace { site in
      let first = try await ask(site, "--external")
      #expect(first.exitCode == 0)
      #expect(first.errors == Self.warnings, "\(first.errors)")
      #expect(
        first.output.hasSuffix(
          """
          Other sites:
            https://creativecommons.org/licenses/by/4.0/  moved              site:site
            https://example.com/a?b=c                     the answer is 404  project:port

          """), "\(first.output)")
      let calls = try site.read("calls")
      #expect(calls.split(separator: "\n").count == 3)
      #expect(calls.contains("--globoff --proto =http,https"))
      #expect(site.has(".gba-site/links.json") && site.has(".gba-site/.gitignore"))
      #expect(try await ask(site, "--external") == first)
      #expect(try site.read("calls") == calls)
      #expect(try await ask(site).errors == "")
    }
  }

  @Test func answersArePartOfTheJSON() async throws {
    try await withWorkspace { site in
      let outcome = try await ask(site, "project:port", "--external", "--format", "json")
      #expect(outcome.exitCode == 0 && outcome.errors == "")
      #expect(
        outcome.output.hasSuffix("\"endColumn\":99}],\"status\":404,\"problem\":\"the answer is 404\"}\n]}\n"),
        "\(outcome.output)")
    }
  }

  @Test func withoutCurlNothingIsAskedFor() async throws {
    try await withWorkspace { site in
      let outcome = try await Program.run(["links", "--external"], in: site.folder, environment: ["PATH": "/nowhere"])
      #expect(outcome.exitCode == 0)
      #expect(
        outcome.errors
          == "warning: --external needs the program curl, which isn't installed; no address was asked for\n")
    }
  }
}
