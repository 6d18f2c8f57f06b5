import Foundation
import TestSupport
import Testing

/// A build that is killed leaves every file whole, and the next one finishes its work.
@Suite(.timeLimit(.minutes(5))) struct InterruptionTests {
  @Test func aKilledFirstBuildLeavesWholeFilesAndTheNextOneConverges() async throws {
    try await withWorkspace(.large) { site in
      let build = try await site.build("--output", "reference")
      #expect(build.exitCode == 0, "\(build.errors)")
      let reference = try FolderState(site.folder + "/reference")
      for count in [1, 60, 160] {
        let output = "public-\(count)"
        let folder = site.folder + "/" + output
        let outcome = try await killedBuild(of: site, output) {
          let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/projects")
          return names?.count ?? 0 >= count
        }
        #expect(outcome.exitCode == 128 + SIGKILL || outcome.exitCode == 0)
        expectWholeFiles(try FolderState(folder), of: [reference])
        let next = try await site.build("--output", output)
        #expect(next.exitCode == 0, "\(next.errors)")
        expectSame(try FolderState(folder), reference)
      }
    }
  }

  @Test func aKilledUpdateLeavesEveryFileOldOrNewAndTheNextOneConverges() async throws {
    try await withWorkspace(.large) { site in
      let first = try await site.build()
      #expect(first.exitCode == 0, "\(first.errors)")
      let old = try FolderState(site.output)
      try site.edit("content/site.yml", "title: Test", to: "title: Another title")
      try site.remove("content/projects/project-7.md")
      let build = try await site.build("--output", "reference")
      #expect(build.exitCode == 0, "\(build.errors)")
      let reference = try FolderState(site.folder + "/reference")
      for number in [60, 140] {
        let page = "projects/project-\(number)/index.html"
        let before = try site.read("public/" + page)
        _ = try await killedBuild(of: site, "public") {
          (try? site.read("public/" + page)) != before
        }
        expectWholeFiles(try FolderState(site.output), of: [old, reference])
      }
      let next = try await site.build()
      #expect(next.exitCode == 0, "\(next.errors)")
      expectSame(try FolderState(site.output), reference)
    }
  }

  @Test func buildsThatRunAtTheSameTimeLeaveWholeFilesAndTheNextOneConverges() async throws {
    try await withWorkspace(.large) { site in
      let build = try await site.build("--output", "reference")
      #expect(build.exitCode == 0, "\(build.errors)")
      let reference = try FolderState(site.folder + "/reference")
      let runs = try (1...3).map { _ in try Program.start(["build"], in: site.folder) }
      for run in runs {
        let outcome = try await run.outcome()
        // One may find that another has taken away a file that it was about to write, but never half of a site.
        #expect([0, 1].contains(outcome.exitCode))
      }
      expectWholeFiles(try FolderState(site.output), of: [reference])
      let next = try await site.build()
      #expect(next.exitCode == 0, "\(next.errors)")
      expectSame(try FolderState(site.output), reference)
    }
  }

  /// Starts a build and kills it as soon as a condition holds, unless it ends before.
  private func killedBuild(
    of site: Workspace, _ output: String, when isTime: () -> Bool
  ) async throws -> Program.Outcome {
    let run = try Program.start(["build", "--jobs", "2", "--output", output], in: site.folder)
    while run.isRunning, !isTime() {
      // Leaves the processor to the build and to other tests; no expectation depends on how long it takes.
      try await Task.sleep(for: .milliseconds(1))
    }
    run.kill()
    return try await run.outcome()
  }

  /// Every file but those being written has all of the bytes that one of the states gives it.
  private func expectWholeFiles(_ state: FolderState, of references: [FolderState]) {
    for (path, contents) in state.files where !path.contains(".gba-site-writing-") {
      if path == "site-manifest.json" {
        #expect((try? JSONDecoder().decode(Manifest.self, from: Data(contents.bytes))) != nil)
      } else {
        #expect(references.contains { $0.files[path] == contents }, "\(path) is not whole")
      }
    }
  }

  private func expectSame(_ state: FolderState, _ reference: FolderState) {
    #expect(state.paths == reference.paths)
    #expect(state.files == reference.files)
  }

  /// As much of a manifest as shows that it is one.
  private struct Manifest: Decodable {
    struct Entry: Decodable {
      let path: String
    }
    let files: [Entry]
  }
}
