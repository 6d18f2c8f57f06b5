import TestSupport
import Testing

@testable import SiteProvenance

@Suite struct ArticleTextTests {
  @Test func emptyLinesAreLeftOutAndWhiteSpaceIsOneSpace() throws {
    let article = try ArticleText(Array("\u{FEFF}One\r\n\r\n \u{3000} \n\tTwo \u{A0} words \n".utf8))
    #expect(article.lines.map(\.text) == ["One", "Two words"])
  }

  @Test func hashIsThatOfTheNormalisedLine() throws {
    // printf 'Café au lait' | sha256sum
    let hash = "793e7643ce558259f6fe71f9ecaaf268acbcd011a2bb4c7f561df05a133d4d08"
    for text in ["Café au lait", "Cafe\u{301} \t au  lait \n"] {
      #expect(try ArticleText(Array(text.utf8)).lines.map(\.sha256) == [hash])
    }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    #expect(throws: ArticleText.Problem.notUTF8) { try ArticleText([0x61, 0xFF]) }
    #expect(throws: ArticleText.Problem.empty) { try ArticleText(Array(" \n\u{3000}\n".utf8)) }
  }
}
