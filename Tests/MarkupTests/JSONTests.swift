import Markup
import Testing

/// JSON as RFC 8259 has it, members in their order.
@Suite struct JSONTests {
  private func text(_ value: JSON, levels: Int = 0) -> String {
    String(decoding: value.bytes(levels: levels), as: UTF8.self)
  }

  @Test func everyKindOfValue() {
    let value: JSON = .object([
      ("b", "text"), ("a", 12), ("n", .number("-1.50")), ("f", false), ("z", .null),
      ("l", .array([1, "x", .array([])])),
      ("o", .object([])),
    ])
    #expect(text(value) == #"{"b":"text","a":12,"n":-1.50,"f":false,"z":null,"l":[1,"x",[]],"o":{}}"# + "\n")
  }

  @Test func outerLevelsHaveLinesOfTheirOwn() {
    let value: JSON = .object([("a", .array([1, .object([("b", 2), ("c", 3)])])), ("d", .array([]))])
    #expect(text(value, levels: 2) == "{\n\"a\":[\n1,\n{\"b\":2,\"c\":3}\n],\n\"d\":[]\n}\n")
  }

  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("1\n2\r3\t4", #""1\n2\r3\t4""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("</script>", #""\u003c/script>""#), ("南沙 😀", "\"南沙 😀\""),
  ])
  func stringsAreEscaped(string: String, written: String) {
    #expect(text(.string(string)) == written + "\n")
  }
}
