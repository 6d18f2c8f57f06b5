import Foundation
import TestSupport
import Testing

@testable import SiteBuilder

/// The four orders of the glossary, and what a reader may type to find a term.
@Suite struct GlossaryPageTests {
  /// A term as a file of a fixture.
  private static func term(
    _ id: String, _ title: String, names: String? = nil, category: String = "places", more: String = ""
  ) -> String {
    let names = names.map { "names: {\($0)}\n" } ?? ""
    return """
      -- content/glossary/\(id).md --
      ---
      title: \(title)
      category: \(category)
      definition: It is \(id).
      source: [s1p1]
      \(names)\(more)---

      """
  }

  private static func page(_ terms: String...) async throws -> Markup {
    try await RenderedSite(.base(terms.joined())).page("/glossary/")
  }

  /// The terms of most tests, in an order that is none of the four.
  private static let several = Task {
    try await page(
      term("capital", "capital", names: "zh-Hant: 首都, zh-Hans: 首都"),
      term("metropolis", "Metropolis", names: "zh-Hant: 都會, zh-Hans: 都会", more: "pinyin: du hui\n"),
      term("each", "Each", names: "zh-Hant: 都, zh-Hans: 都", category: "Words"),
      term("x-ray", "X-ray", names: "zh-Hant: X光, zh-Hans: X光", category: "words"),
      term("one", "1 country", names: "zh-Hant: 一國", more: "aliases: [one & all, 「一」]\n"),
      term("plan", "plan", names: "zh-Hans: “五年”计划", category: "plans & ideas"),
      term("bay", "Bay", names: "zh-Hant: 灣, zh-Hans: 湾"),
      term("nameless", "Nameless", category: "计划"))
  }

  @Test func jumpsLeadToTheFourOrders() async throws {
    let page = try await Self.several.value
    #expect(page.structuralFaults == [])
    #expect(page.texts(of: "nav", class: "letters").first == "A to Z By pinyin 拼音 By strokes 筆畫 By category")
    #expect(page.texts(of: "h2") == ["A to Z", "By pinyin 拼音", "By strokes 筆畫", "By category"])
    #expect(page.values(of: "id", on: "h2") == ["list:letters", "list:pinyin", "list:strokes", "list:category"])
    #expect(page.values(of: "id", on: "h3").allSatisfy { $0.hasPrefix("list:") })
  }

  @Test func fromAToZEachTermHasItsNamesAndItsDefinition() async throws {
    let letters = try await Self.several.value.section("list:letters")
    #expect(letters.texts(of: "h3") == ["#", "B", "C", "E", "M", "N", "P", "X"])
    #expect(
      letters.texts(of: "dt") == [
        "1 country 一國", "Bay 灣 湾", "capital 首都", "Each 都", "Metropolis 都會 都会", "Nameless", "plan “五年”计划", "X-ray X光",
      ])
    #expect(letters.texts(of: "dd").first == "It is one.")
  }

  @Test func definitionsStandInThePageOnce() async throws {
    let page = try await Self.several.value
    #expect(page.texts(of: "dd").count == 8)
    #expect(page.source.components(separatedBy: "It is bay.").count == 2)
  }

  @Test func byPinyinTermsHaveTheirSimplifiedNameAndGivenReadings() async throws {
    let order = try await Self.several.value.section("list:pinyin")
    #expect(order.texts(of: "nav") == ["# D S W Y"])
    #expect(order.texts(of: "h3") == ["Other", "D", "S", "W", "Y"])
    #expect(
      order.texts(of: "li").suffix(7) == [
        "X光 X-ray", "都 Each", "都会 Metropolis", "首都 capital", "湾 Bay", "“五年”计划 plan", "一國 1 country",
      ])
    #expect(order.values(of: "id", on: "h3") == ["other", "d", "s", "w", "y"].map { "list:pinyin-" + $0 })
    #expect(order.values(of: "lang", on: "a").last == "zh-Hant")
    #expect(order.values(of: "lang", on: "a").first == "zh-Hans")
    #expect(order.values(of: "href", on: "a").suffix(7).first == "x-ray/")
  }

  @Test func byStrokesTermsHaveTheirTraditionalName() async throws {
    let order = try await Self.several.value.section("list:strokes")
    #expect(order.texts(of: "nav") == ["# 1 4 9 10 25"])
    #expect(order.texts(of: "h3") == ["Other", "1 stroke", "4 strokes", "9 strokes", "10 strokes", "25 strokes"])
    #expect(
      order.texts(of: "li").suffix(7) == [
        "X光 X-ray", "一國 1 country", "“五年”计划 plan", "首都 capital", "都 Each", "都會 Metropolis", "灣 Bay",
      ])
    #expect(
      order.values(of: "lang", on: "a").suffix(7) == ["zh-Hant", "zh-Hant", "zh-Hans"]
        + Array(repeating: "zh-Hant", count: 4))
  }

  @Test func categoriesThatDifferInCapitalsOnlyAreOne() async throws {
    let order = try await Self.several.value.section("list:category")
    #expect(order.texts(of: "h3") == ["Places", "Plans & ideas", "Words", "计划"])
    #expect(
      order.texts(of: "li").suffix(8) == [
        "1 country", "Bay", "capital", "Metropolis", "plan", "Each", "X-ray", "Nameless",
      ])
    #expect(order.values(of: "id", on: "h3") == ["places", "plans-ideas", "words", "计划"].map { "list:category-" + $0 })
    #expect(order.values(of: "lang", on: "a") == [])
  }

  @Test func namesInTheSamePlaceGoById() async throws {
    for ids in [["a", "b"], ["b", "a"]] {
      let terms = ids.map { Self.term($0, "Term \($0)", names: "zh-Hans: 港") }
      let page = try await Self.page(terms[0], terms[1])
      for order in ["list:pinyin", "list:strokes"] {
        #expect(page.section(order).texts(of: "li").suffix(2) == ["港 Term a", "港 Term b"])
      }
    }
  }

  @Test func filterKnowsOtherWordsAndPinyin() async throws {
    let page = try await Self.several.value
    #expect(
      page.section("list:letters").values(of: "data-words", on: "div") == [
        "one & all|「一」|yiguo", "wan", "shoudou", "dou", "duhui", "wunianjihua", "Xguang",
      ])
    #expect(page.texts(of: "label") == ["Filter the terms"])
    #expect(page.values(of: "for", on: "label") == ["page:filter"])
    #expect(page.values(of: "id", on: "input") == ["page:filter"])
    #expect(page.values(of: "role") == ["search", "status"])
    let script = try await RenderedSite(.bay()).assets.glossaryScript
    #expect(page.values(of: "src", on: "script") == [".." + (try #require(script).path)])
  }

  @Test func scriptIsSmallAndFindsWhatItLooksForInThePage() async throws {
    let file = RenderedSite.templateFolder + "/assets/glossary.js"
    let script = try String(contentsOfFile: file, encoding: .utf8)
    #expect(script.utf8.count <= 2048)
    let page = try await Self.several.value
    for id in ["page:filter", "page:filter-count"] {
      #expect(script.contains("getElementById(\"\(id)\")"))
      #expect(page.values(of: "id").contains(id))
    }
    #expect(script.contains(#"querySelectorAll("section .terms, .order ul")"#))
    let terms = page.section("list:letters").texts(of: "dl", class: "terms")
    let orders = page.texts(of: "div", class: "order")
    #expect(terms.count == 8 && orders.count == 3)
  }

  @Test func termsWithoutChineseNamesHaveTwoOrdersOnly() async throws {
    let page = try await Self.page(Self.term("bay", "Bay", names: "pt: Baía"))
    #expect(page.structuralFaults == [])
    #expect(page.texts(of: "h2") == ["A to Z", "By category"])
    #expect(page.texts(of: "nav", class: "letters") == ["A to Z By category", "B", "Places"])
    #expect(page.values(of: "data-words", on: "div") == [])
  }

  @Test func emptyGlossaryHasNeitherOrdersNorFilter() async throws {
    let page = try await Self.page()
    #expect(page.structuralFaults == [])
    #expect(page.texts(of: "h1") == ["Glossary"])
    #expect(page.texts(of: "h2") == [])
    #expect(page.values(of: "id", on: "input") == [])
    #expect(page.values(of: "src", on: "script") == [])
    #expect(page.texts(of: "nav", class: "letters") == [])
  }
}
