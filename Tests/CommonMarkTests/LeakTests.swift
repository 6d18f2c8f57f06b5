import Testing

@testable import CommonMark

/// Work for a leak detector.
///
/// The following command ends with exit code 1 and a list of what was leaked, if anything was:
///
///     swift test --sanitize=address --disable-xctest --filter LeakTests
///
/// XCTest, which has no tests here, leaks a little by itself and is therefore left out.
@Suite("Memory")
struct LeakTests {
  private static let text = """
    # 是**「甲」**乙 {#a}

    [b](c) ~~d~~ e[^f] `g` <i> ![h](i "j") \\[^f] &#1;
    中
    文

    - k

      | [l] | m |
      |---|:-:|
      | n | o\\|p |

    [l]: /q
    [^f]: r[^s]

        t
    [^s]:
        u
    [^s]: v

    ```
    [^w]: x
    ```

    """

  @Test("Documents that are parsed, rewritten, rendered and dropped many times leave nothing behind")
  func manyDocuments() {
    var output: [UInt8] = []
    for _ in 0..<1000 {
      output.removeAll(keepingCapacity: true)
      let document = parse(Self.text)
      document.root.walk { event, node in
        guard event == .enter, node.kind == .text else { return .descend }
        let wrapper = document.makeCustomInline(onEnter: "<b>", onExit: "</b>")
        wrapper.append(document.makeText("w"))
        node.replace(with: wrapper)
        _ = document.makeLink(url: "never inserted")
        return .descend
      }
      document.renderHTML(into: &output)
      #expect(document.diagnostics(file: "a.md").count == 3)
    }
    #expect(!output.isEmpty)
  }

  @Test("Documents that are refused leave nothing behind")
  func refusedDocuments() {
    let text = String(repeating: "> ", count: 200) + "a"
    for _ in 0..<1000 { #expect(html(text).isEmpty) }
  }
}
