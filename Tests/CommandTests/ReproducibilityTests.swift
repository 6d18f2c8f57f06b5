import Foundation
import TestSupport
import Testing

/// Nothing but content, templates and options decides the bytes of a site.
@Suite(.timeLimit(.minutes(5))) struct ReproducibilityTests {
  @Test func anyNumberOfJobsGivesTheSameBytes() async throws {
    try await withWorkspace(.large) { site in
      let one = try await site.build("--jobs", "1", "--output", "one")
      #expect(one.exitCode == 0, "\(one.errors)")
      let eight = try await site.build("--jobs", "8", "--output", "eight")
      #expect(eight.exitCode == 0, "\(eight.errors)")
      let files = try FolderState(site.folder + "/one").files
      #expect(files.count > 200)
      #expect(try FolderState(site.folder + "/eight").files == files)
    }
  }

  @Test(arguments: [
    ["LC_ALL": "C", "TZ": "UTC"],
    ["LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Hong_Kong"],
    ["LC_ALL": "zh_HK.UTF-8", "LANG": "zh_HK.UTF-8", "TZ": "America/St_Johns"],
    ["LANG": "de_DE.UTF-8", "TZ": "nowhere"],
  ])
  func anyLanguageAndTimeZoneGiveTheSameBytes(environment: [String: String]) async throws {
    try await withWorkspace { site in
      let plain = try await site.build("--output", "plain")
      #expect(plain.exitCode == 0, "\(plain.errors)")
      let other = try await site.build("--output", "other", environment: environment)
      #expect(other.exitCode == 0, "\(other.errors)")
      let files = try FolderState(site.folder + "/plain").files
      #expect(!files.isEmpty)
      #expect(try FolderState(site.folder + "/other").files == files)
    }
  }

  @Test func anyFolderAndAnyOrderOfItsFilesGiveTheSameBytes() async throws {
    var reversed = SiteFixture("")
    for file in SiteFixture.whole.files.reversed() { reversed.add(file.path, file.bytes) }
    try await withWorkspace { site in
      let first = try await site.build()
      #expect(first.exitCode == 0, "\(first.errors)")
      let files = try FolderState(site.output).files
      try await withWorkspace(reversed) { other in
        let second = try await Program.run(["build", "--root", other.folder], in: "/")
        #expect(second.exitCode == 0, "\(second.errors)")
        #expect(try FolderState(other.output).files == files)
      }
    }
  }

  @Test func anOutputFolderThatWasBuiltStepByStepHasTheBytesOfAFreshOne() async throws {
    try await withWorkspace { site in
      let port = try site.read("content/projects/port.md")
      _ = try await site.build("--drafts")
      try site.write("content/pages/extra.md", "---\ntitle: Extra\n---\nMore.\n")
      try site.edit("content/projects/port.md", "title: Port", to: "title: Harbour")
      _ = try await site.build()
      try site.remove("content/pages/extra.md")
      try site.write("content/projects/port.md", port)
      let last = try await site.build()
      #expect(last.exitCode == 0, "\(last.errors)")
      let fresh = try await site.build("--output", "fresh")
      #expect(fresh.exitCode == 0, "\(fresh.errors)")
      let state = try FolderState(site.folder + "/fresh")
      #expect(try FolderState(site.output).files == state.files)
      #expect(try FolderState(site.output).paths == state.paths)
    }
  }
}
