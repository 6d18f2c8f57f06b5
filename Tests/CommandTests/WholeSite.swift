import TestSupport

extension SiteFixture {
  /// A site with every kind of record, a picture, a former address, a draft, and links of every sort.
  static let whole = SiteFixture.base(
    """
    -- content/site.yml --
    title: Test
    language: en
    base_url: https://example.org/
    source: article
    navigation:
    - {title: Projects, url: /projects/}
    - {title: About, url: /about/}
    publisher: The editors
    licence: CC BY 4.0
    licence_url: https://creativecommons.org/licenses/by/4.0/
    -- content/projects/port.md --
    ---
    title: Port
    type: harbour
    status: operating
    summary: Where ships land.
    source: [s1p1]
    themes: [trade]
    platform: nansha
    place: quay
    organisations: [council]
    aliases_urls: [old-port]
    ---
    ## What it is

    A port in [](platform:nansha), by [a plan](policy:plan), called [hub](term:hub). [s1p1](source:s1p1)

    ## More

    See [above](#what-it-is), [the list](/projects/), [a file](../people/li-ming.md), [12 berths](figure:berths),
    [a place](place:quay), [an event](event:opening), [a view](view:far), [a paper](../papers/report.pdf),
    [a theme](theme:trade), [the council](organisation:council) and [a site](https://example.com/a?b=c).

    ![The quay](../pictures/quay.png)
    -- content/pictures/quay.png --
    not really a picture
    -- content/papers/report.pdf --
    not really a paper
    -- content/projects/road.md --
    ---
    title: Road
    type: road
    status: planned
    summary: Where cars drive.
    source: [s1p2]
    themes: [trade]
    draft: true
    ---
    A road.
    -- content/policies/plan.md --
    ---
    title: Plan
    type: plan
    status: issued
    summary: What is to come.
    source: [s1p2]
    themes: [trade]
    issuers: [council]
    ---
    A plan for the [port](project:port).
    -- content/events/opening.md --
    ---
    title: Opening
    date: 2024-01-09
    summary: The port was opened.
    source: [s1p1]
    about: [project:port]
    ---
    The [port](project:port) opened.
    -- content/views/far.md --
    ---
    title: Far
    who: li-ming
    about: [project:port]
    summary: It is far.
    source: [s1p2]
    ---
    [The port](project:port) is far.
    -- content/glossary/hub.md --
    ---
    title: Hub
    category: places
    definition: A place where ways meet.
    source: [s1p1]
    ---
    Such as the [port](project:port).
    -- content/figures.yml --
    - id: berths
      value: 12 berths
      number: 12
      unit: berths
      measures: berths in the port
      about: [project:port]
      source: [s1p1]
    -- content/places.yml --
    - {id: quay, title: Quay, kind: quay, lat: 22.6, lon: 113.6, confidence: high}
    -- content/organisations.yml --
    - {id: council, title: Council, kind: council, source: [s1p1]}
    -- content/notes.yml --
    - id: prot
      printed: Prot
      correction: Port
      confidence: verified
      about: [project:port]
      source: [s1p1]
    -- content/pages/home.md --
    ---
    title: Test
    ---
    Begin with the [projects](page:projects).
    -- content/pages/projects.md --
    ---
    title: Projects
    ---
    All projects.
    -- content/pages/about.md --
    ---
    title: About
    ---
    About this site. Go [home](page:home).
    -- content/pages/404.md --
    ---
    title: Page not found
    ---
    Try the [projects](page:projects).

    """)

  /// A site with a few hundred pages, for tests that need a build to take a while.
  static let large: SiteFixture = {
    var site = SiteFixture.base()
    let text = String(repeating: "A paragraph of some length, so that the page has something to say.\n\n", count: 12)
    for number in 1...200 {
      let page = """
        ---
        title: Project \(number)
        type: test
        status: planned
        summary: One project of many.
        source: [s1p1]
        themes: [trade]
        ---
        \(text)
        """
      site.add("content/projects/project-\(number).md", Array(page.utf8))
    }
    return site
  }()
}
