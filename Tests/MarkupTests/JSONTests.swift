import Markup
import Testing

/// Strings as RFC 8259 has them.
@Suite struct JSONTests {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("1\n2\r3\t4", #""1\n2\r3\t4""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
    ("</script>", #""\u003c/script>""#), ("南沙 😀", "\"南沙 😀\""),
  ])
  func stringsAreEscaped(string: String, written: String) {
    var bytes: [UInt8] = []
    bytes.append(json: string)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }
}
