import TestSupport
import Testing

@Suite("What editors see when files are in the wrong place")
struct FileReportTests {
  @Test("a folder near one for records") func aMisplacedFolder() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/platform/qianhai.md --
      ---
      title: Qianhai
      ---
      """
    ).report()
    #expect(
      report == """
        content/platform/qianhai.md: error: no kind of record is kept here [misplaced-file]
          did you mean 'platforms/'?
        """)
  }

  @Test("a file outside the folders for records") func aFileOutsideTheFolders() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/qianhai.md --
      ---
      title: Qianhai
      ---
      """
    ).report()
    #expect(
      report == """
        content/qianhai.md: error: no kind of record is kept here [misplaced-file]
          records are kept in platforms/, projects/, policies/, events/, people/, views/, glossary/, themes/, pages/
        """)
  }

  @Test("a list with a name near the right one") func aMisnamedList() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/figure.yml --
      []
      """
    ).report()
    #expect(
      report == """
        content/figure.yml: error: no kind of record is kept here [misplaced-file]
          did you mean 'figures.yml'?
        """)
  }

  @Test("a file that ends in yaml") func yamlSpelledOut() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/places.yaml --
      []
      """
    ).report()
    #expect(
      report == """
        content/places.yaml: error: files of this kind are not published [misplaced-file]
          name it 'places.yml'
        """)
  }

  @Test("an extension in capitals, and a kind that is not published") func capitalsInAnExtension() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/images/map.PNG --
      picture
      -- content/images/map.svg --
      picture
      """
    ).report()
    #expect(
      report == """
        content/images/map.PNG: error: the ending of a file's name is written in lowercase letters [misplaced-file]
          name it 'map.png'

        content/images/map.svg: error: files of this kind are not published [misplaced-file]
          kinds that are: avif, csv, gif, jpeg, jpg, pdf, png, txt, webp
        """)
  }

  @Test("a record behind another ending") func recordBehindAnotherEnding() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/glossary/harbour.markdown --
      text
      -- content/glossary/port.md.txt --
      text
      """
    ).report()
    #expect(
      report == """
        content/glossary/harbour.markdown: error: files of this kind are not published [misplaced-file]
          name it 'harbour.md'

        content/glossary/port.md.txt: error: files of this kind are not published [misplaced-file]
          name it 'port.md'
        """)
  }

  @Test("file names that can't be ids") func aFileNameThatIsNoID() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/pages/About Us.md --
      ---
      title: About
      ---
      -- content/pages/關於.md --
      ---
      title: About
      ---
      """
    ).report()
    #expect(
      report == """
        content/pages/About Us.md: error: the file's name can't be an id: use lowercase letters, digits and single hyphens [invalid-file-name]
          rename it to 'about-us.md'

        content/pages/關於.md: error: the file's name can't be an id: use lowercase letters, digits and single hyphens [invalid-file-name]
          use Latin letters, such as the pinyin
        """)
  }

  @Test("two images whose names differ in letter case only") func twoSpellingsOfAnImage() async throws {
    let report = try await SiteFixture.base(
      """
      -- content/images/Map.png --
      picture
      -- content/images/map.png --
      picture
      """
    ).report()
    #expect(
      report == """
        content/images/map.png: error: the same name as another file's but for letter case or accents [case-collision]
          many disks take the two for one; rename one of them
        content/images/Map.png: note: the other file is here
        """)
  }

  @Test("an image with a backslash in its name") func aBackslashInAnImage() async throws {
    let report = try await SiteFixture.base(
      #"""
      -- content/images/a\b.png --
      picture
      """#
    ).report()
    #expect(
      report == #"""
        content/images/a\b.png: error: this name can't be published: it holds a backslash or an invisible character [invalid-file-name]
        """#)
  }
}
