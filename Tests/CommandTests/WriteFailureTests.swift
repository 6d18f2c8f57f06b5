import Foundation
import TestSupport
import Testing

/// Disks that can't be written to, in a mount namespace of each test's own: nothing stays mounted, whatever happens.
@Suite(
  .enabled(if: MountNamespace.isAvailable, "this machine doesn't let the tests mount a small disk of their own"),
  .timeLimit(.minutes(5)))
struct WriteFailureTests {
  @Test func aReadOnlyFolderIsAnErrorThatNamesTheFileAndChangesNothing() async throws {
    try await withWorkspace { site in
      _ = try await site.build()
      try site.edit("content/site.yml", "title: Test", to: "title: Another title")
      let before = try FolderState(site.output)
      let outcome = try await MountNamespace.run(
        """
        mount --bind public public
        mount -o remount,bind,ro public
        exec "$PROGRAM" build
        """, in: site.folder)
      #expect(outcome.exitCode == 1)
      #expect(
        outcome.errors == """
          public/site-manifest.json: error: can't write this file: the disk is read-only [write-failed]

          1 error. Nothing was written.

          """)
      #expect(try FolderState(site.output) == before)
    }
  }

  @Test func aSiteOnAReadOnlyDiskIsBuiltElsewhere() async throws {
    try await withWorkspace { site in
      let outcome = try await MountNamespace.run(
        """
        mkdir ../elsewhere
        mount --bind . .
        mount -o remount,bind,ro .
        cd "$PWD"
        exec "$PROGRAM" build --output ../elsewhere/public
        """, in: site.folder)
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(outcome.errors == "")
      #expect(site.has("../elsewhere/public/index.html"))
    }
  }

  @Test func aFullDiskLeavesTheOldSiteWhole() async throws {
    try await withWorkspace { site in
      let outcome = try await MountNamespace.run(
        """
        mkdir disk
        mount -t tmpfs -o size=1m tmpfs disk
        "$PROGRAM" build --quiet --output disk/public
        cp -R disk/public before
        cat /dev/zero >disk/filler 2>/dev/null || true
        sed 's/^title: Test/title: Another title/' content/site.yml >site.yml
        mv site.yml content/site.yml
        "$PROGRAM" build --output disk/public || echo "exit code $?"
        cp -R disk/public after
        """, in: site.folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.output == "exit code 1\n")
      #expect(
        outcome.errors == """
          disk/public/site-manifest.json: error: can't write this file: no space left on the disk [write-failed]

          1 error. Nothing was written.

          """)
      let before = try FolderState(site.folder + "/before")
      let after = try FolderState(site.folder + "/after")
      #expect(after.paths == before.paths)
      #expect(after.files == before.files)
    }
  }

  @Test func aDiskThatFillsUpIsNamedOnceLeavesWholeFilesAndTheNextBuildConverges() async throws {
    try await withWorkspace(.large) { site in
      let build = try await site.build("--output", "reference")
      #expect(build.exitCode == 0, "\(build.errors)")
      let reference = try FolderState(site.folder + "/reference")
      let outcome = try await MountNamespace.run(
        """
        mkdir disk
        mount -t tmpfs -o size=4m tmpfs disk
        head -c 3900k /dev/zero >disk/filler
        "$PROGRAM" build --jobs 1 --output disk/public || echo "exit code $?"
        cp -R disk/public full
        rm disk/filler
        "$PROGRAM" build --quiet --output disk/public
        cp -R disk/public after
        """, in: site.folder)
      #expect(outcome.exitCode == 0)
      #expect(outcome.output == "exit code 1\n")
      let lines = outcome.errors.split(separator: "\n")
      #expect(lines.count == 2, "\(outcome.errors)")
      let reason = ": error: can't write this file: no space left on the disk [write-failed]"
      #expect(lines.first?.hasPrefix("disk/public/projects/") == true)
      #expect(lines.first?.hasSuffix(reason) == true)
      #expect(lines.last == "1 error. The files written so far are whole; the next build goes on from there.")
      let full = try FolderState(site.folder + "/full")
      #expect(full.files.count > 10)
      for (path, contents) in full.files where path != "site-manifest.json" {
        #expect(reference.files[path] == contents, "\(path) is not whole")
      }
      let after = try FolderState(site.folder + "/after")
      #expect(after.paths == reference.paths)
      #expect(after.files == reference.files)
    }
  }
}

/// Runs shell scripts that may mount what they like without anybody else seeing it (Linux, `unshare` of util-linux).
private enum MountNamespace {
  private static let prefix = "exec unshare --map-root-user --mount /bin/sh -ec "

  /// Whether this machine lets the tests mount something.
  static let isAvailable: Bool = {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", prefix + "'mount -t tmpfs tmpfs /mnt'"]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }()

  /// Runs a script that ends at its first failure.
  static func run(_ script: String, in folder: String) async throws -> Program.Outcome {
    try await Program.shell(prefix + "\"$SCRIPT\"", in: folder, environment: ["SCRIPT": script])
  }
}
