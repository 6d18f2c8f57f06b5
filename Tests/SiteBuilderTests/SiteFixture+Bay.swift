import TestSupport

extension SiteFixture {
  /// A small site in which every page family has something to show.
  ///
  /// - Parameter text: More files, or other versions of these.
  /// - Returns: The site, which has no mistake but those of the text.
  static func bay(_ text: String = "") -> SiteFixture {
    let hash = String(repeating: "0", count: 64)
    return base(
      """
      -- content/site.yml --
      title: The bay
      language: en
      base_url: https://example.org/bay
      source: article
      description: A site about a bay.
      navigation:
      - {title: Platforms, url: /platforms/}
      - {title: Timeline, url: /timeline/}
      publisher: The editors
      licence: CC BY 4.0
      licence_url: https://creativecommons.org/licenses/by/4.0/
      -- content/sources/article.yml --
      title: An article
      publisher: A paper
      language: zh-Hans
      author: A reporter
      date: 2024-05-01
      names: {zh-Hans: 一篇文章}
      sections:
      - {id: s1, title: The start}
      - {id: s2, title: The end}
      lines:
      - {id: s1p1, section: s1, kind: heading, gist: First, sha256: \(hash)}
      - {id: s1p2, section: s1, gist: Second 前海, sha256: \(hash)}
      - {id: s2p1, section: s2, gist: Third, sha256: \(hash)}
      - {id: s2p2, section: s2, gist: Fourth, sha256: \(hash)}
      -- content/themes/science.md --
      ---
      title: Science
      summary: Finding out.
      order: 2
      source: [s1p1]
      ---
      ## Projects

      What it is about.
      -- content/platforms/nansha.md --
      ---
      title: Nansha
      group: cooperation
      status: building
      summary: A district by the 海.
      source: [s1p1, s1p2]
      themes: [trade]
      place: port-place
      related: [qianhai]
      names: {zh-Hant: 南沙, zh-Hans: 南沙, pt: Nansha}
      order: 2
      aliases_urls: [old-nansha]
      ---
      ## Main

      A district. See [](platform:qianhai). [s1p1](source:s1p1)

      ## More

      [](source:s2p1)
      -- content/platforms/qianhai.md --
      ---
      title: Qianhai
      group: cooperation
      status: operating
      summary: A zone.
      source: [s1p2]
      themes: [trade]
      names: {zh-Hant: 前海合作區, zh-Hans: 前海合作区}
      order: 1
      ---
      -- content/platforms/bank.md --
      ---
      title: A bank
      group: finance
      status: seeking
      summary: A bank to be.
      source: [s1p2]
      themes: [trade, science]
      ---
      -- content/projects/port.md --
      ---
      title: The port
      type: harbour
      status: trial-production
      summary: Where ships land.
      source: [s1p2]
      themes: [trade]
      platform: nansha
      place: port-place
      date: 2023-04
      until: 2024-01
      organisations: [bureau]
      related: [platform:qianhai]
      ---
      A port.
      -- content/projects/lab.md --
      ---
      title: A lab
      type: laboratory
      status: completed
      summary: Where things are found out.
      source: [s2p1]
      themes: [science, trade]
      platform: nansha
      ---
      -- content/policies/rules.md --
      ---
      title: The rules
      type: regulation
      status: issued
      summary: What is allowed.
      source: [s1p2]
      themes: [trade]
      platform: nansha
      issuers: [bureau]
      date: 2024
      areas:
      - {title: Ports, summary: On ports., source: [s1p2]}
      ---
      -- content/events/year.md --
      ---
      title: In the year
      date: 2023
      summary: It happened.
      source: [s1p1]
      ---
      -- content/events/spring.md --
      ---
      title: In spring
      date: 2023 spring
      summary: It happened.
      source: [s1p1]
      about: [platform:nansha]
      ---
      -- content/events/month.md --
      ---
      title: In the month
      date: 2023-04
      summary: It happened.
      source: [s1p1]
      ---
      -- content/events/day.md --
      ---
      title: On the day
      date: 2024-01-09
      until: 2024-01-12
      derived: three days after
      summary: It happened.
      source: [s1p1]
      about: [project:port, person:li-ming]
      ---
      A body.
      -- content/events/told.md --
      ---
      title: As told
      bucket: reported
      summary: It was reported.
      source: [s1p1]
      ---
      -- content/events/later.md --
      ---
      title: Later
      bucket: next
      summary: It is planned.
      source: [s1p1]
      ---
      -- content/people/li-ming.md --
      ---
      name: Li Ming
      role: Economist
      source: [s1p2]
      names: {zh-Hant: 李明, zh-Hans: 李明}
      affiliation: [bureau]
      ---
      -- content/people/zoe.md --
      ---
      name: Zoe
      role: Lawyer
      source: [s1p2]
      ---
      -- content/views/far.md --
      ---
      title: Far ahead
      who: li-ming
      about: [platform:nansha]
      summary: It is far.
      source: [s1p2]
      areas:
      - {title: Ships, summary: On ships., source: [s1p2]}
      ---
      A view.
      -- content/glossary/hub.md --
      ---
      title: hub
      category: places
      definition: A place where ways meet.
      source: [s1p1]
      aliases: [node, 樞紐]
      same_as: platform:nansha
      ---
      -- content/glossary/harbour.md --
      ---
      title: Harbour
      category: places
      definition: A place for ships.
      source: [s1p1]
      related: [hub]
      names: {zh-Hant: 港, zh-Hans: 港}
      ---
      -- content/glossary/one-point.md --
      ---
      title: "1 point"
      category: ideas
      definition: A point.
      source: [s1p1]
      ---
      -- content/glossary/zone.md --
      ---
      title: Zone
      category: places
      definition: A zone.
      source: [s1p1]
      ---
      -- content/figures.yml --
      - id: berths
        value: 12 berths
        unit: berths
        measures: berths in the port
        about: [project:port]
        source: [s1p2]
        type: quantity
        qualifier: nearly
        scope: Read with care.
        printed: 十二个
      - {id: cost, value: 1 billion, unit: yuan, measures: cost, about: [project:port], source: [s1p2], type: money}
      - {id: odd, value: odd, unit: none, measures: an odd thing, about: [project:port], source: [s1p2]}
      -- content/places.yml --
      - {id: bay, title: The bay, kind: bay, confidence: none}
      - {id: port-place, title: Port place, kind: harbour, lat: 22.6, lon: -113.50001, confidence: medium, part_of: bay, note: By the 海., source: [s1p1]}
      - {id: south, title: South, kind: harbour, lat: -0.00005, lon: 180, confidence: high}
      -- content/organisations.yml --
      - {id: bureau, title: The bureau, kind: office, source: [s1p1], names: {zh-Hans: 局}}
      - {id: idle, title: An idle one, kind: office}
      -- content/notes.yml --
      - {id: prot, printed: Prot, correction: Port, confidence: verified, why: A slip., about: [project:port], source: [s1p1], names: {zh-Hans: 港}}
      -- content/pages/about.md --
      ---
      title: About us
      ---
      About. [Home](/).
      -- content/pages/platforms.md --
      ---
      title: All platforms
      summary: Every one of them.
      ---
      ## Cooperation

      An introduction.
      -- content/pages/404.md --
      ---
      title: Lost
      ---
      Try [the platforms](page:platforms) or [home](/).

      """ + text)
  }
}
