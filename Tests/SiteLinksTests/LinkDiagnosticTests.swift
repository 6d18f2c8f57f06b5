import Testing

@testable import SiteLinks

/// What editors see when a link is wrong: their file, the place marked in it, the exact words.
@Suite struct LinkDiagnosticTests {
  /// Tests a body of one line, on line 10 of its file, with one mistake.
  private func expect(
    _ line: String, _ column: Int, _ message: String, _ marks: String, notes: String = "",
    at location: SourceLocation = #_sourceLocation
  ) async throws {
    let body = try await LoadedSite.everyKind.value.link(line)
    let report = """
      content/platforms/nansha.md:10:\(column): error: \(message)
         9 | ---
        10 | \(line)
           | \(marks)
      """
    #expect(body.report == (notes.isEmpty ? report : report + "\n" + notes), sourceLocation: location)
  }

  @Test func unknownRecord() async throws {
    try await expect(
      "See [x](platform:nansa) now.", 9, "no platform is called 'nansa' [unknown-record]",
      "        ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?")
    try await expect(
      "[x](policy:zzzzzz)", 5, "no policy is called 'zzzzzz' [unknown-record]", "    ^~~~~~~~~~~~~")
    try await expect("[x](platform:)", 5, "no platform is called '' [unknown-record]", "    ^~~~~~~~~")
  }

  @Test func unknownRecordNamedInChinese() async throws {
    try await expect(
      "看[x](platform:南沙)。", 6, "no platform is called '南沙' [unknown-record]",
      "      ^~~~~~~~~~~~~ did you mean 'platform:nansha'?")
    try await expect(
      "See [x](platform:南沙区).", 9, "no platform is called '南沙区' [unknown-record]",
      "        ^~~~~~~~~~~~~~~ did you mean 'platform:nansha'?")
  }

  @Test func unknownRecordOfAnotherKind() async throws {
    try await expect(
      "See [x](project:nansha).", 9, "no project is called 'nansha' [unknown-record]",
      "        ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?")
  }

  @Test func unknownSourceLine() async throws {
    try await expect(
      "[](source:s1p3)", 4, "no source has a line called 's1p3' [unknown-source-line]",
      "   ^~~~~~~~~~~ did you mean 'source:s1p1'?")
    try await expect(
      "[](source:zz)", 4, "no source has a line called 'zz' [unknown-source-line]", "   ^~~~~~~~~")
  }

  @Test func draftReference() async throws {
    try await expect(
      "[x](project:secret)", 5, "project 'secret' is a draft, so nothing may refer to it [draft-reference]",
      "    ^~~~~~~~~~~~~~",
      notes: "content/projects/secret.md: note: the draft is here; remove 'draft: true' to publish it")
  }

  @Test(arguments: [
    ("[x](javascript:alert(1))", "javascript", 4), ("[x](JaVaScRiPt:alert(1))", "JaVaScRiPt", 4),
    ("[x](data:text/html,x)", "data", 4), ("[x](vbscript:x)", "vbscript", 4), ("[x](file:///etc/passwd)", "file", 4),
    ("[x](&#106;avascript:alert(1))", "javascript", 4), ("[x](&#x6A;avascript:alert(1))", "javascript", 4),
    ("[x](javascript&colon;alert(1))", "javascript", 4), ("[x](java&Tab;script:alert(1))", "java\u{FFFD}script", 4),
    ("[x](< javascript:alert(1)>)", "javascript", 5), ("<javascript:alert(1)>", "javascript", 1),
    ("[x](javascript\\:alert(1))", "javascript", 4),
  ])
  func unsafeScheme(line: String, scheme: String, start: Int) async throws {
    let length = line.dropFirst(start).dropLast(line.hasSuffix(">)") ? 2 : 1).count
    try await expect(
      line, start + 1, "links can't begin with '\(scheme):' [unsafe-url]",
      String(repeating: " ", count: start) + "^" + String(repeating: "~", count: length - 1)
        + " links begin with https://, mailto:, tel: or a kind of record such as platform:")
  }

  @Test func unsafeSchemeBehindATab() async throws {
    let body = try await LoadedSite.everyKind.value.link("[x](<java\tscript:alert(1)>)")
    #expect(
      body.report == """
        content/platforms/nansha.md:10:6: error: links can't begin with 'java\u{FFFD}script:' [unsafe-url]
           9 | ---
          10 | [x](<java    script:alert(1)>)
             |      ^~~~~~~~~~~~~~~~~~~~~~~ links begin with https://, mailto:, tel: or a kind of record such as platform:
        """)
  }

  @Test(arguments: ["//example.org", "/&sol;example.org", "&#47;&#47;example.org", "\\\\\\\\example.org"])
  func addressOfAnotherHostWithoutScheme(address: String) async throws {
    try await expect(
      "[x](\(address))", 5, "links can't begin with // [unsafe-url]",
      "    ^" + String(repeating: "~", count: address.count - 1) + " write https:// in full")
  }

  @Test(arguments: [
    ("platfrom:nansha", "platfrom", "platform:nansha"), ("Platform:nansha", "Platform", "platform:nansha"),
    ("htps://example.org", "htps", "https://example.org"), ("platförm:nansha", "platförm", "platform:nansha"),
  ])
  func misspeltScheme(address: String, scheme: String, meant: String) async throws {
    try await expect(
      "[x](\(address))", 5, "links can't begin with '\(scheme):' [unsafe-url]",
      "    ^" + String(repeating: "~", count: address.count - 1) + " did you mean '\(meant)'?")
  }

  @Test func quotationMarksAroundAReference() async throws {
    try await expect(
      "[x](“platform:nansha”)", 5, "links can't begin with '“platform:' [unsafe-url]",
      "    ^~~~~~~~~~~~~~~~~ leave out the quotation marks: 'platform:nansha'")
  }

  @Test func brokenLinkToAnAddress() async throws {
    try await expect(
      "[x](/platforms)", 5, "the site has no page '/platforms' [broken-link]",
      "    ^~~~~~~~~~ did you mean '/platforms/'?")
    try await expect(
      "[x](/platforms/nansa/)", 5, "the site has no page '/platforms/nansa/' [broken-link]",
      "    ^~~~~~~~~~~~~~~~~ did you mean '/platforms/nansha/'?")
    try await expect("[x](/qqq/)", 5, "the site has no page '/qqq/' [broken-link]", "    ^~~~~")
    try await expect("[x](/../secret)", 5, "the site has no page '/../secret' [broken-link]", "    ^~~~~~~~~~")
    try await expect(
      "[x](/&bsol;example.org)", 5, "the site has no page '/\\example.org' [broken-link]", "    ^~~~~~~~~~~~~~~~~~")
  }

  @Test func brokenLinkToAFile() async throws {
    try await expect(
      "[x](../projects/prot.md)", 5, "there is no file 'content/projects/prot.md' [broken-link]",
      "    ^~~~~~~~~~~~~~~~~~~ did you mean 'content/projects/port.md'?")
    try await expect(
      "[x](port.md)", 5, "there is no file 'content/platforms/port.md' [broken-link]",
      "    ^~~~~~~ did you mean 'content/projects/port.md'?")
    try await expect(
      "[x](www.example.org)", 5, "there is no file 'content/platforms/www.example.org' [broken-link]",
      "    ^~~~~~~~~~~~~~~ did you mean 'https://www.example.org'?")
    try await expect(
      "[x](../figures.yml)", 5, "there is no file 'content/figures.yml' [broken-link]",
      "    ^~~~~~~~~~~~~~ link to a record by its kind, such as platform:some-id")
    try await expect(
      "[x](../../../etc/passwd)", 5, "'../../../etc/passwd' leads out of the content folder [broken-link]",
      "    ^~~~~~~~~~~~~~~~~~~")
  }

  @Test func brokenLinkToAHeading() async throws {
    let body = try await LoadedSite.everyKind.value.link("[x](#tp)\n\n# Top")
    #expect(
      body.report == """
        content/platforms/nansha.md:10:5: error: this page has no heading '#tp' [broken-link]
           9 | ---
          10 | [x](#tp)
             |     ^~~ did you mean '#top'?
        """)
    try await expect("[x](#zzzzz)", 5, "this page has no heading '#zzzzz' [broken-link]", "    ^~~~~~")
  }

  @Test func brokenLinkWithoutAddress() async throws {
    try await expect(
      "[x]()", 5, "the link leads nowhere [broken-link]", "    ^ write the address between the round brackets")
    try await expect(
      "[x](<>)", 6, "the link leads nowhere [broken-link]", "     ^ write the address between the round brackets")
  }

  @Test func missingImage() async throws {
    try await expect(
      "![x](../images/mapp.png)", 6, "the content folder has no picture 'images/mapp.png' [missing-image]",
      "     ^~~~~~~~~~~~~~~~~~ did you mean '/images/map.png'?")
    try await expect(
      "![x](https://example.org/a.png)", 6, "pictures from other sites are not shown [missing-image]",
      "     ^~~~~~~~~~~~~~~~~~~~~~~~~ put the file into the content folder and name it here")
    try await expect(
      "![x](../../../a.png)", 6, "'../../../a.png' leads out of the content folder [missing-image]",
      "     ^~~~~~~~~~~~~~")
    try await expect(
      "![x](data:image/png,x)", 6, "'data:image/png,x' is no picture [missing-image]",
      "     ^~~~~~~~~~~~~~~~ name a file in the content folder")
    try await expect(
      "![x](../images/map.txt)", 6, "'images/map.txt' is no picture [missing-image]",
      "     ^~~~~~~~~~~~~~~~~ pictures end in .avif, .gif, .jpeg, .jpg, .png, .webp")
    try await expect(
      "![x](platform:nansha)", 6, "'platform:nansha' is no picture [missing-image]",
      "     ^~~~~~~~~~~~~~~ name a file in the content folder")
    try await expect(
      "![x]()", 6, "the picture names no file [missing-image]", "     ^ name a file in the content folder")
  }

  @Test func figureMismatch() async throws {
    let note = """
      content/figures.yml:2:10: note: the figure is here
        2 |   value: 63 billion yuan
          |          ^~~~~~~~~~~~~~~
      """
    try await expect(
      "[36 billion yuan](figure:investment) was spent.", 1,
      "'36 billion yuan' doesn't say what the figure 'investment' says [figure-mismatch]",
      "^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the figure is '63 billion yuan'", notes: note)
    try await expect(
      "花了[63*亿*元](figure:investment)。", 3,
      "'63亿元' doesn't say what the figure 'investment' says [figure-mismatch]",
      "    ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~ the figure is '63 billion yuan'", notes: note)
  }

  @Test(arguments: [
    "[](https://example.org)", "[ ](/)", "[**&nbsp;**](mailto:a@b.c)", "[![](/images/map.png)](/)",
    "[](../files/report.pdf)", "[&ZeroWidthSpace;](tel:+1)",
  ])
  func emptyLinkText(line: String) async throws {
    try await expect(
      line, 1, "the link has no words [empty-link-text]",
      "^" + String(repeating: "~", count: line.count - 1) + " write the words to show between the square brackets")
  }

  @Test func rawHTML() async throws {
    let tag = "HTML tags are not allowed in content; write Markdown instead [raw-html]"
    let comment = "HTML comments are not allowed in content; delete it [raw-html]"
    try await expect("<script>alert(1)</script>", 1, tag, "^~~~~~~~")
    try await expect("a 前海<br> y", 5, tag, "      ^~~~")
    try await expect("a [x <img src=x onerror=alert(1)>](/)", 6, tag, "     ^~~~~~~~~~~~~~~~~~~~~~~~~~~~")
    try await expect("<!-- x -->", 1, comment, "^~~~~~~~~~")
    try await expect("a <!-- x --> b", 3, comment, "  ^~~~~~~~~~")
  }

  @Test func mistakeInADefinitionIsShownAtTheLinkAndOffersNoReplacement() async throws {
    let body = try await LoadedSite.everyKind.value.link("a [x][n]\n\n[n]: platform:nansa")
    #expect(
      body.report == """
        content/platforms/nansha.md:10:3: error: no platform is called 'nansa' [unknown-record]
           9 | ---
          10 | a [x][n]
             |   ^~~~~~ did you mean 'platform:nansha'?
        """)
    #expect(body.diagnostics.map(\.fixes) == [[]])
    let page = try await LoadedSite.everyKind.value.link("a [x][n]\n\n[n]: /platforms")
    #expect(page.diagnostics.map(\.fixes) == [[]])
  }

  @Test func replacementStandsWhereTheDestinationStands() async throws {
    let lines = ["[x](platform:nansa)", "[x](/platforms)", "[x](#tp)", "![x](../images/mapp.png)"]
    let body = try await LoadedSite.everyKind.value.link(lines.joined(separator: "\n\n") + "\n\n# Top")
    #expect(
      body.diagnostics.flatMap(\.fixes).map(\.replacement) == [
        "platform:nansha", "/platforms/", "#top", "/images/map.png",
      ])
    #expect(body.diagnostics.allSatisfy { $0.fixes.first?.location == $0.location })
  }
}
