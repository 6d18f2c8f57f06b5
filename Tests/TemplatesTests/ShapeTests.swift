import Markup
import Testing

@testable import Templates

@Suite struct ShapeTests {
  @Test func pairsMayStandInAnyOrderAndMayBeMissing() {
    let page = Fixtures.page
    let ordered = page.object(["title": "t", "isDraft": true, "language": "en"])
    let shuffled = page.object(["language": "en", "title": "t", "isDraft": true])
    for object in [ordered, shuffled] {
      #expect(object.slots.count == page.fields.count)
      #expect(object.slots.map(description) == ["t", "-", "true", "-", "-", "-", "-", "-", "en"])
    }
  }

  @Test func absentOptionalsBecomeNone() {
    let values = [Value(nil as String?), Value(nil as HTML?), Value(nil as Object?)]
    #expect(values.map(description) == ["-", "-", "-"])
    #expect(description(Value("t" as String?)) == "t")
  }

  @Test func programmersErrorsStopTheProgram() async {
    await #expect(processExitsWith: .failure) { _ = Fixtures.link.object(["lable": "x"]) }
    await #expect(processExitsWith: .failure) { _ = Fixtures.link.object(["label": "x", "label": "y"]) }
    await #expect(processExitsWith: .failure) { _ = Fixtures.link.object(["label": true]) }
    await #expect(processExitsWith: .failure) { _ = Fixtures.page.object(["layout": "tall"]) }
    await #expect(processExitsWith: .failure) { _ = Fixtures.page.object(["links": .list(["text"])]) }
    await #expect(processExitsWith: .failure) {
      _ = Fixtures.page.object(["site": .object(Fixtures.link.object([:]))])
    }
    await #expect(processExitsWith: .failure) { _ = Shape("twice", [.text("a"), .flag("a")]) }
    await #expect(processExitsWith: .failure) { _ = Shape("dotted", [.text("a.b")]) }
    await #expect(processExitsWith: .failure) {
      var output: [UInt8] = []
      TemplateLibrary([TemplateSource(name: "a", file: "a", bytes: [])]).compile("a", for: Fixtures.page).template?
        .render(Fixtures.link.object([:]), into: &output)
    }
  }

  private func description(_ value: Value) -> String {
    switch value {
    case .none: "-"
    case .text(let text): text
    case .flag(let flag): String(flag)
    case .address, .html, .object, .list: "other"
    }
  }
}
