import Foundation
import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// The list of what gba-site wrote.
@Suite struct ManifestTests {
  @Test func hashIsSHA256InHexadecimalDigits() {
    // FIPS 180-4's example "abc".
    #expect(
      Manifest.hash(Array("abc".utf8)) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func isReadAsItWasWritten() async throws {
    let paths = ["b.txt", "a/index.html", "圖片/前海 \"x\".png", "it's & <b>.txt", "e\u{301}.txt"]
    let entries = try paths.map { Manifest.Entry(try #require(OutputPath($0)), Array($0.utf8)) }
    let manifest = Manifest(entries)
    try await withTemporaryFolder { folder in
      try SiteFixture("").adding(Manifest.fileName, manifest.bytes).write(to: folder)
      let read = try #require(Manifest(folder: folder))
      #expect(read.entries == manifest.entries)
      #expect(Set(read.entries.map(\.path)) == Set(paths))
      #expect(read.bytes == manifest.bytes)
    }
  }

  @Test func entriesAreInTheOrderOfTheirPaths() throws {
    let entries = try ["b", "a/b", "a", "B"].map { Manifest.Entry(try #require(OutputPath($0)), []) }
    #expect(Manifest(entries).entries.map(\.path) == ["B", "a", "a/b", "b"])
    #expect(Manifest(entries).bytes == Manifest(entries.reversed()).bytes)
  }

  @Test func pathsThatLeaveTheFolderAreNotOurs() async throws {
    let text = """
      {"version":1,"files":[
      {"path":"../secret","size":1,"sha256":""},
      {"path":"/etc/passwd","size":1,"sha256":""},
      {"path":"a/../../b","size":1,"sha256":""},
      {"path":"a//b","size":1,"sha256":""},
      {"path":"a\\u0000b","size":1,"sha256":""},
      {"path":"","size":1,"sha256":""},
      {"path":"good.txt","size":1,"sha256":""}
      ]}
      """
    try await withTemporaryFolder { folder in
      try SiteFixture("").adding(Manifest.fileName, Array(text.utf8)).write(to: folder)
      #expect(Manifest(folder: folder)?.entries.map(\.path) == ["good.txt"])
    }
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"version\":2,\"files\":[]}", "{\"version\":1}",
    "{\"version\":1,\"files\":[{\"path\":\"a\"}]}", "\u{0}\u{1}",
  ])
  func brokenFileCountsAsNone(text: String) async throws {
    try await withTemporaryFolder { folder in
      try SiteFixture("").adding(Manifest.fileName, Array(text.utf8)).write(to: folder)
      #expect(Manifest(folder: folder)?.entries == nil)
    }
  }

  @Test func missingFileCountsAsNone() async throws {
    try await withTemporaryFolder { folder in #expect(Manifest(folder: folder)?.entries == nil) }
  }
}
