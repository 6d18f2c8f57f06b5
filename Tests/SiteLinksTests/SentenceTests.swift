import Testing

@testable import SiteLinks
@testable import SiteModel

/// The sentence that the list of mentions shows for a link.
@Suite struct SentenceTests {
  private func sentences(_ body: String) async throws -> [String] {
    try await LoadedSite.everyKind.value.link(body).sentences
  }

  @Test(arguments: [
    ("It began. The [port](project:port) is there. It ends.", "The port is there."),
    ("[The port](project:port) is first", "The port is first"),
    ("Is the [port](project:port) there? Yes!", "Is the port there?"),
    ("See the\n**big [port](project:port)**, `code` and all.", "See the big port, code and all."),
    ("A fact of the [port](project:port). [s1p1](source:s1p1)", "A fact of the port."),
    ("A fact [s1p1](source:s1p1) of the [port](project:port).", "A fact of the port."),
    ("It covers 3.5 of [it](project:port).", "It covers 3.5 of it."),
    ("港口很大。這是[港口](project:port)。還有呢？", "<span lang=\"zh-Hans\">這是港口。</span>"),
    ("真的嗎？這是[港口](project:port)！是的。", "<span lang=\"zh-Hans\">這是港口！</span>"),
    ("- one\n- two [port](project:port)\n- three", "two port"),
    ("> said. The [port](project:port)\n>\n> more", "The port"),
    ("| a | b |\n|---|---|\n| x | [port](project:port) y |", "port y"),
    ("## The [port](project:port) again", "The port again"),
    (
      "It is by Lionel M. Ni of the [port](project:port) in the U.S. at last. It ends.",
      "It is by Lionel M. Ni of the port in the U.S. at last."
    ),
    ("He said \"it is the [port](project:port).\" Then more.", "He said &quot;it is the port.&quot;"),
    ("It is here [s1p1](source:s1p1), at the [port](project:port) [s1p1](source:s1p1).", "It is here, at the port."),
    ("![a picture](../images/map.png) [](project:port)", "The port &lt;i&gt;"),
  ])
  func sentence(body: String, expected: String) async throws {
    let result = try await sentences(body).last { !$0.isEmpty }
    #expect(result == expected)
  }

  @Test func eachMentionHasItsOwnAndTheFirstCounts() async throws {
    let result = try await sentences(
      "The [port](project:port) is one. The [rules](policy:rules) and the [port](project:port) are more. [](term:hetao) too."
    )
    #expect(
      result == ["The port is one.", "The rules and the port are more.", "Hetao <span lang=\"zh-Hans\">河套</span> too."])
  }

  @Test func aLongSentenceIsCutBetweenWordsAroundTheMention() async throws {
    let words = Array(repeating: "word", count: 200).joined(separator: " ")
    let sentence = try #require(try await sentences("\(words) [port](project:port) \(words).").first)
    #expect(sentence.hasPrefix("…word ") && sentence.hasSuffix(" word…"), "\(sentence)")
    #expect(sentence.contains(" port "))
    #expect(sentence.utf8.count < 340)
  }

  @Test func aLongChineseSentenceIsCutBetweenCharacters() async throws {
    let words = String(repeating: "港", count: 400)
    let sentence = try #require(try await sentences("\(words)[口岸](project:port)\(words)。").first)
    #expect(sentence.hasPrefix("…<span lang=\"zh-Hans\">港") && sentence.hasSuffix("港</span>…"), "\(sentence)")
    #expect(sentence.contains("港口岸港"))
    #expect(!sentence.unicodeScalars.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    ("It began. A *cold*\nspring is there. It ends.", ["A cold spring is there."]),
    ("# GBA\n\nOne.\n\n- Two.\n- The GBA is three. Four.\n\nA tax.", ["The GBA is three.", "A tax."]),
    (
      "This is [it](platform:nansha) in the GBA, `code` and all. [s1p1](source:s1p1)",
      ["This is it in the GBA, code and all."]
    ),
    ("很大。這是冷泉。還有呢？", ["<span lang=\"zh-Hans\">這是冷泉。</span>"]),
    ("| a | b |\n|---|---|\n| x. y | A GBA & more |", ["A GBA &amp; more"]),
    ("The \\tax of the GBA", ["The tax of the GBA"]),
    ("A rulebook.[^a]\n\n[^a]: Some tax", ["A rulebook.", "Some tax"]),
  ])
  func sentenceOfATermThatLinksItself(body: String, expected: [String]) async throws {
    #expect(try await LoadedSite.glossary.value.link(body).termSentences == expected)
  }

  @Test func sentencesLackWhatIsWrittenForTheSakeOfTermsOnly() async throws {
    let site = try await LoadedSite.glossary.value
    #expect(
      try site.link("The \\tax of [it](platform:nansha)", in: RecordID(.term, "gba")).sentences == ["The tax of it"])
    let marked = try site.link(
      "- A tax of [it](platform:nansha) {.noterm}\n- two {.noterm}", in: RecordID(.term, "gba"))
    #expect(marked.sentences == ["A tax of it"])
  }
}
