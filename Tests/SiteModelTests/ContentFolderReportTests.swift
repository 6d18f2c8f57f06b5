import Foundation
import TestSupport
import Testing

@Suite("What editors see when the content folder itself is wrong")
struct ContentFolderReportTests {
  @Test("a site without mistakes has an empty report") func noMistakes() async throws {
    #expect(try await SiteFixture.base().report() == "")
  }

  @Test("a folder that is not there") func noFolder() async throws {
    #expect(
      try await SiteFixture("").report() == """
        content: error: can't be read: no such file or folder [unreadable-file]
        """)
  }

  @Test("a site without its settings, and other mistakes besides") func noSettings() async throws {
    #expect(
      try await SiteFixture(
        """
        -- content/people/li-ming.md --
        ---
        name: Li Ming
        role: Economist
        source: [s1p9]
        ---
        """
      ).report() == """
        content/people/li-ming.md:4:10: error: no source has a line called 's1p9' [unknown-source-line]
          3 | role: Economist
          4 | source: [s1p9]
            |          ^~~~
          5 | ---

        content/site.yml: error: the site's settings are missing [missing-file]
          a site needs this file with title, language, base_url and source
        """)
  }

  @Test("bytes that are not UTF-8, with their offset in the file") func invalidUTF8() async throws {
    let bytes = Array("---\ntitle: 關".utf8) + [0xE9, 0x20] + Array("us\n---\n".utf8)
    #expect(
      try await SiteFixture.base().adding("content/pages/about.md", bytes).report() == """
        content/pages/about.md:2:9: error: byte 14 (0xE9) is not UTF-8 text [invalid-utf8]
          1 | ---
          2 | title: 關\u{FFFD} us
            |          ^ save the file as UTF-8
          3 | ---
        """)
  }

  @Test("a file in another encoding, with a byte order mark") func otherEncodings() async throws {
    let bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0xFF, 0x0A]
    #expect(
      try await SiteFixture.base().adding("content/pages/about.md", bytes).report() == """
        content/pages/about.md:1:1: error: byte 3 (0xFF) is not UTF-8 text [invalid-utf8]
          1 | \u{FFFD}
            | ^ save the file as UTF-8
        """)
  }

  @Test("symbolic links, and a reference to the record behind one") func symbolicLinks() async throws {
    let fixture = SiteFixture.base(
      """
      -- content/projects/port.md --
      ---
      title: Port
      type: port
      status: planned
      summary: A port.
      source: [s1p1]
      themes: [trade]
      platform: qianhai
      ---
      """)
    let report = try await fixture.report { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/content/platforms/qianhai.md", withDestinationPath: "nansha.md")
      try FileManager.default.createSymbolicLink(atPath: folder + "/content/all", withDestinationPath: "/")
    }
    #expect(
      report == """
        content/all: error: symbolic links are not followed, since they can lead out of the content folder [symbolic-link]
          put the file itself here

        content/platforms/qianhai.md: error: symbolic links are not followed, since they can lead out of the content \
        folder [symbolic-link]
          put the file itself here
        """)
  }

  @Test("a pipe") func pipe() async throws {
    let report = try await SiteFixture.base().report { #expect(mkfifo($0 + "/content/themes/pipe.md", 0o600) == 0) }
    #expect(
      report == "content/themes/pipe.md: error: can't be read: it is neither a file nor a folder [unreadable-file]")
  }

  // The superuser reads every file, whatever its permissions say.
  @Test("a file and a folder without the permission to read them", .enabled(if: getuid() != 0))
  func noPermission() async throws {
    let report = try await SiteFixture.base().report {
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: $0 + "/content/themes/trade.md")
    }
    #expect(report == "content/themes/trade.md: error: can't be read: permission denied [unreadable-file]")
  }

  @Test("hidden files, editors' leavings and the folder's own README are no content") func ignoredFiles() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/README.md --
      How to write.
      -- content/.git/config.md --
      x
      -- content/pages/.about.md.swp --
      x
      -- content/pages/about.md~ --
      x
      -- content/#about.md# --
      x
      """
    ).report()
    #expect(report == "")
  }

  @Test("an empty list file is an empty list") func emptyList() async throws {
    #expect(
      try await SiteFixture.base("-- content/places.yml --\n# none yet\n-- content/notes.yml --\n").report() == "")
  }

  @Test("settings that are empty") func emptySettings() async throws {
    #expect(
      try await SiteFixture.base("-- content/site.yml --\n").report() == """
        content/site.yml: error: the file is empty [missing-front-matter]
        """)
  }

  @Test("line ends of Windows and a byte order mark change no place") func windowsFiles() async throws {
    let text = "\u{FEFF}---\r\ntitle: About\r\nsumary: This\r\n---\r\nText\r\n"
    #expect(
      try await SiteFixture.base().adding("content/pages/about.md", Array(text.utf8)).report() == """
        content/pages/about.md:3:1: error: a page has no key 'sumary' [unknown-key]
          2 | title: About
          3 | sumary: This
            | ^~~~~~ did you mean 'summary'?
          4 | ---
        """)
  }

  @Test("line ends of old Macs, which no editor shows as such") func oldMacFiles() async throws {
    let text = "- id: here\r  title: Here\r"
    #expect(
      try await SiteFixture.base().adding("content/places.yml", Array(text.utf8)).report() == """
        content/places.yml:1:11: error: the invisible character U+000D can't stand here [control-character]
          1 | - id: here\u{FFFD}  title: Here
            |           ^ remove it
        """)
  }
}
