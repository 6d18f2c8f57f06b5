/// The data of a page like most pages of the site: 7.6 KB of HTML once it is printed.
///
/// No text has a character that must be escaped, since Stencil escapes nothing and swift-mustache escapes another set:
/// so all engines print the same bytes.
struct TypicalPage: Sendable {
  struct Entry: Sendable {
    let label: String
    let url: String
    let isCurrent: Bool
  }

  struct Link: Sendable {
    let title: String
    let url: String
    let note: String
  }

  let title: String
  let description: String
  let language: String
  let updated: String
  let body: String
  let navigation: [Entry]
  let links: [Link]

  static let example = TypicalPage(
    title: "Hetao Shenzhen-Hong Kong Science and Technology Innovation Cooperation Zone",
    description: "One zone on both banks of the Shenzhen River, with what each bank has built so far.",
    language: "en-HK", updated: "2025-06-30",
    body: String(
      repeating:
        "<p>The zone joins a park on the north bank with one on the south, and lets people cross with ease.</p>\n",
      count: 24),
    navigation: (1...20).map { Entry(label: "Platform \($0)", url: "/platforms/platform-\($0)/", isCurrent: $0 == 7) },
    links: (1...30).map {
      Link(title: "Project number \($0)", url: "/projects/project-number-\($0)/", note: "operating since 2\($0 % 10)")
    })
}
