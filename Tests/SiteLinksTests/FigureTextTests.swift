import Testing

@testable import SiteLinks

/// Whether the words of a link say what a figure says.
@Suite struct FigureTextTests {
  @Test(arguments: [
    ("63 billion yuan", "63 billion yuan"),
    ("63 billion", "63 billion yuan"),
    ("nearly 63 Billion yuan", "63 billion yuan"),
    ("more than 2,100", "2,100"),
    ("2,100 firms", "more than 2,100"),
    ("2100 firms", "2,100"),
    ("1,234,567", "1234567"),
    ("5.8 percent", "5.8 percent"),
    ("5.8%", "5.8%"),
    ("5.8 per cent", "5.8%"),
    ("5.8%", "5.8 percent"),
    ("first in the country", "first"),
    ("the First", "first in the country"),
    ("fifth and sixth", "fifth and sixth"),
    ("three launches", "three"),
    ("Twenty-one", "twenty-one"),
    ("one point, two places", "one point, two places"),
    ("two places and one point", "one point, two places"),
    ("Phase II", "Phase II"),
    ("the phase ii plant", "Phase II"),
    ("Yao-2 (Y2)", "Yao-2 (Y2)"),
    ("T3", "T3"),
    ("630亿元", "630亿元"),
    ("约630亿元", "630亿元"),
    ("2023年", "2023年"),
    ("在第三期", "第三期"),
    ("from 1 to 10", "1 to 10"),
    ("$63.5 million", "63.5 million"),
  ])
  func textAgrees(text: String, value: String) {
    #expect(FigureText.agrees(text, with: value), "\(text) / \(value)")
  }

  @Test(arguments: [
    ("36 billion yuan", "63 billion yuan"),
    ("63 million yuan", "63 billion yuan"),
    ("63", "63 billion yuan"),
    ("6.3 billion", "63 billion"),
    ("63 billion", "6.3 billion"),
    ("2,10", "210"),
    ("210", "2,100"),
    ("2,100", "21,00"),
    ("second", "first"),
    ("1st", "first"),
    ("many", "three"),
    ("Phase II", "Phase I"),
    ("Phase I", "Phase II"),
    ("Phase III", "Phase II"),
    ("T30", "T3"),
    ("one point", "one point, two places"),
    ("three", "three of three"),
    ("631 billion", "63 billion"),
    ("63亿元", "630亿元"),
    ("1630亿元", "630亿元"),
    ("1,630亿元", "630亿元"),
    ("5.8", "5.8 percent"),
    ("-5", "5"),
    ("5", "-5"),
    ("", "63"),
  ])
  func textDisagrees(text: String, value: String) {
    #expect(!FigureText.agrees(text, with: value), "\(text) / \(value)")
  }
}
