import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// When files were changed, read from what `git log` prints.
@Suite struct HistoryTests {
  private func change(_ log: String, of name: String) async throws -> String? {
    let site = try await SiteFixture.bay("-- content/pages/\(name).md --\n---\ntitle: A page\n---\n").load().site
    let record = try #require(site?.record(RecordID(.page, name)))
    return History(log: Array(log.utf8)).lastChange(of: record)?.text
  }

  @Test func newestOfSeveralCommitsCounts() async throws {
    // Clocks differ: the first in the list isn't always the newest.
    let log = "\u{1}100 HEAD -> main\0\ncontent/pages/a.md\0\u{1}300 \0\ncontent/b.md\0content/pages/a.md\0\u{1}200 \0"
    #expect(try await change(log, of: "a") == "1970-01-01T00:05:00Z")
  }

  @Test func fileThatGitDoesNotKnowHasNone() async throws {
    #expect(try await change("\u{1}100 \0\ncontent/pages/b.md\0", of: "a") == nil)
    #expect(try await change("", of: "a") == nil)
  }

  @Test func commitAtWhichTheHistoryIsCutOffCountsForNone() async throws {
    let log = "\u{1}300 HEAD\0\ncontent/pages/b.md\0\u{1}200 grafted\0\ncontent/pages/a.md\0content/pages/b.md\0"
    #expect(try await change(log, of: "a") == nil)
    #expect(try await change(log, of: "b") == "1970-01-01T00:05:00Z")
  }
}

/// Seconds as days and times, by hand.
@Suite struct InstantTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_709_251_199, "2024-02-29T23:59:59Z"), (1_709_251_200, "2024-03-01T00:00:00Z"),
    (4_107_542_400, "2100-03-01T00:00:00Z"), (1_795_529_480, "2026-11-24T14:11:20Z"),
  ])
  func isWrittenInUTC(seconds: Int, text: String) {
    #expect(Instant(seconds: seconds).text == text)
  }

  @Test func beginsWithTheFirstDayOfADateOfAnyPrecision() throws {
    for (date, text) in [
      ("2024-02-29", "2024-02-29T00:00:00Z"), ("2024-03", "2024-03-01T00:00:00Z"), ("1969", "1969-01-01T00:00:00Z"),
      ("2023 winter", "2023-12-01T00:00:00Z"), ("1600-01-31", "1600-01-31T00:00:00Z"),
    ] {
      #expect(Instant(try #require(PartialDate(date))).text == text)
    }
  }

  @Test func daysAndDatesAreInverse() {
    // A prime step, so that all months and days come up.
    for day in stride(from: -200_000, to: 200_000, by: 97) {
      let instant = Instant(seconds: day * 86_400)
      guard let date = PartialDate(instant.dayText) else {
        Issue.record("\(instant.dayText) is no day")
        continue
      }
      #expect(Instant(date) == instant)
    }
  }
}
