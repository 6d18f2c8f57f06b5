import SiteModel
import Testing

@testable import SiteLinks

/// Where links lead, as markup.
@Suite struct DestinationTests {
  @Test(arguments: [
    ("[the port](project:port)", #"<a href="../../projects/port/">the port</a>"#),
    ("[the rules](policy:rules)", #"<a href="../../policies/rules/">the rules</a>"#),
    ("[it opened](event:opening)", #"<a href="../../timeline/#opening">it opened</a>"#),
    ("[an economist](person:li-ming)", #"<a href="../../views/li-ming/">an economist</a>"#),
    ("[his view](view:one-view)", #"<a href="../../views/li-ming/#one-view">his view</a>"#),
    ("[the zone](term:hetao)", #"<a class="term" href="../../glossary/hetao/">the zone</a>"#),
    ("[buying](theme:trade)", #"<a href="../../themes/trade/">buying</a>"#),
    (
      "[63 billion](figure:investment)",
      #"<a class="figure" href="../../figures/#investment">63 billion</a>"#
    ),
    ("[the sea](place:bay)", #"<a href="../../places/bay/">the sea</a>"#),
    ("[the office](organisation:bureau)", #"<a href="../../organisations/#bureau">the office</a>"#),
    ("[a name](note:a-note)", #"<a href="../../source/notes/#a-note">a name</a>"#),
    ("[this site](page:about)", #"<a href="../../about/">this site</a>"#),
    ("[itself](platform:nansha)", #"<a href="./">itself</a>"#),
    ("[the article](source:article)", #"<a href="../../source/">the article</a>"#),
    (
      "[s1p2](source:s1p2)",
      #"<a class="cite" href="../../source/#s1p2" aria-label="Source line s1p2">s1p2</a>"#
    ),
    ("[by id][port]\n\n[port]: project:port", #"<a href="../../projects/port/">by id</a>"#),
  ])
  func recordsAreNamedByKindAndID(markdown: String, html: String) async throws {
    let body = try await LoadedSite.everyKind.value.link(markdown)
    #expect(body.report == "")
    #expect(body.html == "<p>\(html)</p>")
  }

  @Test(arguments: [
    ("[](project:port)", #"<a href="../../projects/port/">The port &lt;i&gt;</a>"#),
    ("[ ](policy:rules)", #"<a href="../../policies/rules/">The rules</a>"#),
    ("[](figure:investment)", #"<a class="figure" href="../../figures/#investment">63 billion yuan</a>"#),
    (
      "[](term:hetao)",
      #"<a class="term" href="../../glossary/hetao/">Hetao <span lang="zh-Hans">河套</span></a>"#
    ),
    ("[](source:s1p2)", #"<a class="cite" href="../../source/#s1p2" aria-label="Source line s1p2">s1p2</a>"#),
    ("[](../projects/port.md)", #"<a href="../../projects/port/">The port &lt;i&gt;</a>"#),
  ])
  func linkWithoutWordsTakesTheTitleOfItsRecord(markdown: String, html: String) async throws {
    let body = try await LoadedSite.everyKind.value.link(markdown)
    #expect(body.report == "")
    #expect(body.html == "<p>\(html)</p>")
  }

  @Test(arguments: [
    ("[web](https://example.org/a?b=1&c=2)", #"<a href="https://example.org/a?b=1&amp;c=2">web</a>"#),
    ("[web](HTTP://EXAMPLE.ORG)", #"<a href="HTTP://EXAMPLE.ORG">web</a>"#),
    ("<https://example.org>", #"<a href="https://example.org">https://example.org</a>"#),
    ("[mail](mailto:a@example.org)", #"<a href="mailto:a@example.org">mail</a>"#),
    ("<a@example.org>", #"<a href="mailto:a@example.org">a@example.org</a>"#),
    ("[phone](tel:+85212345678)", #"<a href="tel:+85212345678">phone</a>"#),
    ("[home](/)", #"<a href="../../">home</a>"#),
    ("[notes](/source/notes/)", #"<a href="../../source/notes/">notes</a>"#),
    ("[line](/source/#s1p1)", #"<a href="../../source/#s1p1">line</a>"#),
    ("[picture](/images/map.png)", #"<a href="../../images/map.png">picture</a>"#),
    ("[port](../projects/port.md)", #"<a href="../../projects/port/">port</a>"#),
    ("[port](../projects/port.md#cranes)", #"<a href="../../projects/port/#cranes">port</a>"#),
    ("[opening](../events/opening.md)", #"<a href="../../timeline/#opening">opening</a>"#),
    ("[report](../files/report.pdf)", #"<a href="../../files/report.pdf">report</a>"#),
    (
      "[odd](../files/a%20b%23c%3Fd%2520.pdf)",
      #"<a href="../../files/a%20b%23c%3Fd%2520.pdf">odd</a>"#
    ),
    ("![A map](../images/map.png)", #"<img src="../../images/map.png" alt="A map" />"#),
    ("![A map](/images/map.png \"The bay\")", #"<img src="../../images/map.png" alt="A map" title="The bay" />"#),
    ("[![A map](/images/map.png)](/)", #"<a href="../../"><img src="../../images/map.png" alt="A map" /></a>"#),
    ("![地圖](/images/map.png)", #"<img src="../../images/map.png" alt="地圖" />"#),
  ])
  func addressesAndFiles(markdown: String, html: String) async throws {
    let body = try await LoadedSite.everyKind.value.link(markdown)
    #expect(body.report == "")
    #expect(body.html == "<p>\(html)</p>")
  }

  @Test func fragmentsLeadToHeadingsOfTheSameBody() async throws {
    let body = try await LoadedSite.everyKind.value.link(
      "[down](#the-end), [下](#前海), [下](#%E5%89%8D%E6%B5%B7)\n\n## The end\n\n## 前海"
    )
    #expect(body.report == "")
    #expect(
      body.html == """
        <p><a href="#the-end">down</a>, \
        <a href="#%E5%89%8D%E6%B5%B7"><span lang="zh-Hans">下</span></a>, \
        <a href="#%E5%89%8D%E6%B5%B7"><span lang="zh-Hans">下</span></a></p>
        <h2 id="the-end">The end</h2>
        <h2 id="前海"><span lang="zh-Hans">前海</span></h2>
        """)
  }

  @Test func recordsThatShareAPageHaveIDsOfTheirOwn() async throws {
    let body = try await LoadedSite.everyKind.value.link(
      "[down](#end), [down](#one-view:end), [b](#b)[^1]\n\n## End\n\n## B {#b}\n\n[^1]: Note",
      in: RecordID(.view, "one-view"))
    #expect(body.report == "")
    #expect(body.headings.map(\.id) == ["one-view:end", "b"])
    #expect(
      body.html.hasPrefix(
        "<p><a href=\"#one-view:end\">down</a>, <a href=\"#one-view:end\">down</a>, <a href=\"#b\">b</a><sup"))
    #expect(body.html.contains("<h2 id=\"one-view:end\">End</h2>") && body.html.contains("<li id=\"one-view:fn:1\">"))
  }

  @Test func headingOfASharedPageIsSuggestedWithoutItsPrefix() async throws {
    let body = try await LoadedSite.everyKind.value.link("[x](#tp)\n\n# Top", in: RecordID(.view, "one-view"))
    #expect(body.report.hasSuffix("^~~ did you mean '#top'?"))
  }

  @Test func titleOfALinkIsKept() async throws {
    let body = try await LoadedSite.everyKind.value.link(
      "[a](project:port \"The \\\"port\\\"\") [b](term:hetao \"A & b\") [c](figure:investment \"c\")"
        .replacing("[c]", with: "[63 billion]")
    )
    #expect(body.report == "")
    #expect(
      body.html == """
        <p><a href="../../projects/port/" title="The &quot;port&quot;">a</a> \
        <a class="term" href="../../glossary/hetao/" title="A &amp; b">b</a> \
        <a class="figure" href="../../figures/#investment" title="c">63 billion</a></p>
        """)
  }

  @Test(arguments: [
    (RecordID(.page, "home"), "projects/port/", "./"),
    (RecordID(.page, "404"), "/projects/port/", "/"),
    (RecordID(.page, "about"), "../projects/port/", "../"),
    (RecordID(.project, "port"), "./", "../../"),
    (RecordID(.page, "notes"), "../../projects/port/", "../../"),
    (RecordID(.event, "opening"), "../projects/port/", "../"),
    (RecordID(.view, "one-view"), "../../projects/port/", "../../"),
  ])
  func linksAreRelativeToThePageThatShowsTheBodyButNotOnTheNotFoundPage(id: RecordID, port: String, home: String)
    async throws
  {
    let linked = try await LoadedSite.everyKind.value.link("[port](project:port) [home](/)", in: id)
    #expect(linked.report == "")
    #expect(linked.html == #"<p><a href="\#(port)">port</a> <a href="\#(home)">home</a></p>"#)
  }

  @Test func mentionsNameEachRecordAndLineOnceInTheOrderOfTheText() async throws {
    let body = try await LoadedSite.everyKind.value.link(
      """
      [a](project:port) [s1p2](source:s1p2) [b](../policies/rules.md) [c](project:port)

      > | [d](term:hetao) |
      > |---|
      > | [s1p2](source:s1p2)[^n] |

      [web](https://example.org) [home](/)

      [^n]: See [e](place:bay).
      """
    )
    #expect(body.report == "")
    #expect(body.mentions == ["project:port", "source:s1p2", "policy:rules", "term:hetao", "place:bay"])
  }

  @Test func linkInEmphasisAndEmphasisInALinkWork() async throws {
    let body = try await LoadedSite.everyKind.value.link("**[a *b* `c`](term:hetao)**")
    #expect(
      body.html
        == #"<p><strong><a class="term" href="../../glossary/hetao/">a <em>b</em> <code>c</code></a></strong></p>"#)
  }
}

@Suite struct RootPathTests {
  @Test(arguments: [
    ("https://example.org", "/"), ("https://example.org/", "/"), ("https://example.org/bay", "/bay/"),
    ("http://example.org:8080/a/b/", "/a/b/"), ("/", "/"), ("/bay/", "/bay/"),
  ])
  func rootPathIsWhatFollowsTheHost(baseURL: String, path: String) {
    #expect(BodyRenderer.rootPath(of: baseURL) == path)
  }
}
