import Files
import Foundation
import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// What a run may do to the folder that it publishes into.
@Suite struct OutputTests {
  private func path(_ text: String) throws -> OutputPath { try #require(OutputPath(text)) }

  private func contents(_ file: String) -> String? {
    (try? FileReading.bytes(of: file)).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func scanTellsLeftoversFromForeignFiles() async throws {
    try await withTemporaryFolder { folder in
      var fixture = SiteFixture("")
      let leftover = "a/\(FileWriting.temporaryPrefix)x1"
      for file in [
        "a/index.html", "b.txt", "old.txt", leftover, ".gitignore", "CNAME", ".git/config", ".well-known/x", "a/CNAME",
        Manifest.fileName,
      ] { fixture.add(file, [1]) }
      try fixture.write(to: folder)
      let scan = OutputScan(folder: folder)
      #expect(scan.leftovers == [leftover])
      let previous = Manifest([Manifest.Entry(try path("old.txt"), [1])])
      #expect(try scan.foreign(to: [path("a/index.html")], previous) == ["a/CNAME", "b.txt"])
    }
  }

  @Test func scanOfAMissingFolderIsEmpty() async throws {
    try await withTemporaryFolder { folder in
      let scan = OutputScan(folder: folder + "/none")
      #expect(scan.files == [])
      #expect(scan.leftovers == [])
      #expect(scan.isEmpty)
    }
  }

  @Test func scanOfWhatCannotBeLookedThroughIsNotEmpty() async throws {
    try await withTemporaryFolder { folder in
      try SiteFixture("-- public --\nno folder\n").write(to: folder)
      #expect(!OutputScan(folder: folder + "/public").isEmpty)
    }
  }

  @Test func fileIsWrittenOnceAndThenUnchanged() async throws {
    try await withTemporaryFolder { folder in
      let target = try path("圖/a/index.html")
      let output = OutputFolder(path: folder + "/public", planned: [target])
      #expect(try output.publish(target, [1, 2]) == .written)
      #expect(try output.publish(target, [1, 2]) == .unchanged)
      #expect(try FileReading.bytes(of: folder + "/public/圖/a/index.html") == [1, 2])
    }
  }

  @Test func manifestNamesPlannedFilesBeforeTheFirstIsWritten() async throws {
    try await withTemporaryFolder { folder in
      let targets = [try path("a.txt"), try path("b.txt")]
      let output = OutputFolder(path: folder, planned: targets)
      _ = try output.publish(targets[0], [1])
      #expect(Manifest(folder: folder)?.entries.map(\.path) == ["a.txt", "b.txt"])
      // The next run may therefore replace what this one left, had it been killed here.
      let next = OutputFolder(path: folder, planned: targets)
      #expect(try next.publish(targets[0], [2]) == .written)
    }
  }

  @Test func foreignFileIsNeverReplaced() async throws {
    try await withTemporaryFolder { folder in
      try SiteFixture("-- a.txt --\ntheirs\n").write(to: folder)
      let target = try path("a.txt")
      let output = OutputFolder(path: folder, planned: [target])
      #expect(throws: OutputFolder.Failure.self) { try output.publish(target, [1]) }
      #expect(contents(folder + "/a.txt") == "theirs\n")
      #expect(FileReading.entry(at: folder + "/" + Manifest.fileName) == nil)
    }
  }

  @Test func symbolicLinkIsNeverFollowed() async throws {
    try await withTemporaryFolder { folder in
      try SiteFixture("-- outside/index.html --\ntheirs\n").write(to: folder)
      try FileManager.default.createDirectory(atPath: folder + "/public", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/public/a", withDestinationPath: folder + "/outside")
      let target = try path("a/new.html")
      let output = OutputFolder(path: folder + "/public", planned: [target])
      #expect(throws: OutputFolder.Failure.self) { try output.publish(target, [1]) }
      #expect(FileReading.entry(at: folder + "/outside/new.html") == nil)
    }
  }

  @Test func pruneRemovesOurStaleFilesAndEmptyFoldersOnly() async throws {
    try await withTemporaryFolder { folder in
      try SiteFixture("-- a/b/old.txt --\n1\n-- a/theirs.txt --\n1\n-- c/old.txt --\n1\n-- kept.txt --\n1\n").write(
        to: folder)
      let ours = try ["a/b/old.txt", "c/old.txt", "kept.txt", "gone.txt"].map { Manifest.Entry(try path($0), [1]) }
      try SiteFixture("").adding(Manifest.fileName, Manifest(ours).bytes).write(to: folder)
      let output = OutputFolder(path: folder, planned: [])
      #expect(try output.prune(keeping: ["kept.txt"]) == 2)
      #expect(FileReading.entry(at: folder + "/a/b") == nil)
      #expect(FileReading.entry(at: folder + "/c") == nil)
      #expect(contents(folder + "/a/theirs.txt") == "1\n")
      #expect(contents(folder + "/kept.txt") == "1\n")
    }
  }

  @Test func finishedManifestIsWrittenWhenItChangesOnly() async throws {
    try await withTemporaryFolder { folder in
      let manifest = Manifest([Manifest.Entry(try path("a.txt"), [1])])
      #expect(try OutputFolder(path: folder, planned: []).finish(manifest) == .written)
      #expect(try OutputFolder(path: folder, planned: []).finish(manifest) == .unchanged)
    }
  }

  @Test(arguments: [".", "content", "content/x", "templates", "templates/assets/../x", "..", "/"])
  func unsafeOutputFolderIsRefused(output: String) async throws {
    try await withTemporaryFolder { folder in
      let target = output == "/" ? "/" : folder + "/site/" + output
      let options = BuildOptions(root: folder + "/site", output: target, jobs: 1)
      let problem = OutputGuard.problem(with: options)
      #expect(problem?.code == .unsafeOutputFolder)
      #expect(
        problem?.message == "the output folder can't hold the site's content or templates, or lie among them")
    }
  }

  @Test(arguments: ["public", "content2", "templates-old", "../public"])
  func outputFolderBesideTheSourcesIsFine(output: String) async throws {
    try await withTemporaryFolder { folder in
      let options = BuildOptions(root: folder + "/site", output: folder + "/site/" + output, jobs: 1)
      #expect(OutputGuard.problem(with: options) == nil)
    }
  }
}
