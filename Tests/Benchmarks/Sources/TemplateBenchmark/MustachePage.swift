/// The page's template for the engines that speak Mustache.
enum MustachePage {
  static let text = """
    <!doctype html>
    <html lang="{{language}}">
    <head>
    <meta charset="utf-8">
    <title>{{title}}</title>
    <meta name="description" content="{{description}}">
    <link rel="stylesheet" href="/assets/site.css">
    </head>
    <body>
    <nav><ul>
    {{#navigation}}<li{{#isCurrent}} class="current"{{/isCurrent}}><a href="{{url}}">{{label}}</a></li>
    {{/navigation}}</ul></nav>
    <main>
    <h1>{{title}}</h1>
    {{{body}}}<ul>
    {{#links}}<li><a href="{{url}}">{{title}}</a> <span class="note">{{note}}</span></li>
    {{/links}}</ul>
    </main>
    <footer>{{updated}}</footer>
    </body>
    </html>

    """
}
