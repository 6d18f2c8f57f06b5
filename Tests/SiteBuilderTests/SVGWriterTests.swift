import Markup
import Testing

@testable import SiteBuilder

/// Pictures are whole markup, escaped by type, with the same bytes everywhere.
@Suite struct SVGWriterTests {
  @Test func pictureHasTitleAndDescriptionAndEscapesText() {
    var svg = SVGWriter(
      name: "map", className: "map", width: 20, height: 10, title: "A & B", description: "Says \"<x>\"")
    svg.begin("g", ["class": "marks"])
    svg.add("circle", ["cx": 1, "cy": .decimal(2.25), "r": .decimal(-0.04)])
    svg.add("text", ["data-x": .text("\"")], "1 < 2")
    svg.add("text", [:], HTML(trusted: "<tspan>3</tspan>"))
    let html = String(decoding: svg.finish().bytes, as: UTF8.self)
    #expect(
      html == """
        <svg class="map" viewBox="0 0 20 10" role="img" aria-labelledby="map-title map-description">\
        <title id="map-title">A &amp; B</title><desc id="map-description">Says &quot;&lt;x&gt;&quot;</desc>\
        <g class="marks"><circle cx="1" cy="2.3" r="0"/><text data-x="&quot;">1 &lt; 2</text>\
        <text><tspan>3</tspan></text></g></svg>
        """)
  }

  @Test func partsArePutIntoPicturesOfAnyRole() {
    var part = SVGWriter()
    part.add("circle", ["r": 1])
    var svg = SVGWriter(name: "m", role: "group", className: "map", width: 1, height: 2, title: "A", description: "B")
    svg.begin("a", ["href": "x"])
    svg.add(part.finish())
    #expect(
      String(decoding: svg.finish().bytes, as: UTF8.self) == """
        <svg class="map" viewBox="0 0 1 2" role="group" aria-labelledby="m-title m-description">\
        <title id="m-title">A</title><desc id="m-description">B</desc><a href="x"><circle r="1"/></a></svg>
        """)
  }

  @Test(arguments: [(0, "0"), (1.25, "1.3"), (-1.25, "-1.3"), (10, "10"), (-0.5, "-0.5"), (1234.56, "1234.6")])
  func numbersHaveOneDigitBehindThePointAtMost(number: Double, text: String) {
    #expect(SVGWriter.printed(number) == text)
  }

  @Test func chineseIsAsWideAsItIsHighAndLatinAboutHalf() {
    #expect(TextWidth.estimate("南沙", size: 10) == 20)
    #expect((20...30).contains(TextWidth.estimate("Nansha", size: 6)))
    #expect(TextWidth.estimate("il", size: 10) < TextWidth.estimate("mw", size: 10))
    #expect(TextWidth.estimate("e\u{301}", size: 10) == TextWidth.estimate("e", size: 10))
    #expect(TextWidth.estimate("", size: 10) == 0)
  }
}
