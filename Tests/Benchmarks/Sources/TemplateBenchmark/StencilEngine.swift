import Stencil

/// Stencil: no Mustache, and no escaping.
struct StencilEngine: Engine {
  let name = "Stencil"
  private let template: Template

  init() {
    template = Template(templateString: Self.text)
  }

  func page(_ data: TypicalPage) throws -> [UInt8] {
    Array(try template.render(dictionary(of: data)).utf8)
  }

  private static let text = """
    <!doctype html>
    <html lang="{{ language }}">
    <head>
    <meta charset="utf-8">
    <title>{{ title }}</title>
    <meta name="description" content="{{ description }}">
    <link rel="stylesheet" href="/assets/site.css">
    </head>
    <body>
    <nav><ul>
    {% for entry in navigation %}<li{% if entry.isCurrent %} class="current"{% endif %}><a href="{{ entry.url }}">{{ entry.label }}</a></li>
    {% endfor %}</ul></nav>
    <main>
    <h1>{{ title }}</h1>
    {{ body }}<ul>
    {% for link in links %}<li><a href="{{ link.url }}">{{ link.title }}</a> <span class="note">{{ link.note }}</span></li>
    {% endfor %}</ul>
    </main>
    <footer>{{ updated }}</footer>
    </body>
    </html>

    """
}
