import Files
import Foundation
import TestSupport
import Testing

@Suite("Reading files")
struct FileReadingTests {
  @Test("all bytes of a file, of an empty one too") func bytes() async throws {
    try await withTemporaryFolder { folder in
      let content = [UInt8](0...255)
      try Data(content).write(to: URL(fileURLWithPath: folder + "/a.bin"))
      try Data().write(to: URL(fileURLWithPath: folder + "/empty"))
      #expect(try FileReading.bytes(of: folder + "/a.bin") == content)
      #expect(try FileReading.bytes(of: folder + "/a.bin", limit: 256) == content)
      #expect(try FileReading.bytes(of: folder + "/empty").isEmpty)
    }
  }

  @Test("a file over the limit is refused") func limit() async throws {
    try await withTemporaryFolder { folder in
      try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder + "/a"))
      #expect(throws: FileFailure("read", folder + "/a", code: EFBIG)) {
        try FileReading.bytes(of: folder + "/a", limit: 2)
      }
      #expect(FileFailure("read", "a", code: EFBIG).isTooLarge)
    }
  }

  @Test("what is no file is refused with a reason, and a pipe doesn't hold the reader up") func noFile() async throws {
    try await withTemporaryFolder { folder in
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      func reason(_ name: String) -> String? {
        do throws(FileFailure) {
          _ = try FileReading.bytes(of: folder + name)
          return nil
        } catch {
          return error.reason
        }
      }
      #expect(reason("/missing") == "no such file or folder")
      #expect(reason("") == "it is a folder")
      #expect(reason("/pipe") == "it is neither a file nor a folder")
      #expect(reason("/pipe/x") == "a part of its path is not a folder")
      #expect(reason("/" + String(repeating: "x", count: 300)) == "the name is too long")
    }
  }

  @Test("what a path names, links not followed") func entries() async throws {
    try await withTemporaryFolder { folder in
      try Data([1, 2]).write(to: URL(fileURLWithPath: folder + "/file"))
      try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "file")
      #expect(mkfifo(folder + "/pipe", 0o600) == 0)
      #expect(FileReading.entry(at: folder) == .folder)
      #expect(FileReading.entry(at: folder + "/file") == .file)
      #expect(FileReading.entry(at: folder + "/link") == .symbolicLink)
      #expect(FileReading.entry(at: folder + "/pipe") == .other)
      #expect(FileReading.entry(at: folder + "/missing") == nil)
    }
  }

  @Test("all files below a folder by their bytes, hidden ones skipped, links to folders not entered")
  func tree() async throws {
    try await withTemporaryFolder { folder in
      for name in ["b.md", "a/c.md", "a/b/d.md", ".git/config", "Z.md", "南.md"] {
        let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data().write(to: url)
      }
      try FileManager.default.createSymbolicLink(atPath: folder + "/loop", withDestinationPath: ".")
      let tree = try FileReading.tree(below: folder) { $0.hasPrefix(".") }
      #expect(tree.map(\.path) == ["Z.md", "a/b/d.md", "a/c.md", "b.md", "loop", "南.md"])
      #expect(tree.first { $0.path == "loop" }?.entry == .symbolicLink)
    }
  }

  @Test("names that differ in normalisation only stand in the order of their bytes") func normalisation() async throws {
    try await withTemporaryFolder { folder in
      let decomposed = Array("/e\u{301}.md".utf8)
      let composed = Array("/\u{E9}.md".utf8)
      for name in [composed, decomposed] {
        let path = (Array(folder.utf8) + name + [0]).map { CChar(bitPattern: $0) }
        let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
        #expect(descriptor >= 0)
        close(descriptor)
      }
      let paths = try FileReading.tree(below: folder).map { Array($0.path.utf8) }
      // A disk that normalises names holds one file only.
      #expect(paths == [Array(decomposed.dropFirst()), Array(composed.dropFirst())] || paths.count == 1)
    }
  }

  @Test("a name that is not UTF-8 is listed, as something that can't be read", .enabled(if: isLinux))
  func invalidName() async throws {
    try await withTemporaryFolder { folder in
      let path = (Array(folder.utf8) + Array("/a".utf8) + [0xFF, 0]).map { CChar(bitPattern: $0) }
      let descriptor = open(path, O_CREAT | O_WRONLY, 0o600)
      #expect(descriptor >= 0)
      close(descriptor)
      let tree = try FileReading.tree(below: folder)
      #expect(tree.map(\.path) == ["a\u{FFFD}"])
      #expect(tree.map(\.entry) == [.other])
      unlink(path)
    }
  }

  @Test("a folder that is not there is a failure") func missingFolder() async throws {
    try await withTemporaryFolder { folder in
      #expect(throws: FileFailure("read", folder + "/missing", code: ENOENT)) {
        _ = try FileReading.tree(below: folder + "/missing")
      }
    }
  }

  /// Apple's file systems refuse such names themselves.
  private static var isLinux: Bool {
    #if os(Linux)
    true
    #else
    false
    #endif
  }
}
