import Foundation
import TestSupport
import Testing

@testable import SiteBuilder

/// What the pages of a small site with two maps show.
@Suite struct MapPageTests {
  private static let bay = Task { try await RenderedSite(.mappedBay()) }

  private func page(_ path: String) async throws -> Markup { try await Self.bay.value.page(path) }

  @Test func everyPageIsSound() async throws {
    let site = try await Self.bay.value
    for path in site.pages.keys.sorted() { #expect(site.page(path).structuralFaults == [], "\(path)") }
  }

  @Test func everyMarkHasARowBesideItsMapWithTheSameNumberAndLink() async throws {
    let page = try await page("/map/")
    for (name, numbers) in [("bay", ["1", "2", "3", "4"]), ("near", ["2", "5", "6"])] {
      let section = page.section("list:map-\(name)")
      // All marks are drawn twice: for wide screens, and larger for phones.
      #expect(section.texts(of: "g", class: "wide").count == 1)
      #expect(section.texts(of: "g", class: "narrow").count == 1)
      #expect(section.texts(of: "text", class: "number") == numbers + numbers)
      let marks = section.links(ofClass: "mark")
      #expect(marks.count == 2 * numbers.count)
      #expect(Set(marks).isSubset(of: section.values(of: "href", on: "a").filter { $0.hasPrefix("..") }))
      let rows = section.texts(of: "tr").dropFirst()
      #expect(rows.map { String($0.prefix { $0.isNumber }) } == numbers)
      for mark in marks { #expect(section.values(of: "href", on: "a").count { $0 == mark } >= 3, "\(mark)") }
    }
  }

  @Test func rowsSayInWordsWhatTheMapShows() async throws {
    let page = try await page("/map/")
    #expect(
      page.section("list:map-bay").texts(of: "tr") == [
        "No.WhatKindPositionAlso there",
        "1Islandcity22.5° N, 114.2° E", "2Port Citycity22.7° N, 113.6° E",
        "3Railwaylinea line, drawn straight between its ends; approximate, within about 5 km",
        "4Stationstation23.5° N, 114.5° E",
      ])
    #expect(
      page.section("list:map-near").texts(of: "tr").dropFirst() == [
        "2Port Citycity22.7° N, 113.6° E",
        "5Nansha Being builtplatformapproximate, within about 5 kmPort placeThe port",
        "6Lab placecampusapproximate, 10 km or more off is possible",
      ])
  }

  @Test func whatHasNoPlaceIsNamedBelow() async throws {
    let section = try await page("/map/").section("list:unplaced")
    #expect(section.texts(of: "h3") == ["Platforms", "Projects", "Places"])
    #expect(
      section.texts(of: "li") == [
        "Qianhai", "A bank", "A lab", "Far away", "Nowhere", "The bay",
      ])
  }

  @Test func approximateMarksAreTold() async throws {
    let near = try await page("/map/").section("list:map-near")
    #expect(
      near.values(of: "class", on: "a").filter { $0.hasPrefix("mark") }.prefix(3) == [
        "mark city", "mark platform approximate", "mark place approximate",
      ])
  }

  @Test func mapsAreNamedAndDescribed() async throws {
    let page = try await page("/map/")
    #expect(page.values(of: "role", on: "svg") == ["group", "group"])
    #expect(
      page.values(of: "aria-labelledby", on: "svg") == [
        "map:bay-title map:bay-description", "map:near-title map:near-description",
      ])
    let section = page.section("list:map-bay")
    #expect(section.texts(of: "title").first == "Map: All of it")
    #expect(section.texts(of: "desc") == ["4 numbered marks, each a link. The table after the map names them all."])
    #expect(
      section.texts(of: "figcaption") == [
        "Schematic; boundaries indicative. City outlines and coast: © OpenStreetMap contributors. Rivers: GSHHG (Wessel and Smith 1996)."
      ])
    #expect(
      page.section("list:map-near").texts(of: "figcaption") == [
        "Schematic; boundaries indicative. City outlines and coast: © OpenStreetMap contributors."
      ])
  }

  @Test func theOverviewFramesWhatIsDrawnLarger() async throws {
    let page = try await page("/map/")
    #expect(page.section("list:map-bay").values(of: "class", on: "rect") == ["sea", "frame"])
    #expect(page.section("list:map-near").values(of: "class", on: "rect") == ["sea"])
  }

  @Test func layersHaveTheirClasses() async throws {
    let classes = try await page("/map/").section("list:map-bay").values(of: "class", on: "path")
    #expect(classes == ["land", "gba", "sar", "river", "border", "way"])
  }

  @Test func placesAndPlatformsHaveASmallMap() async throws {
    let platform = try await page("/platforms/nansha/").section("map:locator-title map:locator-description")
    #expect(platform.texts(of: "title") == ["Where Nansha lies"])
    #expect(
      platform.texts(of: "desc") == ["One mark on a map of the bay, about where it is. The city named is Port City."])
    #expect(platform.texts(of: "text") == ["Port City"])
    #expect(platform.values(of: "class", on: "circle") == ["dot approximate"])
    let railway = try await page("/places/railway/").section("map:locator-title map:locator-description")
    #expect(railway.texts(of: "desc") == ["The line is drawn straight between its ends, about where it is."])
    #expect(railway.values(of: "class", on: "circle") == ["dot", "dot"])
    for path in ["/places/far/", "/places/nowhere/", "/places/bay/", "/platforms/qianhai/"] {
      #expect(try await page(path).values(of: "viewBox") == [], "\(path)")
    }
  }

  @Test func listsAndTheFirstPageLeadToTheMap() async throws {
    for path in ["/places/", "/platforms/"] {
      #expect(try await page(path).source.contains(#"<a href="../map/">See them on the map</a>"#))
    }
    let home = try await page("/").section("list:map")
    #expect(home.texts(of: "title").first == "Map: Near the port")
    #expect(home.links(ofClass: "mark").prefix(2) == ["places/port-city/", "platforms/nansha/"])
  }

  @Test func aSiteWithoutMapDataHasNoMap() async throws {
    let site = try await RenderedSite(.bay())
    #expect(site.pages["/map/"] == nil)
    #expect(site.pages.values.allSatisfy { !$0.contains("<svg class=\"map") && !$0.contains("map/") })
    let page = "-- content/pages/map.md --\n---\ntitle: Our map\n---\nNot drawn yet.\n"
    #expect(try await RenderedSite(.bay(page)).page("/map/").texts(of: "h1") == ["Our map"])
    #expect(try await RenderedSite(.mappedBay(page)).page("/map/").texts(of: "h1") == ["Our map"])
  }

  @Test func theSameRecordsMakeTheSameMap() async throws {
    let site = try await RenderedSite(.mappedBay())
    #expect(site.pages == (try await Self.bay.value.pages))
  }
}

extension Markup {
  /// Where the links of a class lead, in the order of the page.
  fileprivate func links(ofClass name: String) -> [String] {
    tokens.compactMap { token in
      guard case .open("a", let attributes) = token,
        attributes["class"]?.split(separator: " ").contains(Substring(name)) == true
      else { return nil }
      return attributes["href"]
    }
  }
}
