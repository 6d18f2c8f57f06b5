import Foundation
import TestSupport
import Testing

/// What a build changes in the output folder, and what it leaves alone.
@Suite(.timeLimit(.minutes(5))) struct PublishingTests {
  @Test func checkWritesNothing() async throws {
    try await withWorkspace { site in
      let before = try FolderState(site.folder)
      let outcome = try await site.check()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func aFailedBuildLeavesEverythingAsItIs() async throws {
    try await withWorkspace { site in
      let first = try await site.build()
      #expect(first.exitCode == 0, "\(first.errors)")
      try site.remove("content/projects/port.md")
      try site.edit("content/people/li-ming.md", "Economist", to: "Professor")
      let before = try FolderState(site.output)
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("no project is called 'port'"))
      #expect(try FolderState(site.output) == before)
    }
  }

  @Test func aFailedFirstBuildMakesNoOutputFolder() async throws {
    try await withWorkspace { site in
      try site.edit("content/projects/port.md", "platform: nansha", to: "platform: nansa")
      let before = try FolderState(site.folder)
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func aSecondBuildWritesNothing() async throws {
    try await withWorkspace { site in
      let first = try await site.build()
      #expect(first.exitCode == 0, "\(first.errors)")
      let before = try FolderState(site.output)
      let second = try await site.build()
      #expect(second.exitCode == 0)
      #expect(second.output.contains(" (0 files written, "))
      #expect(try FolderState(site.output) == before)
    }
  }

  @Test func aBuildOnAnotherMachineThatOnlyHasTheOutputWritesNothing() async throws {
    try await withWorkspace { site in
      let first = try await site.build()
      #expect(first.exitCode == 0, "\(first.errors)")
      if site.has(".gba-site") { try site.remove(".gba-site") }
      let before = try FolderState(site.output)
      let second = try await site.build()
      #expect(second.exitCode == 0)
      #expect(try FolderState(site.output) == before)
    }
  }

  @Test func onlyAChangedPageIsRewritten() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      let before = try FolderState(site.output)
      try site.edit("content/projects/port.md", "## More", to: "It is large.\n\n## More")
      let outcome = try await site.build()
      #expect(outcome.output.contains("(2 files written, "))
      let after = try FolderState(site.output)
      #expect(after.filesTouched(since: before) == ["projects/port/index.html", "site-manifest.json"])
      #expect(try site.read("public/projects/port/index.html").contains("It is large."))
      try site.edit("content/projects/port.md", "It is large.\n\n## More", to: "## More")
      _ = try await site.build()
      #expect(try FolderState(site.output).files == before.files)
    }
  }

  @Test func aChangedSentenceIsRewrittenWhereItIsShown() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      let before = try FolderState(site.output)
      try site.edit("content/glossary/hub.md", "Such as the", to: "For example the")
      _ = try await site.build()
      let after = try FolderState(site.output)
      #expect(
        after.filesTouched(since: before) == [
          "glossary/hub/index.html", "projects/port/index.html", "site-manifest.json",
        ])
      #expect(try site.read("public/projects/port/index.html").contains("<q>For example the port.</q>"))
    }
  }

  @Test func aPageThatSomebodyDamagedOrDeletedIsMadeAgain() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      let before = try FolderState(site.output)
      let page = try site.read("public/projects/port/index.html")
      try site.write("public/projects/port/index.html", page.replacing("Port", with: "Prot"))
      try site.remove("public/projects/index.html")
      try site.remove("public/views")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      let after = try FolderState(site.output)
      #expect(after.files == before.files)
      #expect(
        after.filesTouched(since: before).filter { $0.hasSuffix(".html") } == [
          "projects/index.html", "projects/port/index.html", "views/index.html", "views/li-ming/index.html",
        ])
    }
  }

  @Test func aStalePageIsRemovedWithItsFolder() async throws {
    try await withWorkspace { site in
      try site.write(
        "content/pages/extra.md", "---\ntitle: Extra\n---\nMore. ![Quay](../pictures/deep/er/quay.png)\n")
      try site.write("content/pictures/deep/er/quay.png", "a picture")
      _ = try await site.build()
      #expect(site.has("public/extra/index.html"))
      #expect(site.has("public/pictures/deep/er/quay.png"))
      try site.remove("content/pages/extra.md")
      try site.remove("content/pictures/deep")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains(", 2 removed)"))
      #expect(!site.has("public/extra"))
      #expect(!site.has("public/pictures/deep"))
      #expect(site.has("public/pictures/quay.png"))
    }
  }

  @Test func aForeignFileIsKeptAndReported() async throws {
    try await withWorkspace { site in
      try site.write("content/pages/extra.md", "---\ntitle: Extra\n---\nMore.\n")
      _ = try await site.build()
      try site.write("public/extra/notes.txt", "mine")
      try site.write("public/CNAME", "example.org")
      try site.remove("content/pages/extra.md")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      #expect(!site.has("public/extra/index.html"))
      #expect(try site.read("public/extra/notes.txt") == "mine")
      #expect(try site.read("public/CNAME") == "example.org")
      let note = "note: 1 file that gba-site didn't write was left alone:\n  public/extra/notes.txt\n"
      #expect(outcome.errors == note)
      let again = try await site.build()
      #expect(again.errors == note)
      let quiet = try await site.build("--quiet")
      #expect(quiet == Program.Outcome(exitCode: 0, output: "", errors: ""))
    }
  }

  @Test func ofManyForeignFilesTheFirstAreNamed() async throws {
    try await withWorkspace { site in
      for number in 1...7 { try site.write("public/mine/\(number).txt", "mine") }
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      #expect(
        outcome.errors == """
          note: 7 files that gba-site didn't write were left alone:
            public/mine/1.txt
            public/mine/2.txt
            public/mine/3.txt
            public/mine/4.txt
            public/mine/5.txt
            and 2 more

          """)
    }
  }

  @Test func aForeignFileWhereAPageWouldGoIsAnErrorAndSurvivesEveryBuild() async throws {
    try await withWorkspace { site in
      try site.write("public/projects/port/index.html", "mine")
      for _ in 1...3 {
        let before = try FolderState(site.output)
        let outcome = try await site.build()
        #expect(outcome.exitCode == 1)
        #expect(
          outcome.errors == """
            public/projects/port/index.html: error: gba-site didn't write this file, so it won't replace it \
            [foreign-file-in-the-way]
              move it away or delete it, then build again

            1 error. Nothing was written.

            """)
        #expect(try FolderState(site.output) == before)
        #expect(try site.read("public/projects/port/index.html") == "mine")
      }
      try site.remove("public/projects/port/index.html")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
    }
  }

  @Test func aForeignFileInTheWayOfANewPageIsAnErrorAndTheOldSiteStays() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try site.write("content/pages/extra.md", "---\ntitle: Extra\n---\nMore.\n")
      try site.edit("content/people/li-ming.md", "Economist", to: "Professor")
      try site.write("public/extra/index.html", "mine")
      let before = try FolderState(site.output)
      for _ in 1...2 {
        let outcome = try await site.build()
        #expect(outcome.exitCode == 1)
        #expect(try FolderState(site.output) == before)
      }
    }
  }

  @Test func filesOfALostManifestAreOursWhenTheirBytesAre() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      let before = try FolderState(site.output)
      try site.remove("public/site-manifest.json")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      let after = try FolderState(site.output)
      #expect(after.files == before.files)
      #expect(after.filesTouched(since: before) == ["site-manifest.json"])
    }
  }

  @Test(arguments: ["not json", "{\"version\":1,\"files\":[", "{\"version\":2,\"files\":[]}", ""])
  func aManifestThatCannotBeUnderstoodClaimsNoFiles(manifest: String) async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try site.write("public/site-manifest.json", manifest)
      try site.write("public/index.html", "mine")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("public/index.html: error: gba-site didn't write this file"))
      #expect(try site.read("public/index.html") == "mine")
    }
  }

  @Test func aManifestThatNamesFilesOutsideRemovesNoneOfThem() async throws {
    try await withWorkspace { site in
      let hash = String(repeating: "0", count: 64)
      let paths = ["../content/site.yml", "\(site.folder)/content/site.yml", "a/../../content/site.yml"]
      let entries = paths.map { "{\"path\":\"\($0)\",\"size\":1,\"sha256\":\"\(hash)\"}" }.joined(separator: ",")
      try site.write("public/site-manifest.json", "{\"version\":1,\"files\":[\(entries)]}")
      let before = try FolderState(site.folder + "/content")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(try FolderState(site.folder + "/content") == before)
    }
  }

  @Test func whatAKilledRunLeftHalfWrittenIsRemoved() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      let before = try FolderState(site.output)
      try site.write("public/projects/port/.gba-site-writing-index.html", "<!doctype ht")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      #expect(outcome.errors == "")
      let after = try FolderState(site.output)
      #expect(after.paths == before.paths)
      #expect(after.filesTouched(since: before) == [])
    }
  }
}
