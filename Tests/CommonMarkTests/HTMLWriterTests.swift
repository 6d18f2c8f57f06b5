import CCMark
import Testing

@testable import CommonMark

/// The HTML that is written is that of cmark itself.
@Suite struct HTMLWriterTests {
  private static func reference(_ document: Document, unsafe: Bool) -> String {
    guard let html = cmark_render_html(document.rootPointer, unsafe ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT) else {
      return ""
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  @Test(arguments: [
    "# a\n\n## *b* `c`\n===\n\nd\ne  \nf\\\ng", "> a\n> > b\n>\n> c", "- a\n- b\n\n  c\n- \n", "0. a\n1. b\n",
    "7) a\n\n8) b",
    "```c \" d\n<&>\n```\n\n~~~\n~~~\n\n    e\n", "<div>\n\na <b> c <!-- d -->\n", "***\n---",
    "![a *b* `c` <i> [l](u)\nd  \ne ![f](g \"h\")](u \"t<>\") *![](v)*",
    "**a *b* [c](d \"e&\") <https://f.g/?h=i&j='k'>**",
    "- a\n  > b\n\n  - c\n    - d\n\n      e\n", "", "![", "[a](<b c>) [d](e%20\"f) [港](/港/#灣)",
  ])
  func everyKindOfNode(_ markdown: String) {
    for isUnsafe in [false, true] {
      let document = parse(markdown, [])
      var output: [UInt8] = []
      document.renderHTML(into: &output, unsafe: isUnsafe)
      #expect(String(decoding: output, as: UTF8.self) == Self.reference(document, unsafe: isUnsafe))
    }
  }

  @Test func everyByteOfAnAddress() {
    for byte in UInt8(1)...UInt8.max {
      let document = parse("[a](b)", [])
      nodes(.link, in: document)[0].setURL([byte, UInt8(ascii: "c")])
      #expect(html(document) == Self.reference(document, unsafe: false), "\(byte)")
    }
  }

  @Test(arguments: [
    "javascript:a", "JavaScript:a", "vbscript:", "file:///a", "data:a", "data:image/png;a", "DATA:IMAGE/GIF",
    "data:image/svg",
    "data:image/webp", "data:image/jpeg,", "javascript", "ajavascript:", "file", "d",
  ])
  func dangerousAddressesAreLeftOut(_ address: String) {
    for isUnsafe in [false, true] {
      let document = parse("[a](b) ![c](d)", [])
      for kind in [Node.Kind.link, .image] { nodes(kind, in: document)[0].url = address }
      var output: [UInt8] = []
      document.renderHTML(into: &output, unsafe: isUnsafe)
      #expect(String(decoding: output, as: UTF8.self) == Self.reference(document, unsafe: isUnsafe))
    }
  }
}
