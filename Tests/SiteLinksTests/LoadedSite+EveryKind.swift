import TestSupport

extension LoadedSite {
  /// The site of ``fixture``, loaded once for all tests.
  static let everyKind = Task { try await LoadedSite(fixture) }

  /// A site with a record of every kind, and a picture and a document beside them.
  static let fixture = SiteFixture.base(
    """
    -- content/platforms/nansha.md --
    ---
    title: Nansha
    group: cooperation
    status: building
    summary: A district.
    source: [s1p1]
    themes: [trade]
    names: {zh-Hant: 南沙, zh-Hans: 南沙}
    ---
    -- content/projects/port.md --
    ---
    title: The port <i>
    type: port
    status: building
    summary: A port.
    source: [s1p1]
    themes: [trade]
    platform: nansha
    ---
    -- content/projects/secret.md --
    ---
    title: A secret
    type: port
    status: building
    summary: A port.
    source: [s1p1]
    themes: [trade]
    draft: true
    ---
    -- content/policies/rules.md --
    ---
    title: The rules
    type: regulation
    status: issued
    summary: Some rules.
    source: [s1p1]
    themes: [trade]
    ---
    -- content/events/opening.md --
    ---
    title: The opening
    date: 2024-01-09
    summary: It opened.
    source: [s1p1]
    ---
    -- content/views/one-view.md --
    ---
    title: One view
    who: li-ming
    about: [platform:nansha]
    summary: It is good.
    source: [s1p2]
    ---
    -- content/glossary/hetao.md --
    ---
    title: Hetao 河套
    category: place
    definition: A zone.
    source: [s1p1]
    names: {zh-Hant: 河套區, zh-Hans: 河套区}
    ---
    -- content/pages/about.md --
    ---
    title: About
    ---
    -- content/pages/home.md --
    ---
    title: Home
    ---
    -- content/pages/404.md --
    ---
    title: Not found
    ---
    -- content/pages/notes.md --
    ---
    title: Notes
    ---
    -- content/figures.yml --
    - id: investment
      value: 63 billion yuan
      unit: yuan
      measures: money
      about: [platform:nansha]
      source: [s1p1]
    -- content/places.yml --
    - {id: bay, title: The bay, kind: bay, confidence: none}
    -- content/organisations.yml --
    - {id: bureau, title: The bureau, kind: office}
    -- content/notes.yml --
    - {id: a-note, printed: Nanshaa, correction: Nansha, confidence: verified, source: [s1p1]}
    -- content/images/map.png --
    PNG
    -- content/files/a b#c?d%20.pdf --
    PDF
    -- content/files/report.pdf --
    PDF

    """)
}
