import Testing

@testable import ChineseCharacters

@Suite struct CharacterTableTests {
  @Test(arguments: [
    ("一", "yi", 1, 1), ("中", "zhong", 1, 4), ("长", "zhang", 3, 4), ("長", "zhang", 3, 8), ("区", "qu", 1, 4),
    ("區", "qu", 1, 11), ("律", "lü", 4, 9), ("的", "de", 5, 8), ("阿", "a", 1, 7), ("做", "zuo", 4, 11),
    ("灣", "wan", 1, 25), ("龘", "da", 2, 48),
  ])
  func readingToneAndStrokes(character: Unicode.Scalar, syllable: String, tone: Int, strokes: Int) {
    #expect(CharacterTable.facts(of: character) == .init(syllable: syllable, tone: tone, strokes: strokes))
  }

  @Test func everyCharacterOfTheRangeHasStrokesAndNearlyAllHaveAReading() {
    let facts = (UInt32(0x4E00)..<0xA000).compactMap { Unicode.Scalar($0).flatMap(CharacterTable.facts) }
    #expect(facts.count == 20_992)
    #expect(facts.allSatisfy { (1...48).contains($0.strokes) })
    let read = facts.filter { $0.syllable != nil }
    #expect(read.count == 20_901)
    #expect(read.allSatisfy { (1...5).contains($0.tone) })
    #expect(Set(read.compactMap(\.syllable)) == Set(CharacterTable.syllables))
  }

  @Test func aReadingWithAToneIsPreferredToAParticles() {
    #expect(CharacterTable.facts(of: "地")?.syllable == "di")
    #expect(CharacterTable.facts(of: "卜")?.tone == 3)
  }

  @Test func aCharacterWithoutAReadingHasStrokes() {
    #expect(CharacterTable.facts(of: "兙") == .init(syllable: nil, tone: 0, strokes: 9))
  }

  @Test func whatIsOutsideTheRangeHasNoFacts() {
    for scalar: Unicode.Scalar in ["a", "〇", "\u{4DFF}", "\u{A000}", "𠀀", "。"] {
      #expect(CharacterTable.facts(of: scalar) == nil)
    }
  }

  @Test func syllablesAreInTheOrderOfDictionaries() {
    let syllables = Array(CharacterTable.syllables)
    #expect(syllables.count == 412)
    #expect(syllables.first == "a" && syllables.last == "zuo")
    #expect(syllables.filter { $0.hasPrefix("l") }.suffix(6) == ["lu", "lü", "luan", "lüe", "lun", "luo"])
    #expect(Set(syllables).count == syllables.count)
  }

  @Test func chineseCharactersAreKnownInAndOutsideTheTable() {
    for scalar: Unicode.Scalar in ["一", "鿿", "〇", "㐀", "𠀀", "豈"] { #expect(CharacterTable.isChinese(scalar)) }
    for scalar: Unicode.Scalar in ["a", "1", "。", "「", "あ", "é"] { #expect(!CharacterTable.isChinese(scalar)) }
  }
}
