import Diagnostics
import Templates
import Testing

@Suite struct NameDiagnosticTests {
  @Test func unknownName() {
    expectDiagnostics(
      """
      == page ==
      <h1>{{titel}}</h1>{{#lables}}{{.}}{{/lables}}{{^xyz}}{{/xyz}}
            ^~~~~ nothing here is called 'titel' [unknown-name] did you mean 'title'?
                           ^~~~~~ nothing here is called 'lables' [unknown-name] did you mean 'labels'?
                                                      ^~~ nothing here is called 'xyz' [unknown-name]
      """)
  }

  @Test func unknownPartOfADottedName() {
    expectDiagnostics(
      """
      == page ==
      {{site.nmae}} {{sitte.name}} {{title.name}} {{links.label}}
             ^~~~ nothing in 'site' is called 'nmae' [unknown-name] did you mean 'name'?
                      ^~~~~ nothing here is called 'sitte' [unknown-name] did you mean 'site'?
                                           ^~~~ 'title' is text, so nothing in it is called 'name' [wrong-name-kind]
                                                          ^~~~~ 'links' is a list, so nothing in it is called 'label' [wrong-name-kind]
      """)
  }

  @Test func nameOutsideThatIsNotPageWide() {
    expectDiagnostics(
      """
      == page ==
      {{#links}}{{title}} {{site.name}} {{lable}} {{language}}{{/links}}
                  ^~~~~ nothing here is called 'title' [unknown-name] 'page' has it, but not page-wide, so it isn't seen in here
                                          ^~~~~ nothing here is called 'lable' [unknown-name] did you mean 'label'?
      """)
  }

  @Test func suggestionsComeFromVisibleNamesOnly() {
    expectDiagnostics(
      """
      == page ==
      {{#links}}{{isDrafty}} {{languag}}{{/links}}
                  ^~~~~~~~ nothing here is called 'isDrafty' [unknown-name]
                               ^~~~~~~ nothing here is called 'languag' [unknown-name] did you mean 'language'?
      """)
  }

  @Test func valuesThatCannotBePrinted() {
    expectDiagnostics(
      """
      == page ==
      {{isDraft}} {{site}} {{links}} {{.}}
        ^~~~~~~ 'isDraft' is a flag, which can't be printed [wrong-name-kind] write {{#isDraft}} … {{/isDraft}}
                    ^~~~ 'site' is an object, which can't be printed [wrong-name-kind] write {{#site}} … {{/site}}
                             ^~~~~ 'links' is a list, which can't be printed [wrong-name-kind] write {{#links}} … {{/links}}
                                       ^ '.' is an object here, and only texts and markup are called so [wrong-name-kind] name one of the fields of 'page'
      """)
  }

  @Test func unescapedText() {
    expectDiagnostics(
      """
      == page ==
      {{{title}}} {{&title}} {{{body}}} {{&body}}
         ^~~~~ 'title' is text, which must be escaped [unescaped-text] write {{title}}
                     ^~~~~ 'title' is text, which must be escaped [unescaped-text] write {{title}}
      """)
  }

  @Test func fixesReplaceWhatIsMarked() {
    let text = "== page ==\n{{titel}}{{{title}}}"
    let (_, diagnostics) = MarkedTemplates(text).library.compile("page", for: Fixtures.page)
    let file = "page.mustache"
    #expect(
      diagnostics.map(\.fixes) == [
        [.init(replacing: .init(file: file, range: .init(line: 1, column: 3, length: 5)), with: "title")],
        [.init(replacing: .init(file: file, range: .init(line: 1, column: 10, length: 11)), with: "{{title}}")],
      ])
  }

  @Test func missingPartialAndParent() {
    expectDiagnostics(
      """
      == page ==
      {{>partials/naw}}
         ^~~~~~~~~~~~ there is no template 'partials/naw' [missing-partial] did you mean 'partials/nav'?
      {{<lay}}{{/lay}}
         ^~~ there is no template 'lay' [missing-partial]
      == partials/nav ==
      nav
      """)
  }

  @Test func missingTemplate() {
    let library = MarkedTemplates("== page ==").library
    let (template, diagnostics) = library.compile("pages", for: Fixtures.page)
    #expect(template == nil)
    #expect(
      diagnostics == [
        Diagnostic(.missingTemplate, "there is no template 'pages'", at: nil, hint: "did you mean 'page'?")
      ])
  }

  @Test func dynamicNames() {
    expectDiagnostics(
      """
      == page ==
      {{>*layout}} {{>*title}} {{>*layuot}}
          ^~~~~~ there is no template 'narrow', which 'layout' may name [missing-partial]
                       ^~~~~ 'title' is text, which can't name a partial [wrong-name-kind] only a choice can
                                   ^~~~~~ nothing here is called 'layuot' [unknown-name] did you mean 'layout'?
      == wide ==
      wide
      """)
  }

  @Test func recursionShowsTheChain() {
    expectDiagnostics(
      """
      == page ==
      {{>b}}{{>c}}
      == a ==
      {{>b}}
      == b ==
      <{{>c}}>
      == c ==
      {{#isDraft}}{{>a}}{{/isDraft}}
                     ^ 'a' uses itself without end [recursive-partial]
                     note: a → b → c → a
                     note: found for the page 'page' (page.mustache)
      """)
  }

  @Test func mistakeInASharedPartialIsReportedOnce() {
    expectDiagnostics(
      """
      == page ==
      {{>nav}}{{>nav}}
      == other ==
      {{>nav}}
      == nav ==
      {{nam}} {{#titel}}
        ^~~ nothing here is called 'nam' [unknown-name]
        note: found for the page 'page' (page.mustache)
              ^~~~~~~~~~ {{#titel}} is never closed [unclosed-section] {{/titel}} is missing
                 ^~~~~ nothing here is called 'titel' [unknown-name] did you mean 'title'?
                 note: found for the page 'page' (page.mustache)
      """, pages: [("page", Fixtures.page), ("other", Fixtures.site)])
  }

  @Test func partialThatFitsOnlySomePages() {
    expectDiagnostics(
      """
      == page ==
      {{>nav}}
      == other ==
      {{>nav}}
      == nav ==
      {{language}}
        ^~~~~~~~ nothing here is called 'language' [unknown-name]
        note: found for the page 'other' (other.mustache)
      """, pages: [("page", Fixtures.page), ("other", Fixtures.site)])
  }

  @Test func unknownBlock() {
    expectDiagnostics(
      """
      == page ==
      {{<base}}{{$mian}}a{{/mian}}{{$head}}b{{/head}}{{$inner}}c{{/inner}}{{/base}}
                  ^~~~ 'base' has no block 'mian' [unknown-block] did you mean 'main'?
      == base ==
      {{<root}}{{$main}}{{$inner}}{{/inner}}{{/main}}{{/root}}
      == root ==
      {{$head}}{{/head}}{{$main}}{{/main}}
      """)
  }

  @Test func anyBlockMayBelongToADynamicParent() {
    expectDiagnostics(
      """
      == page ==
      {{<base}}{{$mian}}a{{/mian}}{{/base}}
      == base ==
      {{<*layout}}{{/layout}}
      == wide ==
      {{$main}}{{/main}}
      == narrow ==
      {{$main}}{{/main}}
      """)
  }

  @Test func blocksOfADynamicParentAreCheckedForEach() {
    expectDiagnostics(
      """
      == page ==
      {{<*layout}}{{$side}}a{{/side}}{{/layout}}
                     ^~~~ 'narrow' has no block 'side' [unknown-block]
      == wide ==
      {{$main}}{{/main}}{{$side}}{{/side}}
      == narrow ==
      {{$main}}{{/main}}
      """)
  }

  @Test func partialsThatDoubleAtEachStep() {
    let sources = (0..<30).map { step in
      TemplateSource(
        name: "p\(step)", file: "p\(step).mustache", bytes: Array("{{>p\(step + 1)}}{{>p\(step + 1)}}".utf8))
    }
    let last = TemplateSource(name: "p30", file: "p30.mustache", bytes: [])
    let (template, diagnostics) = TemplateLibrary(sources + [last]).compile("p0", for: Fixtures.page)
    #expect(template == nil)
    #expect(diagnostics.map(\.code) == [.nestedTooDeep])
    #expect(diagnostics.map(\.message) == ["partials and parents use one another too often here"])
  }
}
