import ChineseCharacters
import Testing

@Suite struct NameOrderTests {
  private func byPinyin(_ names: String) -> String {
    names.split(separator: " ").map(String.init).sorted { PinyinKey($0) < PinyinKey($1) }.joined(separator: " ")
  }

  private func byStrokes(_ names: String) -> String {
    names.split(separator: " ").map(String.init).sorted { StrokeKey($0) < StrokeKey($1) }.joined(separator: " ")
  }

  @Test func pinyinGoesBySyllableThenToneThenStrokesThenCodePoint() {
    #expect(byPinyin("资 珠 中 自") == "中 珠 资 自")
    #expect(byPinyin("罵 馬 麻 媽") == "媽 麻 馬 罵")
    #expect(byPinyin("试 市 事 是") == "市 事 试 是")
    #expect(byPinyin("女 怒 暖") == "怒 女 暖")
  }

  @Test func pinyinComparesCharacterByCharacter() {
    #expect(byPinyin("广州 广东省 广东 关税 广") == "关税 广 广东 广东省 广州")
    // Letter by letter, xi'an would stand among the syllables xian.
    #expect(byPinyin("先锋 西安 西藏") == "西安 西藏 先锋")
  }

  @Test func charactersThatAreReadAlikeKeepTogether() {
    #expect(byPinyin("市长 事业 市场") == "市场 市长 事业")
  }

  @Test func punctuationDoesNotCount() {
    #expect(byPinyin("五六线 “五乐”计划 五一") == "“五乐”计划 五六线 五一")
    #expect(PinyinKey("「五樂」計劃").initial == "W")
    #expect(StrokeKey("「五樂」計劃").strokes == 4)
    #expect(byStrokes("五六線 「五樂」計劃") == "五六線 「五樂」計劃")
  }

  @Test func namesThatBeginWithALetterOrDigitComeFirstWithoutAHeading() {
    #expect(byPinyin("阿 X光 5G网 𠀀") == "5G网 X光 𠀀 阿")
    #expect(byStrokes("一 X光 5G网 𠀀") == "5G网 X光 𠀀 一")
    for name in ["X光", "5G网", "𠀀", "兙", "", "……"] { #expect(PinyinKey(name).initial == nil) }
    for name in ["X光", "5G网", "𠀀", "", "……"] { #expect(StrokeKey(name).strokes == nil) }
    #expect(StrokeKey("兙").strokes == 9)
  }

  @Test func lettersInsideANameComeBeforeCharacters() {
    #expect(byPinyin("卡拉 卡A 卡") == "卡 卡A 卡拉")
  }

  @Test func givenSyllablesReplaceTheUsualReadings() {
    #expect(PinyinKey("重庆").initial == "Z")
    let key = PinyinKey("重庆", syllables: ["chong", "qing"])
    #expect(key.initial == "C")
    #expect(key.spelling == "chongqing")
    #expect(PinyinKey("城") < key && key < PinyinKey("出"))
    // A given syllable that is the usual one keeps its tone.
    #expect(PinyinKey("重庆", syllables: ["zhong", "qing"]) == PinyinKey("重庆"))
    // A character that the table doesn't have can be given a reading.
    #expect(PinyinKey("𨭎", syllables: ["xi"]).initial == "X")
    // Letters and punctuation take no syllable.
    #expect(PinyinKey("A「都」城", syllables: ["du", "cheng"]).spelling == "Aducheng")
  }

  @Test func spellingIsWhatOneWouldType() {
    #expect(PinyinKey("粤港澳大湾区律师").spelling == "yuegangaodawanqulüshi")
    #expect(PinyinKey("5G 网").spelling == "5Gwang")
  }

  @Test func strokesGoByCountThenRadical() {
    #expect(byStrokes("灣 三 一 大 十 丁") == "一 丁 十 三 大 灣")
    #expect(byStrokes("大灣區 大 三地 大學") == "三地 大 大學 大灣區")
  }
}
