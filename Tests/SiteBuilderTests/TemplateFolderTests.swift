import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import SiteBuilder

/// What the folder of templates may hold, and how assets are named.
@Suite struct TemplateFolderTests {
  private func report(_ folder: TemplateFolder) -> String {
    TerminalWriter().report(folder.diagnostics.sortedAndUnique(), sources: SourceLines { _ in nil })
  }

  @Test func templatesAndAssetsAreSorted() async throws {
    let fixture = SiteFixture(
      "-- home.mustache --\nhome\n-- partials/a.mustache --\na\n-- assets/style.css --\np{}\n-- assets/map.js --\n1\n-- .x --\n"
    )
    try await withTemporaryFolder { path in
      try fixture.write(to: path)
      let folder = TemplateFolder(folder: path)
      #expect(report(folder) == "")
      #expect(folder.sources.map(\.name) == ["home", "partials/a"])
      #expect(folder.sources.map(\.file) == ["templates/home.mustache", "templates/partials/a.mustache"])
      #expect(folder.assets.map(\.url.path) == ["/assets/map.js", folder.linked.stylesheet?.path])
    }
  }

  @Test func missingFolder() async throws {
    try await withTemporaryFolder { path in
      #expect(
        report(TemplateFolder(folder: path + "/none"))
          == "templates: error: the templates can't be read: no such file or folder [missing-template]\n")
    }
  }

  @Test func misplacedFile() async throws {
    try await withTemporaryFolder { path in
      try SiteFixture("-- home.html --\nx\n-- partials/a.txt --\nx\n").write(to: path)
      #expect(
        report(TemplateFolder(folder: path)) == """
          templates/home.html: error: only templates and assets are kept here [misplaced-file]
            name a template 'home.mustache', or put the file into assets/

          templates/partials/a.txt: error: only templates and assets are kept here [misplaced-file]
            name a template 'partials/a.mustache', or put the file into assets/

          """)
    }
  }

  @Test func oneNameInTwoSpellings() async throws {
    try await withTemporaryFolder { path in
      // Two fixtures, since one would take the second spelling for the first.
      for name in ["caf\u{E9}", "cafe\u{301}"] {
        var fixture = SiteFixture("")
        fixture.add(name + ".mustache", Array("x".utf8))
        try fixture.write(to: path)
      }
      let folder = TemplateFolder(folder: path)
      #expect(folder.sources.count == 1)
      #expect(folder.diagnostics.map(\.code) == [.caseCollision])
      #expect(folder.diagnostics.first?.location?.file == "templates/caf\u{E9}.mustache")
    }
  }

  @Test func symbolicLink() async throws {
    try await withTemporaryFolder { path in
      try FileManager.default.createSymbolicLink(
        atPath: path + "/home.mustache", withDestinationPath: "/etc/hostname")
      let folder = TemplateFolder(folder: path)
      #expect(
        report(folder) == "templates/home.mustache: error: symbolic links are not followed [symbolic-link]\n")
      #expect(folder.sources.isEmpty)
    }
  }

  @Test func addressOfALinkedAssetChangesWithItsBytes() async throws {
    func address(_ css: String) async throws -> String? {
      try await withTemporaryFolder { path in
        try SiteFixture("").adding("assets/style.css", Array(css.utf8)).write(to: path)
        return TemplateFolder(folder: path).linked.stylesheet?.path
      }
    }
    let first = try await address("abc")
    #expect(first == "/assets/style.ba7816bf8f.css")
    #expect(try await address("abc") == first)
    #expect(try await address("abd") != first)
    try await withTemporaryFolder { path in
      let files = SiteFixture("").adding("assets/terms.js", Array("abc".utf8))
      try files.adding("assets/glossary.js", Array("abc".utf8)).write(to: path)
      let folder = TemplateFolder(folder: path)
      #expect(folder.linked.termsScript?.path == "/assets/terms.ba7816bf8f.js")
      #expect(folder.linked.glossaryScript?.path == "/assets/glossary.ba7816bf8f.js")
      #expect(folder.assets.map(\.url) == [folder.linked.glossaryScript, folder.linked.termsScript])
      #expect(folder.linked.stylesheet == nil)
    }
  }
}
