import Foundation
import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// The timeline and its parts: order, numbers, what belongs to a theme or platform, and what a reader can choose.
@Suite struct TimelinePageTests {
  private static let bay = Task { try await RenderedSite(.bay()) }

  private func page(_ path: String) async throws -> Markup { try await Self.bay.value.page(path) }

  @Test func entriesAreInTheOrderOfDatesThenBuckets() async throws {
    let page = try await page("/timeline/")
    #expect(
      page.texts(of: "h2") == [
        "2023", "2024", "Reported, time not stated", "Planned next", "States without a date",
      ])
    #expect(
      page.texts(of: "h3") == [
        "In the year", "In spring", "In the month", "The port", "The rules", "On the day", "As told", "Later",
      ])
    #expect(
      page.texts(of: "p", class: "date") == [
        "1 2023", "2 Spring 2023", "3 April 2023", "4 April 2023 to January 2024", "5 2024",
        "6 9 January 2024 to 12 January 2024 (three days after)",
      ])
    #expect(page.values(of: "datetime", on: "time") == ["2023", "2023-04", "2023-04", "2024", "2024-01-09"])
    #expect(page.section("day").texts(of: "a") == ["On the day", "s1p1", "The port", "Li Ming"])
    #expect(page.section("day").texts(of: "p").last == "A body.")
    #expect(page.section("list:undated").texts(of: "a") == ["Qianhai", "A bank", "A lab"])
  }

  @Test func everyEntryHasAnAnchorAndLeadsToItsOwnAddress() async throws {
    let page = try await page("/timeline/")
    #expect(page.section("day").values(of: "href", on: "a").first == "#day")
    let policy = page.section("list:policy-rules")
    #expect(policy.texts(of: "p") == ["5 2024", "Issued policy, regulation s1p2"])
    #expect(policy.values(of: "href", on: "a") == ["../policies/rules/", "../source/#s1p2"])
    #expect(page.section("list:project-port").texts(of: "h3") == ["The port"])
  }

  @Test func overviewIsDrawnForWideAndNarrowWindowsAndCountsTheEntries() async throws {
    let page = try await page("/timeline/")
    let figure = page.texts(of: "figure", class: "strip")
    #expect(figure.count == 1)
    #expect(page.values(of: "class", on: "svg") == ["strip-wide", "strip-narrow"])
    let words =
      "6 dated entries from 2023 to 2024; 1 reported without a time; 1 planned next. The list on this page tells the same."
    #expect(page.texts(of: "desc") == [words, words])
    let nothing = try await RenderedSite(.base()).page("/timeline/")
    #expect(nothing.texts(of: "figure") == [])
    #expect(nothing.texts(of: "h2") == ["States without a date"])
  }

  @Test func partHoldsWhatBelongsToAThemeOrPlatformAndTheEventsAboutThat() async throws {
    let trade = try await page("/timeline/themes/trade/")
    #expect(trade.texts(of: "h3") == ["In spring", "The port", "The rules", "On the day"])
    #expect(trade.section("list:undated").texts(of: "a") == ["Qianhai", "A bank", "A lab"])
    #expect(trade.texts(of: "p", class: "lede") == ["What it holds: 4 with a date, 3 states without a date."])
    #expect(trade.texts(of: "desc").first?.hasPrefix("4 dated entries from Spring 2023 to 2024. ") == true)
    let nansha = try await page("/timeline/platforms/nansha/")
    #expect(nansha.texts(of: "h3") == ["In spring", "The port", "The rules", "On the day"])
    #expect(nansha.section("list:undated").texts(of: "a") == ["A lab"])
    #expect(nansha.texts(of: "p", class: "lede") == ["What it holds: 4 with a date, 1 state without a date."])
    // What is said of the platform itself stands on its own page.
    #expect(nansha.texts(of: "p", class: "names") == [])
    #expect(nansha.texts(of: "aside") == [])
  }

  @Test func entryOfAPartLeadsToTheWholeTimelineAndLeavesItsTextThere() async throws {
    let day = try await page("/timeline/themes/trade/").section("day")
    #expect(day.values(of: "href", on: "a").first == "../../#day")
    #expect(day.texts(of: "p") == ["4 9 January 2024 to 12 January 2024 (three days after)", "It happened. s1p1"])
  }

  @Test func partsAreLinkedFromTheTimelineAndFromWhatTheyAreAbout() async throws {
    let whole = try await page("/timeline/")
    #expect(whole.texts(of: "nav", class: "parts") == ["Only one theme or platform Themes Trade Platforms Nansha"])
    #expect(whole.values(of: "href", on: "a").contains("platforms/nansha/"))
    let trade = try await page("/timeline/themes/trade/")
    #expect(trade.source.contains(#"<a href="./" aria-current="page">Trade</a>"#))
    #expect(trade.source.contains(#"<a href="../../platforms/nansha/">Nansha</a>"#))
    #expect(try await page("/themes/trade/").source.contains(#"<a href="../../timeline/themes/trade/">"#))
    #expect(try await page("/platforms/nansha/").source.contains(#"<a href="../../timeline/platforms/nansha/">"#))
    #expect(!(try await page("/themes/science/").source.contains("Timeline of this theme")))
  }

  @Test func choicesAreThoseKindsAndStagesThatThereAre() async throws {
    let page = try await page("/timeline/")
    #expect(
      page.values(of: "value", on: "input") == [
        "all", "event", "platform", "project", "policy", "all", "done", "under-way", "planned",
      ])
    #expect(
      page.texts(of: "label") == [
        "All", "Events", "Platforms", "Projects", "Policies", "All", "Done", "Under way", "Planned",
      ])
    #expect(
      page.values(of: "data-stage", on: "li") == [
        "", "under-way", "", "under-way", "done", "under-way", "", "planned", "done", "planned", "done",
      ])
    #expect(page.texts(of: "p", class: "nothing").count == 5)
    // Of one sort only there is nothing to choose.
    #expect(try await RenderedSite(.base()).page("/timeline/").values(of: "value", on: "input") == [])
  }

  @Test func stylesheetKnowsEveryKindAndStage() throws {
    let css = String(
      decoding: try Data(contentsOf: URL(filePath: Checkout.folder + "/templates/assets/style.css")), as: UTF8.self)
    let kinds = ([.event] + Site.timelineKinds).map(\.rawValue)
    let stages = Status.Stage.allCases.map(\.rawValue)
    for value in kinds + stages { #expect(css.contains(".choosable:has([value=\(value)]:checked) {"), "\(value)") }
    for kind in kinds {
      for stage in stages {
        #expect(css.contains(":not(:has([data-kind=\(kind)][data-stage~=\(stage)])) > .nothing"))
      }
    }
  }

  @Test func partsOfVeryManyPlatformsAreLinkedFromTheWholeTimelineOnly() async throws {
    var files = ""
    for number in 1...61 {
      files += """
        -- content/platforms/zone-\(number).md --
        ---
        title: Zone \(number)
        group: industrial
        status: operating
        summary: A zone.
        source: [s1p1]
        themes: [trade]
        ---
        -- content/events/opening-\(number).md --
        ---
        title: Opening \(number)
        bucket: reported
        summary: It opens.
        source: [s1p1]
        about: [platform:zone-\(number)]
        ---

        """
    }
    let site = try await RenderedSite(.base(files))
    #expect(site.page("/timeline/").section("list:reported").texts(of: "h3").count == 61)
    #expect(site.page("/timeline/").texts(of: "nav", class: "parts").count == 1)
    #expect(site.page("/timeline/platforms/zone-1/").texts(of: "h3") == ["Opening 1"])
    #expect(site.page("/timeline/platforms/zone-1/").texts(of: "nav", class: "parts") == [])
  }

  @Test func plannedEventIsAPlanWhateverItIsAbout() async throws {
    let site = try await RenderedSite(
      .bay(
        """
        -- content/events/later.md --
        ---
        title: Later
        bucket: next
        summary: It is planned.
        source: [s1p1]
        about: [platform:qianhai]
        ---

        """))
    #expect(site.page("/timeline/").section("later").values(of: "data-stage") == ["planned"])
    #expect(site.page("/timeline/platforms/qianhai/").texts(of: "h2") == ["Planned next"])
  }
}
