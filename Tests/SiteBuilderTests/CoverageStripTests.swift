import Testing

@testable import SiteBuilder

/// The columns of source lines: one for each, in order, as high as its number says.
@Suite struct CoverageStripTests {
  private static func section(_ title: String, _ prefix: String, _ counts: [Int]) -> CoverageStrip.Section {
    CoverageStrip.Section(
      title: title,
      lines: counts.enumerated().map { CoverageStrip.Line(name: "\(prefix)p\($0 + 1)", count: $1) })
  }

  private static func drawn(_ sections: [CoverageStrip.Section]) throws -> DrawnPicture {
    DrawnPicture(try #require(CoverageStrip(sections)).picture(name: "coverage:1", title: "An article"))
  }

  @Test func eachLineHasAColumnInItsSectionAndItsNumber() throws {
    let picture = try Self.drawn([Self.section("Start", "s1", [4, 0, 2]), Self.section("End", "s2", [1])])
    #expect(picture.faults == [])
    #expect(picture.marks.map(\.name) == ["cited", "uncited", "cited", "cited"])
    #expect(picture.texts.map(\.name) == ["Start", "s1p1–s1p3", "4", "0", "2", "End", "s2p1", "1"])
    let heights = picture.marks.map { $0.bottom - $0.top }
    #expect(heights == [30, 8, 15, 7.5])
    #expect(picture.marks[0].bottom == picture.marks[2].bottom)
    #expect(picture.marks[0].left < picture.marks[1].left && picture.marks[1].left < picture.marks[2].left)
    #expect(
      picture.markup.texts(of: "desc") == [
        "4 lines in order, 1 of them without records that cite it. Most records, 4, rest on s1p1. "
          + "The list of lines gives all numbers."
      ])
  }

  @Test func longSectionsGoOnInAFurtherRow() throws {
    let picture = try Self.drawn([Self.section("Long", "s1", Array(1...60)), Self.section("Next", "s2", [1000])])
    #expect(picture.faults == [])
    #expect(picture.marks.count == 61)
    #expect(Set(picture.marks.map(\.bottom)).count > 4)
  }

  @Test func longChineseAndMarkedUpNamesKeepToThePicture() throws {
    let long = "一段很長很長的標題用來測試標題會不會離開圖畫的邊界然後還有更多的字"
    let picture = try Self.drawn([
      Self.section(long, "a-very-long-name-of-a-line-that-nobody-would-choose", [1, 2]),
      Self.section("<i>\"&\"</i>", "s", [0, 0]),
    ])
    #expect(picture.faults == [])
    #expect(picture.texts.contains { $0.name == "<i>\"&\"</i>" })
  }

  @Test func sourceWithoutLinesOrWithVeryManyHasNoStrip() {
    #expect(CoverageStrip([]) == nil)
    #expect(CoverageStrip([Self.section("Empty", "s", [])]) == nil)
    #expect(CoverageStrip([Self.section("Full", "s", Array(repeating: 1, count: 200))]) != nil)
    #expect(CoverageStrip([Self.section("Full", "s", Array(repeating: 1, count: 201))]) == nil)
  }

  @Test func aLineThatNothingCitesAndNoOtherIsDrawn() throws {
    let picture = try Self.drawn([Self.section("Start", "s1", [0])])
    #expect(picture.faults == [])
    #expect(picture.marks.map(\.name) == ["uncited"])
  }

  @Test func twoInOnePageShareNoIDs() throws {
    let strip = try #require(CoverageStrip([Self.section("Start", "s1", [1])]))
    let ids = ["a", "b"].flatMap { DrawnPicture(strip.picture(name: $0, title: "T")).markup.values(of: "id") }
    #expect(Set(ids).count == ids.count && ids.count == 4)
  }
}
