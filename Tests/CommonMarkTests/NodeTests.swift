import CCMark
import Diagnostics
import Testing

@testable import CommonMark

@Suite("The tree")
struct NodeTests {
  @Test("Kinds are numbered as cmark numbers them")
  func kinds() {
    let types = [
      (CMARK_NODE_DOCUMENT, Node.Kind.document), (CMARK_NODE_BLOCK_QUOTE, .blockQuote), (CMARK_NODE_LIST, .list),
      (CMARK_NODE_ITEM, .item), (CMARK_NODE_CODE_BLOCK, .codeBlock), (CMARK_NODE_HTML_BLOCK, .htmlBlock),
      (CMARK_NODE_CUSTOM_BLOCK, .customBlock), (CMARK_NODE_PARAGRAPH, .paragraph), (CMARK_NODE_HEADING, .heading),
      (CMARK_NODE_THEMATIC_BREAK, .thematicBreak), (CMARK_NODE_TEXT, .text), (CMARK_NODE_SOFTBREAK, .softBreak),
      (CMARK_NODE_LINEBREAK, .lineBreak), (CMARK_NODE_CODE, .code), (CMARK_NODE_HTML_INLINE, .htmlInline),
      (CMARK_NODE_CUSTOM_INLINE, .customInline), (CMARK_NODE_EMPH, .emphasis), (CMARK_NODE_STRONG, .strong),
      (CMARK_NODE_LINK, .link), (CMARK_NODE_IMAGE, .image),
    ]
    for (type, kind) in types { #expect(type.rawValue == kind.rawValue) }
  }

  @Test("A node tells what cmark has read, and can be changed")
  func properties() throws {
    let document = parse("## A *b* `c`\n\n[d](e \"f\")\n\n```swift\ng\n```\n", .commonMark)
    let heading = try #require(document.root.firstChild)
    #expect(heading.kind == .heading && heading.headingLevel == 2 && heading.plainText == "A b c")
    #expect(heading.literal == nil && heading.url == nil && heading.parent == document.root)
    #expect(heading.next?.previous == heading && document.root.parent == nil && document.root.next == nil)
    let link = try #require(nodes(.link, in: document).first)
    #expect(link.url == "e" && link.title == "f" && link.headingLevel == nil)
    link.url = "x&y"
    link.title = ""
    link.firstChild?.literal = "z<"
    #expect(document.root.lastChild?.fenceInfo == "swift" && document.root.lastChild?.literal == "g\n")
    #expect(html(document).contains("<a href=\"x&amp;y\">z&lt;</a>"))
    #expect(link.firstChild?.withLiteral { Array($0) } == Array("z<".utf8))
  }

  @Test("A link can become markup of our own that keeps what the link holds")
  func replacedLink() throws {
    let document = parse("a [b *c*](d \"e\") [f](g)", .commonMark)
    let links = nodes(.link, in: document)
    let (link, other) = (try #require(links.first), try #require(links.last))
    #expect(link.withTitle { Array($0) } == Array("e".utf8) && other.withTitle { $0.isEmpty })
    #expect(document.root.withTitle { $0.isEmpty })
    #expect(!link.showsOnly("b ") && other.showsOnly("f") && !other.showsOnly("F") && !document.root.showsOnly("f"))
    let custom = link.replaced(byCustomInline: Array("<a class=\"x\">".utf8), onExit: "</a>")
    #expect(custom.parent == document.root.firstChild && link.parent == nil && custom.firstChild?.literal == "b ")
    other.setURL(Array("é&".utf8))
    #expect(other.url == "é&")
    #expect(html(document) == "<p>a <a class=\"x\">b <em>c</em></a> <a href=\"%C3%A9&amp;\">f</a></p>\n")
  }

  @Test("Own markup goes into the tree and is rendered as it is")
  func customMarkup() throws {
    let document = parse("a b c", .commonMark)
    let text = try #require(document.root.firstChild?.firstChild)
    let link = document.makeCustomInline(onEnter: "<a class=\"term\">", onExit: "</a>")
    link.append(document.makeText("b"))
    text.insertBefore(document.makeText("a "))
    text.insertBefore(link)
    text.replace(with: document.makeText(" c"))
    let box = document.makeCustomBlock(onEnter: "<div>", onExit: "</div>")
    document.root.firstChild?.wrap(in: box)
    box.insertAfter(document.makeCustomBlock(onEnter: "<hr>"))
    #expect(html(document) == "<div>\n<p>a <a class=\"term\">b</a> c</p>\n</div>\n<hr>\n")
  }

  @Test("A node outside the tree stays usable as long as somebody holds it")
  func detachedNodes() throws {
    var document: Document? = parse("*a* b", .commonMark)
    let emphasis = try #require(document?.root.firstChild?.firstChild)
    emphasis.unlink()
    #expect(document.map { html($0) } == "<p> b</p>\n")
    document = nil
    #expect(emphasis.plainText == "a" && emphasis.parent == nil && emphasis.next == nil && emphasis.previous == nil)
    emphasis.document.root.firstChild?.append(emphasis)
    #expect(html(emphasis.document) == "<p> b<em>a</em></p>\n")
  }

  @Test("A walk enters and leaves in the order of the text")
  func walkOrder() {
    var events: [String] = []
    parse("a *b*\n\n---\n", .commonMark).root.walk { event, node in
      events.append("\(event) \(node.kind)")
      return .descend
    }
    #expect(
      events == [
        "enter document", "enter paragraph", "enter text", "enter emphasis", "enter text", "exit emphasis",
        "exit paragraph", "enter thematicBreak", "exit document",
      ])
  }

  @Test("A walk skips what it is told to skip")
  func walkSkips() {
    var texts: [String] = []
    parse("# a\n\nb [c](d) e", .commonMark).root.walk { _, node in
      if let literal = node.literal { texts.append(literal) }
      return node.kind == .heading || node.kind == .link ? .skip : .descend
    }
    #expect(texts == ["b ", " e"])
  }

  @Test("A walk goes on when the current node is replaced, and doesn't visit what was put in")
  func walkWhileReplacing() {
    let document = parse("a **b** c\n\nd *e*", .commonMark)
    var visited: [String] = []
    document.root.walk { event, node in
      guard event == .enter, node.kind == .text, let literal = node.literal else { return .descend }
      visited.append(literal)
      node.insertBefore(document.makeText("<"))
      node.insertAfter(document.makeText(">"))
      node.replace(with: document.makeText(literal.uppercased()))
      return .descend
    }
    #expect(visited == ["a ", "b", " c", "d ", "e"])
    #expect(
      html(document) == "<p>&lt;A &gt;<strong>&lt;B&gt;</strong>&lt; C&gt;</p>\n<p>&lt;D &gt;<em>&lt;E&gt;</em></p>\n")
  }

  @Test("A walk doesn't descend into a container that was taken away, nor leaves it")
  func walkWhileUnlinking() {
    let document = parse("a *b* c\n\n> d\n\ne", .commonMark)
    var events: [String] = []
    document.root.walk { event, node in
      events.append("\(event) \(node.kind)")
      if event == .enter, node.kind == .emphasis || node.kind == .blockQuote { node.unlink() }
      if event == .enter, node.literal == "a " { node.next?.next?.unlink() }
      return .descend
    }
    #expect(
      events == [
        "enter document", "enter paragraph", "enter text", "enter emphasis", "exit paragraph", "enter blockQuote",
        "enter paragraph", "enter text", "exit paragraph", "exit document",
      ])
    #expect(html(document) == "<p>a </p>\n<p>e</p>\n")
  }

  @Test("Emphasis may nest as deeply as a text is long")
  func deepInlines() {
    let document = parse(String(repeating: "*a **b ", count: 5000) + "c" + String(repeating: " b** a*", count: 5000))
    var depth = 0
    var deepest = 0
    document.root.walk { event, node in
      if !node.kind.isLeaf { depth += event == .enter ? 1 : -1 }
      deepest = max(deepest, depth)
      return .descend
    }
    #expect(deepest == 10_002 && depth == 0)
    #expect(document.root.plainText.count > 20_000)
  }
}
