import Foundation
import Markup
import TestSupport
import Testing

@testable import SiteBuilder

/// Pages show their drawings with the same numbers as text, and no drawing of nothing.
@Suite struct ChartPageTests {
  @Test func themesPageDrawsProjectsByStageAndTellsTheNumbers() async throws {
    let site = try await RenderedSite(.bay())
    let section = site.page("/themes/").section("chart:status")
    #expect(section.texts(of: "tr") == ["ThemeDoneUnder wayPlannedAll", "Trade1102", "Science1001"])
    #expect(section.values(of: "href", on: "a") == ["trade/", "science/"])
    #expect(section.texts(of: "text") == ["Done", "Under way", "Planned", "Trade", "1", "1", "Science", "1"])
  }

  @Test func sourcePageDrawsHowManyRecordsCiteEachLine() async throws {
    let site = try await RenderedSite(.bay())
    let page = site.page("/source/")
    #expect(page.values(of: "class", on: "svg") == ["coverage-strip"])
    #expect(page.values(of: "class", on: "rect") == ["cited", "cited", "cited", "uncited"])
    let numbers = page.texts(of: "text").compactMap { Int($0) }
    let said = page.texts(of: "summary").compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
    #expect(numbers == said + [0])
    #expect(page.texts(of: "p").contains("No record rests on this line."))
  }

  @Test func platformPageDrawsWhatItsListsName() async throws {
    let site = try await RenderedSite(.bay())
    let page = site.page("/platforms/nansha/")
    #expect(page.values(of: "class", on: "svg") == ["relation-diagram"])
    #expect(
      page.texts(of: "text") == [
        "Themes", "Trade", "Places", "Port place", "Projects", "A lab", "The port", "Policies", "The rules", "Views",
        "Far ahead", "Platforms", "Qianhai", "Nansha",
      ])
    let links = page.texts(of: "a")
    for text in ["Trade", "Port place", "A lab", "The port", "The rules", "Far ahead", "Qianhai"] {
      #expect(links.contains(text), "\(text)")
    }
    #expect(site.page("/platforms/bank/").values(of: "class", on: "svg") == [])
  }

  @Test func noDrawingOfTheRealContentHasAFault() async throws {
    let folder = URL(filePath: Checkout.folder)
    var fixture = SiteFixture("")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.appending(path: "content").path())
    for path in paths.sorted() where path.hasSuffix(".md") || path.hasSuffix(".yml") {
      fixture.add("content/\(path)", Array(try Data(contentsOf: folder.appending(path: "content/\(path)"))))
    }
    let site = try await RenderedSite(fixture)
    var counts: [String: Int] = [:]
    for path in site.pages.keys.sorted() {
      for part in (site.pages[path] ?? "").components(separatedBy: "<svg ").dropFirst() {
        let picture = DrawnPicture(
          HTML(trusted: "<svg " + (part.components(separatedBy: "</svg>").first ?? "") + "</svg>"))
        let name = picture.markup.values(of: "class", on: "svg").first ?? ""
        guard ["status-chart", "coverage-strip", "relation-diagram"].contains(name) else { continue }
        counts[name, default: 0] += 1
        #expect(picture.faults == [], "\(path)")
      }
    }
    #expect(counts["status-chart"] == 1 && counts["coverage-strip"] == 1 && counts["relation-diagram"] ?? 0 > 10)
  }

  @Test func siteWithoutProjectsHasNoChartOfThem() async throws {
    let site = try await RenderedSite(.base())
    #expect(site.page("/themes/").values(of: "class", on: "svg") == [])
    #expect(site.page("/platforms/nansha/").values(of: "class", on: "svg") == [])
    #expect(site.page("/source/").values(of: "class", on: "rect") == ["cited", "cited"])
  }
}
