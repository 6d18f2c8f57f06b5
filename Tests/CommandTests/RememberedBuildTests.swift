import Foundation
import TestSupport
import Testing

/// A build that remembers the last one does less work, and does the same.
@Suite(.timeLimit(.minutes(5))) struct RememberedBuildTests {
  @Test func aBuildOfTheSameInputsTouchesNothing() async throws {
    try await withRememberedBuild { site in
      let before = try FolderState(site.folder)
      let outcome = try await site.build()
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains(" (0 files written, "))
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func everyChangeOfTheOutputIsNoticed() async throws {
    try await withRememberedBuild { site in
      let before = try FolderState(site.output)
      let page = "public/projects/port/index.html"
      try replaceSecretly(page, "Port", "Prot", in: site)
      let repaired = try await site.build()
      #expect(repaired.exitCode == 0)
      #expect(try FolderState(site.output).files == before.files)

      try site.remove(page)
      _ = try await site.build()
      #expect(try FolderState(site.output).files == before.files)

      try site.remove("public")
      _ = try await site.build()
      #expect(try FolderState(site.output).files == before.files)

      try site.write("public/mine.txt", "mine")
      let outcome = try await site.build()
      #expect(outcome.errors.contains("  public/mine.txt\n"))
    }
  }

  @Test func everyChangeOfTheInputsIsNoticed() async throws {
    try await withRememberedBuild { site in
      try replaceSecretly("content/projects/port.md", "Where ships land.", "Where boats land.", in: site)
      _ = try await site.build()
      #expect(try site.read("public/projects/port/index.html").contains("Where boats land."))

      try site.write(
        "content/geo/bay-land.geojson",
        #"{"type":"FeatureCollection","title":"Old bay","bbox":[113,22,114,23],"features":[]}"#)
      _ = try await site.build()
      try replaceSecretly("content/geo/bay-land.geojson", "Old bay", "New bay", in: site)
      _ = try await site.build()
      #expect(try site.read("public/map/index.html").contains("New bay"))

      try replaceSecretly("templates/redirect.mustache", "has moved", "was moved", in: site)
      _ = try await site.build()
      #expect(try site.read("public/projects/old-port/index.html").contains("was moved"))

      let drafts = try await site.build("--drafts")
      #expect(drafts.exitCode == 0)
      #expect(site.has("public/projects/road/index.html"))

      _ = try await site.build("--base-url", "https://example.net/")
      #expect(try site.read("public/index.html").contains("https://example.net/"))
      #expect(!site.has("public/projects/road/index.html"))

      try site.edit("content/projects/port.md", "platform: nansha", to: "platform: nansa")
      let broken = try await site.build()
      #expect(broken.exitCode == 1)
    }
  }

  /// Changes a file to one of the same size and time of writing, which only its bytes and `ctime` give away.
  private func replaceSecretly(_ path: String, _ text: String, _ other: String, in site: Workspace) throws {
    let file = site.folder + "/" + path
    let date = try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date
    let changed = try site.read(path).replacing(text, with: other)
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: file))
    try handle.write(contentsOf: Data(changed.utf8))
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: try #require(date)], ofItemAtPath: file)
  }

  /// Runs a test with a site whose last build is remembered.
  ///
  /// The program trusts only files whose last change lies a moment back, and no test can set the time of that: it builds
  /// until it does.
  @Test func changeOfTheHistoryIsNoticed() async throws {
    try await withRememberedBuild { site in
      #expect(!(try site.read("public/sitemap.xml").contains("lastmod")))
      try commit("2026-11-20T10:00:00+08:00", in: site)
      _ = try await site.build()
      let page = "<loc>https://example.org/projects/port/</loc>"
      #expect(try site.read("public/sitemap.xml").contains("\(page)<lastmod>2026-11-20T02:00:00Z</lastmod>"))
      let before = try FolderState(site.output)
      let outcome = try await site.build()
      #expect(outcome.output.contains(" (0 files written, "))
      #expect(try FolderState(site.output) == before)
    }
  }

  /// Takes everything in a site's folder into a repository.
  private func commit(_ time: String, in site: Workspace) throws {
    for arguments in [["init", "--quiet"], ["add", "content"], ["commit", "--quiet", "--message=All"]] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "-C", site.folder] + arguments
      process.environment = [
        "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "GIT_CONFIG_NOSYSTEM": "1", "HOME": site.folder,
        "GIT_AUTHOR_NAME": "Editor", "GIT_AUTHOR_EMAIL": "editor@example.org", "GIT_AUTHOR_DATE": time,
        "GIT_COMMITTER_NAME": "Editor", "GIT_COMMITTER_EMAIL": "editor@example.org", "GIT_COMMITTER_DATE": time,
      ]
      try process.run()
      process.waitUntilExit()
      try #require(process.terminationStatus == 0)
    }
  }

  private func withRememberedBuild(_ body: (Workspace) async throws -> Void) async throws {
    try await withWorkspace { site in
      for _ in 1...1000 {
        let outcome = try await site.build()
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        let memory = (try? FileManager.default.contentsOfDirectory(atPath: site.folder + "/.gba-site")) ?? []
        if memory.contains(where: { $0.hasSuffix(".json") }) {
          try await body(site)
          return
        }
      }
      Issue.record("no build was remembered")
    }
  }
}
