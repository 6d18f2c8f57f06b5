import SiteModel
import Testing

@testable import SiteBuilder

/// The diagram of a record and its neighbours: three layers, few enough to be read.
@Suite struct RelationDiagramTests {
  private static func group(_ kind: RecordKind, _ titles: [String]) -> RelationDiagram.Group {
    RelationDiagram.Group(
      kind: kind, nodes: titles.enumerated().map { RelationDiagram.Node(title: $1, weight: $0) })
  }

  private static func numbered(_ kind: RecordKind, _ count: Int) -> RelationDiagram.Group {
    group(kind, (0..<count).map { "\(kind.rawValue) \($0)" })
  }

  private static func drawn(
    _ before: [RelationDiagram.Group], _ after: [RelationDiagram.Group], subject: String = "Nansha"
  ) throws -> DrawnPicture {
    DrawnPicture(
      try #require(RelationDiagram(subject: subject, before: before, after: after)).picture(name: "chart:relations"))
  }

  @Test func whatItBelongsToIsLeftAndTheRestIsRight() throws {
    let picture = try Self.drawn(
      [Self.group(.theme, ["Trade", "Rules"]), Self.group(.place, [])],
      [Self.group(.project, ["The port"]), Self.group(.policy, ["The rules", "The plan"]), Self.group(.term, ["hub"])])
    #expect(picture.faults == [])
    let subject = try #require(picture.marks.first { $0.name == "subject" })
    let left = picture.texts.filter { $0.right < subject.left }.map(\.name)
    let right = picture.texts.filter { $0.left > subject.right }.map(\.name)
    #expect(left == ["Themes", "Trade", "Rules"])
    #expect(right == ["Projects", "The port", "Policies", "The rules", "The plan", "Terms", "hub"])
    #expect(picture.texts.map(\.name).last == "Nansha")
    #expect(picture.marks.count == 7)
    #expect(
      picture.markup.texts(of: "desc") == [
        "On the left what it belongs to: 2 themes. On the right what is part of it or linked with it: 1 project, "
          + "2 policies, 1 term. The page lists all of them."
      ])
  }

  @Test func noMoreThan25AreDrawnAndEachGroupSaysHowManyAreLeftOut() throws {
    let picture = try Self.drawn(
      [Self.numbered(.theme, 3)], [Self.numbered(.project, 40), Self.numbered(.policy, 12), Self.numbered(.view, 1)])
    #expect(picture.faults == [])
    // 24 beside the subject: 3 themes, 10 projects, 10 policies, 1 view, the best connected ones in their order.
    #expect(picture.marks.count == RelationDiagram.maximumNodes)
    let texts = picture.texts.map(\.name)
    #expect(texts.filter { $0.hasPrefix("and ") } == ["and 30 more", "and 2 more"])
    #expect(texts.filter { $0.hasPrefix("project ") } == (30..<40).map { "project \($0)" })
    #expect(texts.filter { $0.hasPrefix("policy ") } == (2..<12).map { "policy \($0)" })
  }

  @Test func aRecordWithFewNeighboursHasNoDiagram() {
    #expect(
      RelationDiagram(subject: "A", before: [Self.numbered(.theme, 2)], after: [Self.numbered(.project, 1)]) == nil)
    #expect(RelationDiagram(subject: "A", before: [Self.numbered(.theme, 9)], after: []) == nil)
    #expect(RelationDiagram(subject: "A", before: [], after: [Self.numbered(.project, 4)]) != nil)
  }

  @Test func withoutAnythingAtTheLeftNothingIsDrawnThere() throws {
    let picture = try Self.drawn([], [Self.numbered(.project, 4)])
    #expect(picture.faults == [])
    #expect(picture.texts.map(\.left).min() ?? 0 > 262)
    #expect(!picture.markup.source.contains("On the left"))
  }

  @Test func longChineseAndMarkedUpTitlesKeepToThePicture() throws {
    let long = "粵港澳大灣區國際科技創新中心與產業金融及民生領域的全面合作發展規劃與實施方案和其他一切"
    let words =
      "Greater Bay Area International Science and Technology Innovation Centre of Everything and Nothing at all"
    let titles = [long, words, "<a href=\"x\">&amp;</a>", String(repeating: "M", count: 200)]
    let picture = try Self.drawn(
      [Self.group(.theme, titles), Self.group(.place, titles)], [Self.group(.project, titles)], subject: words)
    #expect(picture.faults == [])
    #expect(picture.texts.contains { $0.name == titles[2] })
  }

  @Test func twoInOnePageShareNoIDs() throws {
    let diagram = try #require(RelationDiagram(subject: "A", before: [], after: [Self.numbered(.project, 4)]))
    let ids = ["a", "b"].flatMap { DrawnPicture(diagram.picture(name: $0)).markup.values(of: "id") }
    #expect(Set(ids).count == ids.count && ids.count == 4)
  }
}
