import Markup
import Templates
import Testing

@Suite struct PrintingTests {
  private let link = Fixtures.link
  private let site = Fixtures.site

  @Test func textIsEscapedAndMarkupIsNot() {
    #expect(
      printed("== page ==\n{{title}}|{{body}}|{{{body}}}", ["title": "<b>", "body": .html(HTML(trusted: "<i>"))])
        == "&lt;b&gt;|<i>|<i>\n")
  }

  @Test func absentValuesPrintNothing() {
    #expect(
      printed(
        "== page ==\n[{{title}}{{body}}{{site.name}}{{layout}}{{#links}}x{{/links}}{{#site}}x{{/site}}{{>*layout}}]"
          + "{{^site}}no site{{/site}}\n== wide ==\n== narrow ==", [:]) == "[]no site\n")
  }

  @Test func sectionsTestWhetherThereIsSomething() {
    let template = """
      == page ==
      {{#title}}T{{.}}{{title}}{{/title}}{{#body}}B{{.}}{{/body}}{{#isDraft}}D{{/isDraft}}{{#layout}}L{{.}}{{/layout}}
      """
    #expect(printed(template, ["title": "", "body": .html(HTML(trusted: "")), "isDraft": false]) == "\n")
    #expect(
      printed(template, ["title": "t", "body": .html(HTML(trusted: "<b>")), "isDraft": true, "layout": "wide"])
        == "TttB<b>DLwide\n")
  }

  @Test func listsRepeat() {
    let links = [
      link.object(["label": "a", "tags": .list(["1", "<"]), "isCurrent": true]), link.object(["label": "b"]),
    ]
    #expect(
      printed(
        "== page ==\n{{#links}}{{label}}{{#isCurrent}}!{{/isCurrent}}{{#tags}}({{.}}{{label}}{{language}}){{/tags}};{{/links}}",
        ["links": Value(links), "language": "yue"]) == "a!(1ayue)(&lt;ayue);b;\n")
    #expect(printed("== page ==\n{{#labels}}{{.}}, {{/labels}}", ["labels": Value(["x", "y"])]) == "x, y, \n")
    #expect(
      printed("== page ==\n{{#notes}}{{.}}{{/notes}}", ["notes": .list([.html(HTML(trusted: "<hr>"))])]) == "<hr>\n")
  }

  @Test func theNearestObjectComesFirst() {
    let inner = Shape("inner", [.text("name"), .object("site", Fixtures.site)])
    let outer = Shape(
      "outer", [.text("name", pageWide: true), .text("title", pageWide: true), .object("inner", inner)])
    let object = outer.object([
      "name": "outer", "title": "title",
      "inner": .object(inner.object(["name": "inner", "site": .object(site.object(["url": "/"]))])),
    ])
    let source = TemplateSource(
      name: "page", file: "page.mustache",
      bytes: Array("{{name}} {{#inner}}{{name}} {{title}} {{#site}}[{{name}}]{{url}}{{/site}}{{/inner}}".utf8))
    let (template, diagnostics) = TemplateLibrary([source]).compile("page", for: outer)
    #expect(diagnostics == [])
    var output: [UInt8] = []
    template?.render(object, into: &output)
    // The site's own name is absent, and the outer one doesn't take its place.
    #expect(String(decoding: output, as: UTF8.self) == "outer inner title []/")
  }

  /// Writes where an address would lead, and a sign that has to be escaped.
  private struct Stars: AddressResolver {
    func append(_ address: String, to output: inout [UInt8]) { output.append(contentsOf: "<*\(address)".utf8) }
  }

  @Test func addressesAreWrittenAsThePageHasThemAndEscaped() {
    let source = TemplateSource(
      name: "page", file: "page.mustache", bytes: Array("<a href=\"{{url}}\">{{#url}}{{.}}{{/url}}</a>".utf8))
    let template = TemplateLibrary([source]).compile("page", for: site).template
    var output: [UInt8] = []
    template?.render(site.object(["url": .address("/a/#b")]), addresses: Stars(), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<a href=\"&lt;*/a/#b\">&lt;*/a/#b</a>")
    output = []
    template?.render(site.object(["url": .address("/a/#b")]), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "<a href=\"/a/#b\">/a/#b</a>")
  }

  @Test func renderingAppends() {
    let source = TemplateSource(name: "page", file: "page.mustache", bytes: Array("<{{!}}p>".utf8))
    var output = Array("before ".utf8)
    TemplateLibrary([source]).compile("page", for: site).template?.render(site.object([:]), into: &output)
    #expect(String(decoding: output, as: UTF8.self) == "before <p>")
  }

  @Test func aByteOrderMarkIsNotPrinted() {
    #expect(printed("== page ==\n\u{FEFF}{{title}}", ["title": "t"]) == "t\n")
  }

  @Test func partialsIndentTheirLinesButNotEmptyOnes() {
    #expect(
      printed(
        """
        == page ==
        <ul>
          {{>item}}
        </ul>
        == item ==
        <li>
          {{>inner}}

        </li>
        == inner ==
        {{title}}
        """, ["title": "a\nb"]) == "<ul>\n  <li>\n    a\nb\n\n  </li>\n</ul>\n")
  }

  @Test func dynamicNamesChooseAPartial() {
    let text = """
      == page ==
      {{>*layout}}
      == wide ==
      wide {{title}}
      == narrow ==
      narrow {{title}}
      """
    #expect(printed(text, ["title": "t", "layout": "narrow"]) == "narrow t\n")
    #expect(printed(text, ["title": "t", "layout": "wide"]) == "wide t\n")
  }

  @Test func dynamicNamesChooseAParent() {
    let text = """
      == page ==
      {{<*layout}}{{$main}}{{title}}{{/main}}{{/layout}}
      == wide ==
      <wide>{{$main}}{{/main}}</wide>
      == narrow ==
      <narrow>{{$main}}{{/main}}</narrow>
      """
    #expect(printed(text, ["title": "t", "layout": "narrow"]) == "<narrow>t</narrow>\n\n")
  }

  @Test func aFilledBlockSeesTheBlocksOfWhereItWasWritten() {
    #expect(
      printed(
        """
        == page ==
        {{<frame}}{{$main}}{{<card}}{{$main}}inner{{/main}}{{/card}}{{>card}}{{/main}}{{/frame}}
        == frame ==
        <main>{{$main}}{{/main}}</main>
        == card ==
        [{{$main}}empty{{/main}}]
        """, [:]) == "<main>[inner]\n[empty]\n</main>\n\n")
  }

  @Test func aBlockOnLinesOfItsOwnFillsWholeLines() {
    #expect(
      printed(
        """
        == page ==
        {{<frame}}
          {{$head}}<title>{{title}}</title>{{/head}}
          {{$main}}
              <p>
                text
              </p>
          {{/main}}
        {{/frame}}
        == frame ==
        <head>
          {{$head}}
          {{/head}}
        </head>
          {{$main}}
            <p>nothing</p>
          {{/main}}
          {{$foot}}
            <hr>
          {{/foot}}
        """, ["title": "t"])
        == "<head>\n  <title>t</title>\n</head>\n    <p>\n      text\n    </p>\n    <hr>\n")
  }

  @Test func delimitersMayChangeAndChangeBack() {
    #expect(
      printed("== page ==\n{{=<% %>=}}<%title%> {{title}}<%={{ }}=%> {{title}}", ["title": "t"]) == "t {{title}} t\n")
  }
}
