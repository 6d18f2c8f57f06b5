import SiteModel
import Testing

@testable import SiteBuilder

/// The bars of themes: as long as their numbers say, with every number readable.
@Suite struct StatusChartTests {
  private static func row(_ title: String, _ done: Int, _ underWay: Int, _ planned: Int, _ other: Int = 0)
    -> StatusChart.Row
  {
    StatusChart.Row(
      title: title,
      counts: [.done: done, .underWay: underWay, .planned: planned, .other: other].filter { $0.value > 0 })
  }

  private static func drawn(_ rows: [StatusChart.Row]) -> DrawnPicture {
    DrawnPicture(StatusChart(rows: rows).picture(name: "chart:status"))
  }

  /// The parts of bars, without those of the legend.
  private static func bars(_ picture: DrawnPicture) -> [DrawnPicture.Box] { picture.marks.filter { $0.top > 20 } }

  @Test func barsBeginAtZeroHaveOneScaleAndStandInTheOrderOfStages() {
    let picture = Self.drawn([Self.row("Trade", 4, 2, 1), Self.row("Science", 0, 3, 2)])
    #expect(picture.faults == [])
    let bars = Self.bars(picture)
    #expect(bars.map(\.name) == ["done", "under-way", "planned", "under-way", "planned"])
    #expect(bars[0].left == 0.8 && bars[3].left == 0.8)
    let unit = 340.0 / 7
    for (bar, count) in zip(bars, [4, 2, 1, 3, 2]) {
      #expect(abs(bar.right - bar.left + 1.5 - Double(count) * unit) < 0.2, "\(bar)")
    }
    #expect(
      picture.texts.map(\.name) == [
        "Done", "Under way", "Planned", "Trade", "4", "2", "1", "Science", "3", "2",
      ])
    for (text, bar) in zip(picture.texts.filter { Int($0.name) != nil }, bars) {
      #expect(bar.left <= text.left && text.right <= bar.right && bar.top <= text.top && text.bottom <= bar.bottom)
    }
  }

  @Test func numbersStandBehindABarThatIsTooNarrowForThem() {
    let picture = Self.drawn([
      Self.row("Trade", 400, 1, 20), Self.row("Science", 1, 0, 0), Self.row("Rules", 90, 60, 70),
    ])
    #expect(picture.faults == [])
    #expect(picture.texts.map(\.name).suffix(7) == ["400 + 1 + 20", "Science", "1 + 0 + 0", "Rules", "90", "60", "70"])
    #expect(picture.texts.map(\.right).max() ?? 0 <= 340)
  }

  @Test func stageOfOthersIsShownOnlyWhereItOccurs() {
    #expect(StatusChart(rows: [Self.row("Trade", 1, 1, 1)]).stages == [.done, .underWay, .planned])
    let picture = Self.drawn([Self.row("Trade", 1, 0, 0, 2)])
    #expect(picture.faults == [])
    #expect(Self.bars(picture).map(\.name) == ["done", "other"])
    #expect(picture.texts.map(\.name).prefix(4) == ["Done", "Under way", "Planned", "Partner"])
    #expect(picture.markup.values(of: "id", on: "pattern") == ["chart:status-under-way", "chart:status-other"])
  }

  @Test func themeWithoutProjectsHasItsRowAndAZero() {
    let picture = Self.drawn([Self.row("Trade", 1, 0, 0), Self.row("Empty", 0, 0, 0)])
    #expect(picture.faults == [])
    #expect(Self.bars(picture).count == 1)
    #expect(picture.texts.map(\.name).suffix(2) == ["Empty", "0"])
    #expect(Self.drawn([Self.row("Empty", 0, 0, 0)]).faults == [])
  }

  @Test func longChineseAndMarkedUpTitlesKeepToThePicture() {
    let titles = [
      "Hard connectivity: airports, ports, rail and roads, with bridges, tunnels and everything else that is built",
      "粵港澳大灣區國際科技創新中心與產業金融及民生領域的全面合作發展規劃", "<b>\"A\" & 'B'</b>", "W",
    ]
    let picture = Self.drawn(titles.map { Self.row($0, 3, 2, 1) })
    #expect(picture.faults == [])
    #expect(picture.texts.contains { $0.name == titles[2] })
    #expect(picture.texts.contains { $0.name.hasSuffix("…") })
  }

  @Test func twoInOnePageShareNoIDs() {
    let chart = StatusChart(rows: [Self.row("Trade", 1, 1, 1, 1)])
    let ids = ["a", "b"].flatMap { DrawnPicture(chart.picture(name: $0)).markup.values(of: "id") }
    #expect(Set(ids).count == ids.count && ids.count == 8)
  }
}
