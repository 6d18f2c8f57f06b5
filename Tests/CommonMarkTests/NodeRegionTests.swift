import Testing

@testable import CommonMark

/// Documents whose nodes come from a region are like any others.
@Suite struct NodeRegionTests {
  private func html(_ text: String) -> String {
    let document = Document(parsing: Array(text.utf8), dialect: .site)
    var bytes: [UInt8] = []
    document.renderHTML(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let text = """
    # One

    A [link](https://example.org "t"), *two* **words**, `code`, ~~gone~~, 南沙**新區**的。[^a]

    | a | b |
    |---|:-:|
    | *1* | 2 |

    - x
      > y &amp; &copy;

    [^a]: A note.
    """

  @Test func treesAreTheSameInARegion() {
    let plain = html(Self.text)
    #expect(plain.contains("<td>"))
    for _ in 0..<3 { #expect(NodeRegion.run { html(Self.text) } == plain) }
    #expect(html(Self.text) == plain)
  }

  @Test func regionsHoldMoreThanOneChunk() {
    let long = String(repeating: Self.text.replacing("[^a]", with: "") + "\n\n", count: 3000)
    #expect(NodeRegion.run { html(long) } == html(long))
    #expect(NodeRegion.run { html(Self.text) } == html(Self.text))
  }

  @Test func regionInARegionIsPartOfIt() {
    let both = NodeRegion.run {
      let outer = Document(parsing: Array(Self.text.utf8), dialect: .site)
      let inner = NodeRegion.run { html("inner") }
      // The tree outside the inner region is still there, and can grow.
      outer.root.firstChild?.append(outer.makeText(" more"))
      return (outer.root.plainText, inner)
    }
    #expect(both.0.contains("One more"))
    #expect(both.1 == "<p>inner</p>\n")
  }

  @Test func eachThreadHasItsOwn() async {
    let expected = html(Self.text)
    let results = await withTaskGroup(of: String.self) { group in
      for _ in 0..<16 { group.addTask { NodeRegion.run { html(Self.text) } } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == Array(repeating: expected, count: 16))
  }
}
