import Testing

@Suite struct PlaceDiagnosticTests {
  @Test func attributeWithoutQuotes() {
    expectDiagnostics(
      """
      == page ==
      <a href={{title}}>a</a> <a href=/x/{{title}} id=b>a</a> <a class=a{{title}}>a</a>
                ^~~~~ 'title' is printed into an attribute value without quotes [unquoted-attribute] put the whole value in double quotes
                                           ^~~~~ 'title' is printed into an attribute value without quotes [unquoted-attribute] put the whole value in double quotes
                                                                          ^~~~~ 'title' is printed into an attribute value without quotes [unquoted-attribute] put the whole value in double quotes
      """)
  }

  @Test func attributeInSingleQuotes() {
    expectDiagnostics(
      """
      == page ==
      <a title='{{title}}'>a</a>
                  ^~~~~ 'title' is printed into an attribute value in single quotes, which aren't escaped [unsafe-place] put the value in double quotes
      """)
  }

  @Test func markupInAttribute() {
    expectDiagnostics(
      """
      == page ==
      <a title="{{body}}" alt={{{body}}}>a</a>
                  ^~~~ 'body' is markup, which can't be printed into the attribute 'title' [unsafe-place] use a text
                                 ^~~~ 'body' is markup, which can't be printed into the attribute 'alt' [unsafe-place] use a text
      """)
  }

  @Test func attributeThatBrowsersRun() {
    expectDiagnostics(
      """
      == page ==
      <a onclick="go('{{title}}')">a</a><iframe srcdoc="{{title}}"></iframe>
                        ^~~~~ 'title' is printed into 'onclick', which browsers run [unsafe-place] use a data- attribute
                                                          ^~~~~ 'title' is printed into 'srcdoc', which browsers run [unsafe-place] use a data- attribute
      """)
  }

  @Test func tagNameAndInsideOfATag() {
    expectDiagnostics(
      """
      == page ==
      <{{title}}> <h{{title}}> </{{title}}> <a {{title}}> <a b{{title}}="c"> <a b="c"{{title}}>
         ^~~~~ 'title' is printed into the name of a tag [unsafe-place] write &lt; if no tag is meant
                      ^~~~~ 'title' is printed into the name of a tag [unsafe-place] write &lt; if no tag is meant
                                   ^~~~~ 'title' is printed into the name of a tag [unsafe-place] write &lt; if no tag is meant
                                                 ^~~~~ 'title' is printed inside a tag, but not into an attribute value [unsafe-place] values go between double quotes
                                                                ^~~~~ 'title' is printed inside a tag, but not into an attribute value [unsafe-place] values go between double quotes
                                                                                       ^~~~~ 'title' is printed inside a tag, but not into an attribute value [unsafe-place] values go between double quotes
      """)
  }

  @Test func scriptStyleAndComments() {
    expectDiagnostics(
      """
      == page ==
      <SCRIPT src="{{title}}">var a = "{{title}}" // </scripty {{body}}</Script>{{title}}
                                         ^~~~~ 'title' is printed into <script>, where nothing can be escaped [unsafe-place] use a data- attribute
                                                                 ^~~~ 'body' is printed into <script>, where nothing can be escaped [unsafe-place] use a data- attribute
      <style>a { color: {{title}} }</style >{{title}}
                          ^~~~~ 'title' is printed into <style>, where nothing can be escaped [unsafe-place] use a data- attribute
      <!-- {{title}} --> {{body}} <!--> {{body}} <!-- --!> {{body}}
             ^~~~~ 'title' is printed into an HTML comment or declaration [unsafe-place] write {{! … }} for notes
      <!doctype {{title}}> {{body}}
                  ^~~~~ 'title' is printed into an HTML comment or declaration [unsafe-place] write {{! … }} for notes
      """)
  }

  @Test func elementsThatShowMarkupAsText() {
    expectDiagnostics(
      """
      == page ==
      <title>{{title}} {{body}}</title> <textarea>{{body}}</textarea>{{body}}
                         ^~~~ 'body' is markup, which <title> shows as text [unsafe-place] use a text
                                                    ^~~~ 'body' is markup, which <textarea> shows as text [unsafe-place] use a text
      <title>a</ti{{title}}</title>
                    ^~~~~ 'title' is printed into the name of a tag [unsafe-place] write &lt; if no tag is meant
      """)
  }

  @Test func sectionThatEndsElsewhere() {
    expectDiagnostics(
      """
      == page ==
      {{#title}}<a href="{{/title}}x">
      ^~~~~~~~~~ {{#title}} begins in the text and ends in the value of 'href' [unsafe-place] open and close tags and quotes on the same side
      <a {{#labels}}title="{{.}}" x{{/labels}}>
         ^~~~~~~~~~~ {{#labels}} begins in the tag <a> and ends in the tag <a> [unsafe-place] open and close tags and quotes on the same side
      {{^title}}<script>{{/title}}</script>
      ^~~~~~~~~~ {{^title}} begins in the text and ends in <script> [unsafe-place] open and close tags and quotes on the same side
      """)
  }

  @Test func attributeThatRunsOn() {
    expectDiagnostics(
      """
      == page ==
      <input{{#isDraft}} checked{{/isDraft}}x>
                                            ^ a space is missing after a section that may print an attribute [unsafe-place]
      """)
  }

  @Test func dynamicPartialThatEndsElsewhere() {
    expectDiagnostics(
      """
      == page ==
      {{>*layout}}
          ^~~~~~ {{>*layout}} begins in the text and ends in the tag <div> [unsafe-place] open and close tags and quotes on the same side
      == wide ==
      <div class="wide">
      == narrow ==
      <div
      """)
  }

  @Test func placesReachThroughPartialsAndBlocks() {
    expectDiagnostics(
      """
      == page ==
      <a href={{>url}}>a</a>
      {{<frame}}{{$name}}{{body}}{{/name}}{{/frame}}
                           ^~~~ 'body' is markup, which can't be printed into the attribute 'title' [unsafe-place] use a text
      == url ==
      {{title}}
        ^~~~~ 'title' is printed into an attribute value without quotes [unquoted-attribute] put the whole value in double quotes
        note: found for the page 'page' (page.mustache)
      == frame ==
      <p title="{{$name}}{{/name}}">
      """)
  }

  @Test(arguments: [
    #"<a href="/x/{{title}}#y" class="a{{#isDraft}} b{{/isDraft}}">{{title}}</a>"#,
    #"<li{{#isDraft}} class="draft"{{/isDraft}}>{{body}}</li>"#,
    #"<li {{#isDraft}}class="a"{{/isDraft}}{{^isDraft}}class="b"{{/isDraft}}>{{body}}</li>"#,
    #"<input{{#isDraft}} checked{{/isDraft}}{{#title}} value="{{title}}"{{/title}}/>{{body}}"#,
    #"{{#title}}<a href="{{title}}">{{/title}}{{body}}{{#title}}</a>{{/title}}"#,
    #"<p class="{{#labels}}{{.}} {{/labels}}">{{body}}</p>"#,
    #"{{#links}}<a href="{{url}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a>{{/links}}"#,
    #"<title>{{title}} &lt; {{site.name}}</title><textarea>{{title}}</textarea>{{body}}"#,
    #"<!-- a < b --><!DOCTYPE html><?xml version="1.0"?>{{body}} 1 < 2 {{body}}"#,
    #"<script src="/{{title}}.js">if (a < b) "</scr" + "ipt>"</script>{{body}}"#,
    #"<a data-x="a > b" data-y='c > d' disabled>{{body}}</a >{{body}}"#,
    #"<a b = "{{title}}" c d=e>{{body}}</a><br/>{{body}}"#,
  ])
  func placesThatAreSafe(_ text: String) {
    expectDiagnostics("== page ==\n" + text)
  }
}
