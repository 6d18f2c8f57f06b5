import SiteModel
import Testing

/// What counts as a number in a text, and what it amounts to.
@Suite struct NumberScannerTests {
  @Test(arguments: [
    ("63 billion yuan", "63 billion", 63e9),
    ("more than 2,100 projects", "2,100", 2100),
    ("5.8 percent", "5.8 percent", 5.8),
    ("5.8 per cent", "5.8 per cent", 5.8),
    ("5.8%", "5.8%", 5.8),
    ("共37％", "37％", 37),
    ("约630亿元", "630", 630),
    ("第３期", "３", 3),
    ("Three launches", "Three", 3),
    ("three-year plan", "three", 3),
    ("the 3rd phase", "3rd", 3),
    ("the third phase", "third", 3),
    ("twenty-one", "twenty-one", 21),
    ("two thousand one hundred", "two thousand one hundred", 2100),
    ("one million people", "one million", 1e6),
    ("hundreds of firms", "hundreds", 100),
    ("two dozen", "two dozen", 24),
    ("a million", "million", 1e6),
    ("2024 firms, or 2,024", "2,024", 2024),
    ("1899", "1899", 1899),
    ("2100", "2100", 2100),
  ])
  func quantity(text: String, number: String, value: Double) {
    let numbers = NumberScanner.numbers(in: text).filter { $0.form == .quantity }
    #expect(numbers.map(\.text) == [number])
    #expect(numbers.map(\.value) == [value])
  }

  @Test(arguments: [
    "one of them", "the first and the second", "no number", "often", "twofold", "percent", "May", "", "weight",
    "for thirst", "nineties", "foursome", "centre",
  ])
  func noNumber(text: String) {
    #expect(NumberScanner.numbers(in: text).isEmpty)
  }

  @Test(arguments: [
    "twenty-one million people", "twenty one hundred", "fifty-one dozen", "A9one hundred", "per 5 cent", "5per cent",
    "per-5 cent", "The rapper 50 Cent came.", "one one hundred", "per per cent", "one-one-million",
  ])
  func partsNeverReachOverEachOther(text: String) {
    let numbers = NumberScanner.numbers(in: text)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
  }

  @Test func amountsAreTheSameWhateverTheyAreWrittenIn() throws {
    for (text, other) in [("2.01 million", "2,010,000"), ("16.1 thousand", "16,100"), ("two hundred and five", "205")] {
      let number = try #require(NumberScanner.numbers(in: text).first)
      #expect(number.agrees(with: try #require(NumberScanner.numbers(in: other).first)), "\(text)")
    }
    let year = try #require(NumberScanner.numbers(in: "2023").first)
    #expect(!year.agrees(with: try #require(NumberScanner.numbers(in: "2,023").first)))
  }

  @Test func aCommaThatPartsNoThousandsEndsANumber() {
    #expect(NumberScanner.numbers(in: "6,3 billion").map(\.text) == ["6", "3 billion"])
  }

  @Test func decadesAreYears() {
    #expect(NumberScanner.numbers(in: "in the 1990s").map(\.form) == [.year])
  }

  @Test func years() {
    let numbers = NumberScanner.numbers(in: "From 1997 to mid-2024, January 2030; 2024年")
    #expect(numbers.map(\.form) == [.year, .year, .year, .year])
  }

  @Test(
    arguments: [
      ("on 9 January 2024", "9 January 2024", 2024), ("January 9, 2024 it", "January 9, 2024", 2024),
      ("January 9", "January 9", nil), ("9 January, 37", "9 January", nil), ("2024-01-09.", "2024-01-09", 2024),
    ] as [(String, String, Int?)])
  func days(text: String, date: String, year: Int?) throws {
    let number = try #require(NumberScanner.numbers(in: text).first)
    #expect(number.form == .day(9, month: 1, year: year))
    #expect(number.text == date)
  }

  @Test(arguments: [
    ("the Lijian-1 rocket", "Lijian-1"), ("terminal T3.", "T3"), ("5G", "5G"), ("63bn", "63bn"),
    ("COVID-19", "COVID-19"),
    ("B2B", "B2B"), ("Y2", "Y2"), ("CR-450-2", "CR-450-2"),
  ])
  func partsOfWords(text: String, word: String) {
    let numbers = NumberScanner.numbers(in: text)
    #expect(numbers.map(\.text) == [word])
    #expect(numbers.map(\.form) == [.partOfWord])
  }

  @Test func numbersThatDoNotJoin() {
    #expect(
      NumberScanner.numbers(in: "10-15, 3 7, 2.5.1; four five").map(\.text) == [
        "10", "15", "3", "7", "2.5", "1", "four", "five",
      ])
  }

  @Test func wordsAround() throws {
    let number = try #require(NumberScanner.numbers(in: "CanSemi Phase three-year").first)
    #expect(number.wordBefore == "phase")
    #expect(number.wordAfter == "year")
    let lonely = try #require(NumberScanner.numbers(in: "(three, four)").first)
    #expect(lonely.wordBefore.isEmpty)
    #expect(lonely.wordAfter.isEmpty)
  }

  @Test func rangeIsInBytes() throws {
    let number = try #require(NumberScanner.numbers(in: "南沙 63 billion").first)
    #expect(number.range == 7..<17)
  }
}
