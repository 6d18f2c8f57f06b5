import Testing

@testable import SiteBuilder

/// Labels of drawings keep to their room, whatever they say.
@Suite struct LabelLinesTests {
  @Test(arguments: [
    ("Nansha", 100.0, 2, ["Nansha"]),
    ("Guangzhou Port deep channel", 65, 3, ["Guangzhou", "Port deep", "channel"]),
    ("Guangzhou Port deep channel", 65, 2, ["Guangzhou", "Port deep c…"]),
    ("Guangzhou Port deep channel", 50, 2, ["Guangzho", "u Port d…"]),
    ("南沙前海河套", 40, 2, ["南沙前海", "河套"]),
    ("the 南沙前海", 45, 2, ["the 南沙", "前海"]),
    ("  a \n b  ", 100, 1, ["a b"]),
    ("", 100, 2, []),
    ("南沙", 1, 3, ["南", "沙"]),
  ])
  func labelIsBrokenWhereReadersExpectIt(text: String, width: Double, limit: Int, lines: [String]) {
    #expect(LabelLines.lines(of: text, size: 10, width: width, limit: limit) == lines)
  }

  @Test func noLineIsWiderThanItsRoomAndNothingIsLost() {
    let text = "A long <label> & 一個很長的標題 with anextremelylongwordthatfitsnowhere in it"
    for width in stride(from: 20.0, through: 400, by: 7) {
      let lines = LabelLines.lines(of: text, size: 12, width: width, limit: 100)
      #expect(lines.allSatisfy { TextWidth.estimate($0, size: 12) <= width })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
  }
}
