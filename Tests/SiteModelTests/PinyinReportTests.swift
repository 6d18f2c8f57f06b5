import TestSupport
import Testing

@testable import SiteModel

@Suite("What editors see when the reading of a Chinese name is wrong")
struct PinyinReportTests {
  private func report(_ pinyin: String, names: String? = "{zh-Hant: 首都, zh-Hans: 首都}") async throws -> String {
    let names = names.map { "names: \($0)\n" } ?? ""
    return try await SiteFixture.base(
      """
      -- content/glossary/capital.md --
      ---
      title: Capital
      category: places
      definition: A city.
      source: [s1p1]
      \(names)pinyin: \(pinyin)
      ---
      """
    ).report()
  }

  @Test(
    "a right one",
    arguments: [
      ("shou du", "{zh-Hans: 首都}"), ("lü  se", "{zh-Hans: 绿色}"), ("du", "{zh-Hant: A「都」1}"),
      ("shou du", "{zh-Hant: 都, zh-Hans: 首都}"),
    ])
  func right(pinyin: String, names: String) async throws {
    #expect(try await report(pinyin, names: names) == "")
  }

  @Test("what isn't written in small letters, but could be", arguments: ["Shǒu dū", "shou3-du1", "SHOU'DU"])
  func otherSpelling(pinyin: String) async throws {
    let marks = String(repeating: "~", count: pinyin.unicodeScalars.count - 1)
    #expect(
      try await report(pinyin) == """
        content/glossary/capital.md:7:9: error: 'pinyin' takes syllables in small letters without tones, such as nan sha [wrong-type]
          6 | names: {zh-Hant: 首都, zh-Hans: 首都}
          7 | pinyin: \(pinyin)
            |         ^\(marks) did you mean 'shou du'?
          8 | ---
        """)
  }

  @Test("v in place of ü") func vForUmlaut() async throws {
    #expect(
      try await report("lv se", names: "{zh-Hans: 绿色}") == """
        content/glossary/capital.md:7:9: error: 'pinyin' takes syllables in small letters without tones, such as nan sha [wrong-type]
          6 | names: {zh-Hans: 绿色}
          7 | pinyin: lv se
            |         ^~~~~ did you mean 'lü se'?
          8 | ---
        """)
  }

  @Test("Chinese characters") func characters() async throws {
    #expect(
      try await report("首都") == """
        content/glossary/capital.md:7:9: error: 'pinyin' takes syllables in small letters without tones, such as nan sha [wrong-type]
          6 | names: {zh-Hant: 首都, zh-Hans: 首都}
          7 | pinyin: 首都
            |         ^~~~
          8 | ---
        """)
  }

  @Test("a list") func list() async throws {
    #expect(
      try await report("[shou, du]") == """
        content/glossary/capital.md:7:9: error: 'pinyin' takes syllables in small letters without tones, such as nan sha, not a list [wrong-type]
          6 | names: {zh-Hant: 首都, zh-Hans: 首都}
          7 | pinyin: [shou, du]
            |         ^~~~~~~~~
          8 | ---
        """)
  }

  @Test(
    "a slip in a syllable, and syllables without a space",
    arguments: [
      ("shuo zhnog", "zhnog", "did you mean 'zhong'?"),
      ("beijingshi", "beijingshi", "write a space between syllables, such as nan sha"),
    ])
  func noSyllable(pinyin: String, wrong: String, hint: String) async throws {
    #expect(
      try await report(pinyin) == """
        content/glossary/capital.md:7:9: error: 'pinyin' has '\(wrong)', which is no syllable of pinyin [invalid-value]
          6 | names: {zh-Hant: 首都, zh-Hans: 首都}
          7 | pinyin: \(pinyin)
            |         ^~~~~~~~~~ \(hint)
          8 | ---
        """)
  }

  @Test("too few syllables") func tooFew() async throws {
    #expect(
      try await report("du") == """
        content/glossary/capital.md:7:9: error: 'pinyin' has 1 syllable, and '首都' has 2 Chinese characters [invalid-value]
          6 | names: {zh-Hant: 首都, zh-Hans: 首都}
          7 | pinyin: du
            |         ^~ write one syllable for each character
          8 | ---
        content/glossary/capital.md:6:31: note: the name is here
          6 | names: {zh-Hant: 首都, zh-Hans: 首都}
            |                                 ^~~~
        """)
  }

  @Test("too many syllables") func tooMany() async throws {
    #expect(
      try await report("du cheng", names: "{zh-Hant: 1A都}") == """
        content/glossary/capital.md:7:9: error: 'pinyin' has 2 syllables, and '1A都' has 1 Chinese character [invalid-value]
          6 | names: {zh-Hant: 1A都}
          7 | pinyin: du cheng
            |         ^~~~~~~~ write one syllable for each character
          8 | ---
        content/glossary/capital.md:6:18: note: the name is here
          6 | names: {zh-Hant: 1A都}
            |                  ^~~~
        """)
  }

  @Test("no Chinese name") func noName() async throws {
    #expect(
      try await report("shou du", names: "{pt: Capital}") == """
        content/glossary/capital.md:7:9: error: 'pinyin' is the reading of a Chinese name, and this term has none [invalid-value]
          6 | names: {pt: Capital}
          7 | pinyin: shou du
            |         ^~~~~~~ add one under 'names', or leave 'pinyin' out
          8 | ---
        """)
  }

  @Test("a name that is wrong itself") func wrongName() async throws {
    let report = try await report("shou du", names: "首都")
    #expect(report.contains("'names' takes"))
    #expect(!report.contains("'pinyin'"))
  }
}
