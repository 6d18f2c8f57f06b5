import Diagnostics
import Templates
import Testing

@Suite struct SyntaxDiagnosticTests {
  @Test func tagWithoutEnd() {
    expectDiagnostics(
      """
      == page ==
      <h1>{{title</h1>
          ^~ this tag isn't closed [template-syntax] '}}' is missing
      """)
  }

  @Test func tagWithoutEndBeforeAnother() {
    expectDiagnostics(
      """
      == page ==
      <h1>{{title</h1>
          ^~ this tag isn't closed [template-syntax] '}}' is missing
      <p>{{{body}}
         ^~ this tag isn't closed [template-syntax] '}}}' is missing
      {{title}}
      """)
  }

  @Test func tagWithoutName() {
    expectDiagnostics(
      """
      == page ==
      <h1>{{ }}</h1>{{# }}x{{/ }}
          ^~~~~ this tag has no name [template-syntax]
                    ^~~~~~ this tag has no name [template-syntax]
                           ^~~~~~ this tag has no name [template-syntax]
      """)
  }

  @Test func nameWithSpace() {
    expectDiagnostics(
      """
      == page ==
      {{page title}}
        ^~~~~~~~~~ 'page title' isn't a name, since there is a space in it [template-syntax]
      """)
  }

  @Test func habitsOfOtherLanguages() {
    expectDiagnostics(
      """
      == page ==
      {{#if isDraft}}draft{{else}}done{{/if}}
         ^~~~~~~~~~ 'if isDraft' isn't a name, since there is a space in it [template-syntax] write {{#isDraft}} … {{/isDraft}}
      {{#each links}}{{label}}{{/each}}
         ^~~~~~~~~~ 'each links' isn't a name, since there is a space in it [template-syntax] write {{#links}} … {{/links}}
      {{#unless isDraft}}done{{/unless}}
         ^~~~~~~~~~~~~~ 'unless isDraft' isn't a name, since there is a space in it [template-syntax] write {{^isDraft}} … {{/isDraft}}
      {{#isDraft}}draft{{else}}done{{/isDraft}}
                         ^~~~ nothing here is called 'else' [unknown-name] write {{/name}}{{^name}}
      """)
  }

  @Test func nameWithDotTooMany() {
    expectDiagnostics(
      """
      == page ==
      {{site..name}} {{site.}}
        ^~~~~~~~~~ 'site..name' isn't a name, since it has a dot too many [template-syntax]
                       ^~~~~ 'site.' isn't a name, since it has a dot too many [template-syntax]
      """)
  }

  @Test func delimitersThatAreNone() {
    expectDiagnostics(
      """
      == page ==
      {{=<%=}}
         ^~ delimiters must be two words without '=' [template-syntax] as in {{=<% %>=}}
      {{title}}
      """)
  }

  @Test func sectionWithoutEnd() {
    expectDiagnostics(
      """
      == page ==
      {{#isDraft}}
      ^~~~~~~~~~~~ {{#isDraft}} is never closed [unclosed-section] {{/isDraft}} is missing
      <p>{{title}}</p>
      """)
  }

  @Test func sectionClosedByAnother() {
    expectDiagnostics(
      """
      == page ==
      {{#isDraft}}{{^labels}}
      {{/isDraft}}
         ^~~~~~~ {{/isDraft}} can't close {{^labels}} [mismatched-section] {{/labels}} must come first
         note: {{^labels}} was opened here (page.mustache:1:13)
      {{titel}}
        ^~~~~ nothing here is called 'titel' [unknown-name] did you mean 'title'?
      """)
  }

  @Test func misspelledCloser() {
    expectDiagnostics(
      """
      == page ==
      {{#labels}}{{.}}{{/label}}
                         ^~~~~ {{/label}} can't close {{#labels}} [mismatched-section] did you mean 'labels'?
                         note: {{#labels}} was opened here (page.mustache:1:1)
      """)
  }

  @Test func closerTooMany() {
    expectDiagnostics(
      """
      == page ==
      {{#labels}}{{.}}{{/isDraft}}{{/labels}}
                         ^~~~~~~ {{/isDraft}} can't close {{#labels}} [mismatched-section] {{/labels}} must come first
                         note: {{#labels}} was opened here (page.mustache:1:1)
      {{/title}}
      ^~~~~~~~~~ {{/title}} closes nothing [mismatched-section]
      """)
  }

  @Test func wrongCloserInsteadOfTheRightOne() {
    expectDiagnostics(
      """
      == page ==
      {{#labels}}{{.}}{{/isDraft}}
                         ^~~~~~~ {{/isDraft}} can't close {{#labels}} [mismatched-section] {{/labels}} must come first
                         note: {{#labels}} was opened here (page.mustache:1:1)
      """)
  }

  @Test func blockFilledTwice() {
    expectDiagnostics(
      """
      == page ==
      {{<base}}{{$main}}a{{/main}}{{$main}}b{{/main}}{{/base}}
                                     ^~~~ block 'main' is filled twice [template-syntax]
                                     note: first filled here (page.mustache:1:13)
      == base ==
      {{$main}}{{/main}}
      """)
  }

  @Test func textBetweenBlocksIsAWarning() {
    expectDiagnostics(
      """
      == page ==
      {{<base}}
        Not printed
        ^~~~~~~~~~~ warning: this is never printed, since it stands between the blocks of a parent [template-syntax] put it into a {{$block}}
        {{$main}}a{{/main}}
      {{/base}}
      == base ==
      {{$main}}{{/main}}
      """)
  }

  @Test func columnsCountBytes() {
    expectDiagnostics(
      """
      == page ==
      <h1>大灣區：{{題目}}</h1>
                ^~ nothing here is called '題目' [unknown-name]
      """)
    let source = TemplateSource(name: "page", file: "page.mustache", bytes: Array("大灣區{{題目}}".utf8))
    let range = TemplateLibrary([source]).compile("page", for: Fixtures.page).diagnostics.first?.location?.range
    #expect(range == SourceRange(line: 1, column: 12, length: 6))
  }

  @Test func bytesThatAreNoText() {
    let source = TemplateSource(name: "page", file: "page.mustache", bytes: Array("ä\n".utf8) + [0x61, 0xFF, 0x62])
    let library = TemplateLibrary([source])
    #expect(
      library.syntaxDiagnostics == [
        Diagnostic(
          .invalidUTF8, "the file isn't UTF-8 from here on",
          at: SourceLocation(file: "page.mustache", range: SourceRange(line: 2, column: 2, length: 1)))
      ])
    #expect(library.compile("page", for: Fixtures.page).template == nil)
  }

  @Test func sectionsNestedTooDeep() {
    let text = String(repeating: "{{#isDraft}}", count: 101)
    let source = TemplateSource(name: "page", file: "page.mustache", bytes: Array(text.utf8))
    let diagnostics = TemplateLibrary([source]).syntaxDiagnostics
    #expect(
      diagnostics == [
        Diagnostic(
          .nestedTooDeep, "sections are nested more than 100 deep",
          at: SourceLocation(file: "page.mustache", range: SourceRange(line: 1, column: 1201, length: 12)))
      ])
  }

  @Test func templatesThatNoPageUsesAreCheckedToo() {
    expectDiagnostics(
      """
      == page ==
      {{title}}
      == unused ==
      {{#title}}
      ^~~~~~~~~~ {{#title}} is never closed [unclosed-section] {{/title}} is missing
      """)
  }
}
