import Markup
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    ("", ""),
    ("plain", "plain"),
    ("<b> & \"c\"", "&lt;b&gt; &amp; &quot;c&quot;"),
    ("it's", "it's"),
    ("&amp;", "&amp;amp;"),
    ("大灣區 <南沙>", "大灣區 &lt;南沙&gt;"),
    ("\u{0}\n\t", "\u{0}\n\t"),
    ("<<<", "&lt;&lt;&lt;"),
  ])
  func textShowsAsItIs(_ text: String, _ escaped: String) {
    #expect(HTML(escaping: text) == HTML(trusted: escaped))
    var output = Array("before ".utf8)
    output.append(escaping: text[...])
    #expect(output == Array("before \(escaped)".utf8))
  }

  @Test func onlyFourBytesAreReplaced() {
    let all = (UInt8.min...UInt8.max).map { $0 }
    var output: [UInt8] = []
    all.withUnsafeBufferPointer { output.append(escaping: $0) }
    #expect(output.count == 256 + 4 + 3 + 3 + 5)
  }

  @Test func trustedMarkupStaysAsItIs() {
    #expect(HTML(trusted: "<p>a & b</p>").bytes == Array("<p>a & b</p>".utf8))
    #expect(HTML(trusted: Array("<p>".utf8)).bytes == Array("<p>".utf8))
  }
}
