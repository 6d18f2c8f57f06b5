import Testing

@testable import SiteLinks

/// Marks stand under the right words wherever a link is written.
@Suite struct LinkPositionTests {
  private func expect(
    _ markdown: String, _ report: String, at location: SourceLocation = #_sourceLocation
  ) async throws {
    let body = try await LoadedSite.everyKind.value.link(markdown)
    #expect(body.report == report, sourceLocation: location)
  }

  @Test func inNestedListItems() async throws {
    try await expect(
      "- a\n  - b\n    c [x](platform:nansa)",
      """
      content/platforms/nansha.md:12:11: error: no platform is called 'nansa' [unknown-record]
        11 |   - b
        12 |     c [x](platform:nansa)
           |           ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func inBlockQuotesAndLazyLines() async throws {
    try await expect(
      "> > a\n> > b [x](platform:nansa)",
      """
      content/platforms/nansha.md:11:11: error: no platform is called 'nansa' [unknown-record]
        10 | > > a
        11 | > > b [x](platform:nansa)
           |           ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
    try await expect(
      "> a\nlazy [x](platform:nansa)",
      """
      content/platforms/nansha.md:11:10: error: no platform is called 'nansa' [unknown-record]
        10 | > a
        11 | lazy [x](platform:nansa)
           |          ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func inTables() async throws {
    try await expect(
      "| a | b |\n|---|---|\n| 前海 `c\\|` | [x](platform:nansa) |",
      """
      content/platforms/nansha.md:12:18: error: no platform is called 'nansa' [unknown-record]
        11 | |---|---|
        12 | | 前海 `c\\|` | [x](platform:nansa) |
           |                    ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func inFootnotes() async throws {
    try await expect(
      "a[^n] b\n\n[^n]: note\n    more [x](platform:nansa)",
      """
      content/platforms/nansha.md:13:14: error: no platform is called 'nansa' [unknown-record]
        12 | [^n]: note
        13 |     more [x](platform:nansa)
           |              ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func inHeadings() async throws {
    try await expect(
      "# 前海 [x](platform:nansa) {#id}",
      """
      content/platforms/nansha.md:10:10: error: no platform is called 'nansa' [unknown-record]
         9 | ---
        10 | # 前海 [x](platform:nansa) {#id}
           |            ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func acrossLines() async throws {
    try await expect(
      "before\nhere [x\ny](platform:nansa)\nbehind",
      """
      content/platforms/nansha.md:12:4: error: no platform is called 'nansa' [unknown-record]
        11 | here [x
        12 | y](platform:nansa)
           |    ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
        13 | behind
      """)
    try await expect(
      "[x](\n  platform:nansa\n  \"title\")",
      """
      content/platforms/nansha.md:11:3: error: no platform is called 'nansa' [unknown-record]
        10 | [x](
        11 |   platform:nansa
           |   ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
        12 |   "title")
      """)
  }

  @Test func behindChineseText() async throws {
    try await expect(
      "在前海的**「合作區」**，[x](platform:nansa)。",
      """
      content/platforms/nansha.md:10:19: error: no platform is called 'nansa' [unknown-record]
         9 | ---
        10 | 在前海的**「合作區」**，[x](platform:nansa)。
           |                             ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func behindEscapesReferencesAndCode() async throws {
    try await expect(
      "\\[ &amp; `[x](platform:a)` [x](platform:nansa)",
      """
      content/platforms/nansha.md:10:32: error: no platform is called 'nansa' [unknown-record]
         9 | ---
        10 | \\[ &amp; `[x](platform:a)` [x](platform:nansa)
           |                                ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func ofTwoIdenticalLinksInOneParagraph() async throws {
    try await expect(
      "[x](platform:nansa) and ~~[x](platform:nansa)~~",
      """
      content/platforms/nansha.md:10:5: error: no platform is called 'nansa' [unknown-record]
         9 | ---
        10 | [x](platform:nansa) and ~~[x](platform:nansa)~~
           |     ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?

      content/platforms/nansha.md:10:31: error: no platform is called 'nansa' [unknown-record]
         9 | ---
        10 | [x](platform:nansa) and ~~[x](platform:nansa)~~
           |                               ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }

  @Test func behindALinkThatWasRewritten() async throws {
    try await expect(
      "[](term:hetao) [](source:s1p1) 前海 [x](platform:nansa)",
      """
      content/platforms/nansha.md:10:39: error: no platform is called 'nansa' [unknown-record]
         9 | ---
        10 | [](term:hetao) [](source:s1p1) 前海 [x](platform:nansa)
           |                                         ^~~~~~~~~~~~~~ did you mean 'platform:nansha'?
      """)
  }
}
