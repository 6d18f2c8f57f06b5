import Foundation
import TestSupport
import Testing

/// Output folders that a build must not write into, and things inside one that it must not follow.
@Suite(.timeLimit(.minutes(5))) struct OutputFolderTests {
  @Test(arguments: [
    ".", "./", "..", "content", "content/", "content/pages", "./content/../content/new", "templates",
    "templates/assets", "linked", "linked/new", "deep/../pages", "new/../content",
  ])
  func aFolderThatHoldsTheSourcesOrLiesAmongThemIsRefused(output: String) async throws {
    try await withWorkspace { site in
      try site.link("linked", to: "content")
      try site.link("deep", to: "content/projects")
      let before = try FolderState(site.folder)
      let outcome = try await site.build("--output", output)
      #expect(outcome.exitCode == 1)
      let message = "the output folder can't hold the site's content or templates, or lie among them"
      #expect(outcome.errors.contains("error: \(message) [unsafe-output-folder]"), "\(outcome.errors)")
      #expect(outcome.errors.contains("give --output a folder of its own, such as public"))
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func theDiskItselfIsRefused() async throws {
    try await withWorkspace { site in
      let outcome = try await site.build("--output", "/")
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("[unsafe-output-folder]"))
    }
  }

  @Test func aFolderBelowAFileIsAnErrorThatNamesTheFolder() async throws {
    try await withWorkspace { site in
      try site.write("notes.txt", "mine")
      let before = try FolderState(site.folder)
      for output in ["notes.txt", "notes.txt/public"] {
        let outcome = try await site.build("--output", output)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.hasPrefix("\(output): error: can't write this f"), "\(outcome.errors)")
        #expect(outcome.errors.contains("a part of its path is not a folder [write-failed]"))
        #expect(outcome.errors.hasSuffix("1 error. Nothing was written.\n"))
        #expect(try FolderState(site.folder) == before)
      }
    }
  }

  @Test func aFileWhereAFolderIsNeededIsAnErrorThatNamesIt() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try site.remove("public/views")
      try site.write("public/views", "mine")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("public/views: error: "), "\(outcome.errors)")
      #expect(try site.read("public/views") == "mine")
    }
  }

  @Test func aLinkedFolderIsNotWrittenInto() async throws {
    try await withWorkspace { site in
      try site.write("outside/mine.txt", "mine")
      try site.write("public/keep.txt", "keep")
      try site.link("public/projects", to: "../outside")
      let before = try FolderState(site.folder + "/outside")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(
        outcome.errors.contains("public/projects: error: can't write this file: it is a symbolic link [write-failed]"),
        "\(outcome.errors)")
      #expect(try FolderState(site.folder + "/outside") == before)
    }
  }

  @Test func aChangedPageBelowALinkedFolderIsNotWrittenThrough() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try FileManager.default.moveItem(atPath: site.output + "/projects", toPath: site.folder + "/outside")
      try site.link("public/projects", to: "../outside")
      try site.edit("content/projects/port.md", "A port in", to: "A large port in")
      let before = try FolderState(site.folder + "/outside")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("it is a symbolic link"), "\(outcome.errors)")
      #expect(try FolderState(site.folder + "/outside") == before)
    }
  }

  @Test func aStalePageBelowALinkedFolderIsNotRemovedThroughIt() async throws {
    try await withWorkspace { site in
      try site.write("content/pages/extra.md", "---\ntitle: Extra\n---\nMore.\n")
      _ = try await site.build()
      try FileManager.default.moveItem(atPath: site.output + "/extra", toPath: site.folder + "/outside")
      try site.link("public/extra", to: "../outside")
      try site.remove("content/pages/extra.md")
      let before = try FolderState(site.folder + "/outside")
      _ = try await site.build()
      #expect(try FolderState(site.folder + "/outside") == before)
    }
  }

  @Test func aLinkInThePlaceOfAPageIsNotWrittenThrough() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try site.write("outside.html", "mine")
      try site.remove("public/index.html")
      try site.link("public/index.html", to: "../outside.html")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("public/index.html: error: "), "\(outcome.errors)")
      #expect(try site.read("outside.html") == "mine")
    }
  }

  @Test func aFolderInThePlaceOfAPageSurvives() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try site.remove("public/index.html")
      try site.write("public/index.html/mine.txt", "mine")
      let outcome = try await site.build()
      #expect(outcome.exitCode == 1)
      #expect(outcome.errors.contains("public/index.html: error: "), "\(outcome.errors)")
      #expect(try site.read("public/index.html/mine.txt") == "mine")
    }
  }
}
