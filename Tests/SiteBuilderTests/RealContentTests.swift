import ChineseCharacters
import SiteModel
import TestSupport
import Testing

@testable import SiteBuilder

/// The house rules of this project's own content that the generator doesn't know; content/README.md tells them to editors.
@Suite struct RealContentTests {
  private static let loaded = Task {
    await ContentLoader(folder: Checkout.folder + "/content", jobs: 2).load()
  }

  private static func site() async throws -> Site { try #require(await loaded.value.site) }

  @Test func everythingThatTheArticleTellsHasItsRecord() async throws {
    let rows = Census(of: try await Self.site()).rows.filter { $0.kind != .page }
    #expect(
      rows.map { "\($0.count) \($0.kind.plural)" } == [
        "1 sources", "18 platforms", "50 projects", "32 policies", "38 events", "6 people", "6 views", "99 terms",
        "9 themes",
        "61 figures", "56 places", "23 organisations", "73 notes",
      ])
  }

  @Test func eventsViewsPoliciesAndPagesHaveTheirParts() async throws {
    let site = try await Self.site()
    let events = site.records(of: .event)
    #expect(events.count { $0.fields.date(.date) != nil } == 10)
    #expect(events.count { $0.fields.text(.bucket) == "reported" } == 18)
    #expect(events.count { $0.fields.text(.bucket) == "next" } == 10)
    #expect(site.lines.count == 50)
    func areas(_ kind: RecordKind, _ name: String) -> Int? {
      site.record(RecordID(kind, name))?.fields.items(.areas).count
    }
    #expect(areas(.view, "zheng-common-market") == 6)
    #expect(areas(.policy, "business-environment-plan") == 5)
    #expect(areas(.page, "next-steps") == 6)
  }

  @Test func timelineHoldsEventsAndEverythingThatHasADateOrNoEvent() async throws {
    let site = try await Self.site()
    let whole = Timeline(of: site)
    #expect(whole.dated.map(\.id.kind).count { $0 == .event } == 10)
    #expect(whole.dated.count == 16)
    #expect(whole.reported.count == 18)
    #expect(whole.planned.count == 10)
    #expect(whole.undated.count == 37)
    let subjects = Timeline.subjects(of: site)
    #expect(subjects.count { $0.id.kind == .theme } == 9)
    #expect(subjects.contains { $0.id.name == "nansha" })
    for subject in subjects {
      let part = Timeline(of: site, about: subject)
      #expect(!(part.dated + part.reported + part.planned).isEmpty, "\(subject.id)")
    }
  }

  @Test(arguments: [
    (RecordKind.platform, 90...300), (.project, 40...120), (.policy, 40...120), (.theme, 150...300), (.view, 150...400),
    (.term, 25...90),
  ])
  func bodiesAreAsLongAsTheirKindWants(kind: RecordKind, words: ClosedRange<Int>) async throws {
    let bodies = await Self.loaded.value.bodies
    for record in try await Self.site().records(of: kind) {
      let count = Self.wordCount(of: try #require(bodies[record.id], "\(record.id)"))
      // Three partner platforms are only named by the article, so their pages say that there is no more.
      let limits = kind == .platform && record.fields.text(.group) != "partner" ? 120...words.upperBound : words
      #expect(limits.contains(count), "\(record.id) has \(count) words")
    }
  }

  /// Words that readers see: marks of sources and addresses are none.
  private static func wordCount(of body: Body) -> Int {
    var text = String(decoding: body.bytes, as: UTF8.self)
    while let start = text.range(of: "]("), let end = text[start.upperBound...].firstIndex(of: ")") {
      let isMark = text[start.upperBound...].hasPrefix("source:")
      let opening = text[..<start.lowerBound].lastIndex(of: "[") ?? start.lowerBound
      let words = text[opening..<start.lowerBound].dropFirst()
      text.replaceSubrange(opening...end, with: isMark ? "" : words.isEmpty ? "title" : String(words))
    }
    return text.split(whereSeparator: \.isWhitespace).count { word in word.contains { $0.isLetter || $0.isNumber } }
  }

  @Test func namesAreGivenInBothChineseScripts() async throws {
    let site = try await Self.site()
    // What the article describes without a name of its own.
    let nameless = ["nansha-q1-projects", "open-research-infrastructure"]
    for kind in [RecordKind.platform, .project, .policy, .person, .term, .theme, .place, .organisation, .note] {
      for record in site.records(of: kind) where !nameless.contains(record.id.name) {
        #expect(record.fields.names["zh-Hant"] != nil && record.fields.names["zh-Hans"] != nil, "\(record.id)")
      }
    }
  }

  @Test func everyTermHasItsPlaceByPinyinAndByStrokes() async throws {
    for term in try await Self.site().records(of: .term) {
      let names = term.fields.names
      let name = try #require(names["zh-Hans"], "\(term.id)")
      #expect(PinyinKey(name, syllables: term.fields.pinyin).initial != nil, "\(term.id)")
      #expect(StrokeKey(try #require(names["zh-Hant"])).strokes != nil, "\(term.id)")
    }
  }

  /// Checked by eye; each is the reading in that name, too, so that no term needs `pinyin`.
  @Test func charactersWithSeveralReadingsAreReadAsTheTermsHaveThem() async throws {
    let readings = [
      "精明增长": "jingmingzengzhang", "特别行政区": "tebiexingzhengqu", "更多": "gengduo", "高质量": "gaozhiliang",
      "提供": "tigong", "广交会": "guangjiaohui", "五乐": "wule", "三地": "sandi", "便利": "bianli", "航空": "hangkong",
      "谱系": "puxi", "制度的": "zhidude", "数据": "shuju", "码头": "matou", "发展": "fazhan", "兴龙": "xinglong",
    ]
    let names = try await Self.site().records(of: .term).compactMap { $0.fields.names["zh-Hans"] }
    for (name, spelling) in readings {
      #expect(PinyinKey(name).spelling == spelling)
      let isThere = names.contains { $0.filter { !"“”".contains($0) }.contains(name) }
      #expect(isThere, "\(name)")
    }
  }

  @Test func everyProjectHasAThemeAndMostOfThemAPlace() async throws {
    let projects = try await Self.site().records(of: .project)
    #expect(projects.allSatisfy { !$0.fields.references(.themes).isEmpty })
    #expect(projects.count { $0.fields.reference(.place) != nil || $0.fields.reference(.platform) != nil } >= 40)
  }

  @Test func theReadingPathHasFivePages() async throws {
    let body = try #require(await Self.loaded.value.bodies[RecordID(.page, "home")])
    let lines = String(decoding: body.bytes, as: UTF8.self).split(separator: "\n")
    let steps = lines.filter { $0.first?.isNumber == true && $0.dropFirst().hasPrefix(". [") }
    #expect(steps.count == 5)
  }
}
