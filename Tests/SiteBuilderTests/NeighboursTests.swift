import TestSupport
import Testing

@testable import SiteBuilder

/// The links from a record's page to those before and behind it.
@Suite struct NeighboursTests {
  private static let bay = Task { try await RenderedSite(.bay()) }

  @Test(arguments: [
    // By group, and by `order` within a group.
    ("/platforms/", ["qianhai", "nansha", "bank"]),
    // Under the theme that each names first, themes by `order`.
    ("/projects/", ["port", "lab"]),
    ("/views/", ["li-ming", "zoe"]),
    ("/themes/", ["trade", "science"]),
    ("/glossary/", ["one-point", "harbour", "hub", "zone"]),
    ("/places/", ["bay", "port-place", "south"]),
  ])
  func recordsLeadToEachOtherInTheOrderOfTheirList(list: String, names: [String]) async throws {
    let site = try await Self.bay.value
    for (index, name) in names.enumerated() {
      let page = site.page("\(list)\(name)/")
      let expected =
        (index > 0 ? [["rel": "prev", "href": "../\(names[index - 1])/"]] : [])
        + (index + 1 < names.count ? [["rel": "next", "href": "../\(names[index + 1])/"]] : [])
      #expect(page.neighbours == expected)
    }
    let shown = site.page(list).values(of: "href", on: "a").filter { names.map { "\($0)/" }.contains($0) }
    #expect(shown.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } } == names.map { "\($0)/" })
  }

  @Test func linksAreNamedAndSayWhereTheyLead() async throws {
    let page = try await Self.bay.value.page("/platforms/nansha/")
    #expect(page.texts(of: "nav", class: "neighbours") == ["Previous Qianhai Next A bank"])
    #expect(page.source.contains(#"<nav class="neighbours" aria-label="Previous and next platform">"#))
  }

  @Test(arguments: [
    "/", "/platforms/", "/platforms/old-nansha/", "/policies/rules/", "/timeline/themes/trade/", "/about/",
  ])
  func listPartOrRecordThatStandsAloneHasNone(path: String) async throws {
    let page = try await Self.bay.value.page(path)
    #expect(!page.source.isEmpty)
    #expect(page.neighbours.isEmpty)
    #expect(page.texts(of: "nav", class: "neighbours").isEmpty)
  }
}

extension Markup {
  /// The links to neighbours, each with its `rel` and `href`.
  fileprivate var neighbours: [[String: String]] {
    tokens.compactMap { token in
      guard case .open("a", let attributes) = token, ["prev", "next"].contains(attributes["rel"] ?? "") else {
        return nil
      }
      return attributes
    }
  }
}
