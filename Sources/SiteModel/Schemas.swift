/// The closed schemas of all kinds: the one description from which validation, documentation and editors' hints come.
public enum Schemas {
  /// The schema of a kind's front matter, or of its list entries.
  public static func schema(of kind: RecordKind) -> Schema {
    switch kind {
    case .site: site
    case .source: source
    case .platform: platform
    case .project: project
    case .policy: policy
    case .event: event
    case .person: person
    case .view: view
    case .term: term
    case .theme: theme
    case .figure: figure
    case .place: place
    case .organisation: organisation
    case .note: note
    case .page: page
    }
  }

  private static let title = Field.required(.title, .text(maximumWords: 30), "the name shown to readers")
  private static let summary = Field.required(.summary, .text(maximumWords: 60), "one or two plain sentences")
  private static let status = Field.required(.status, .choice(Status.allCases.map(\.rawValue)), "how far it has come")
  private static let type = Field.required(.type, .text(maximumWords: 8), "what sort of thing it is, in a few words")
  private static let sources = Field.required(.source, .sourceLines, "the source lines it rests on")
  private static let optionalSources = Field.optional(.source, .sourceLines, "the source lines it rests on")
  private static let themes = Field.required(.themes, .references(.theme), "the themes it belongs to")
  private static let names = Field.optional(.names, .names, "names in other languages")
  private static let location = Field.optional(.place, .reference(.place), "where it is")
  private static let partOfPlatform = Field.optional(.platform, .reference(.platform), "the platform it belongs to")
  private static let order = Field.optional(.order, .integer, "its place in lists, 1 first")
  private static let date = Field.optional(.date, .date, "when, as precise as the source")
  private static let until = Field.optional(.until, .date, "the last day of a stretch of time")

  private static func related(_ kind: RecordKind) -> Field {
    .optional(.related, .anyReferences(default: kind), "other records to read next")
  }

  /// What a record that shares its page may carry.
  private static let draft = [Field.optional(.draft, .flag, "true keeps the record out of the site")]

  /// What a record with a page of its own may carry.
  private static let common =
    draft + [
      Field.optional(.aliasesURLs, .ids, "earlier ids, which lead here"),
      Field.optional(.updated, .date, "when the text was last changed, where Git can't tell"),
    ]

  private static let areas = Field.optional(
    .areas,
    .items(
      Schema(
        "an area",
        [
          .required(.title, .text(maximumWords: 20), "the area's name"),
          .required(.summary, .text(maximumWords: 80), "what is said of it"),
          sources,
        ])),
    "the parts that it names, each with its source")

  private static let site = Schema(
    "the site",
    [
      title,
      .required(.language, .language, "the language of the pages"),
      .required(.baseURL, .webAddress, "the address at which the site is published"),
      .required(.source, .reference(.source), "the source that the site explains"),
      .optional(.description, .text(maximumWords: 60), "one sentence for search engines"),
      .optional(
        .navigation,
        .items(
          Schema(
            "a navigation entry",
            [
              .required(.title, .text(maximumWords: 6), "the words shown"),
              .required(.url, .siteAddress, "the page it leads to"),
            ])),
        "the main menu"),
      .optional(
        .termLinks, .choice(["section", "page", "all", "none"]), "how often a word of the glossary becomes a link"),
      .optional(.publisher, .text(maximumWords: 20), "who publishes the site"),
      .optional(.licence, .text(maximumWords: 10), "the licence of the texts"),
      .optional(.licenceURL, .webAddress, "the address of the licence"),
    ])

  private static let source = Schema(
    "a source",
    [
      title,
      .required(.publisher, .text(maximumWords: 20), "who published it"),
      .required(.language, .language, "its language"),
      .optional(.author, .text(maximumWords: 20), "who wrote it"),
      .optional(.date, .date, "when it appeared"),
      .optional(.note, .text(maximumWords: 100), "what readers should know of it"),
      names,
      .optional(
        .sections,
        .items(
          Schema(
            "a section",
            [
              .required(.id, .lineID, "the section's id"),
              .required(.title, .text(maximumWords: 20), "its title in our words"),
            ])),
        "its sections in order"),
      .required(
        .lines,
        .items(
          Schema(
            "a line",
            [
              .required(.id, .lineID, "the line's id"),
              .required(.section, .lineID, "the section it stands in"),
              .optional(.kind, .choice(["heading", "paragraph"]), "what sort of line it is"),
              .required(.gist, .text(maximumWords: 80), "what it says, in our words"),
              .required(.sha256, .sha256, "the hash of its text"),
            ])),
        "its lines in order"),
    ])

  private static let platform = Schema(
    "a platform",
    [
      title,
      .required(
        .group, .choice(["cooperation", "industrial", "science", "finance", "partner"]), "the group it is listed in"),
      status, summary, sources, themes, names, location, related(.platform), order,
    ] + common)

  private static let project = Schema(
    "a project",
    [
      title, type, status, summary, sources, themes, names, partOfPlatform, location, date, until,
      .optional(.organisations, .references(.organisation), "who takes part"),
      related(.project),
    ] + common)

  private static let policy = Schema(
    "a policy",
    [
      title, type, status, summary, sources, themes, names,
      .optional(.issuers, .references(.organisation), "who issued it"),
      partOfPlatform, location, date, related(.policy), areas,
    ] + common)

  private static let event = Schema(
    "an event",
    [
      title, summary, sources, date,
      .optional(.bucket, .choice(["reported", "next"]), "where it stands on the timeline when it has no date"),
      .optional(.about, .anyReferences(default: nil), "the records it concerns"),
      .optional(.derived, .text(maximumWords: 20), "from what its date follows"),
      until, order,
    ] + draft)

  private static let person = Schema(
    "a person",
    [
      .required(.name, .text(maximumWords: 10), "the person's name"),
      .required(.role, .text(maximumWords: 60), "office or occupation"),
      sources, names,
      .optional(.affiliation, .references(.organisation), "the organisations the person belongs to"),
    ] + common)

  private static let view = Schema(
    "a view",
    [
      title,
      .required(.who, .reference(.person), "whose view it is"),
      .required(.about, .anyReferences(default: nil), "what it is about"),
      summary, sources, areas,
    ] + draft)

  private static let term = Schema(
    "a term",
    [
      title,
      .required(.category, .text(maximumWords: 5), "the group it is listed in"),
      .required(.definition, .text(maximumWords: 40), "one sentence, at most 40 words"),
      sources, names,
      .optional(.pinyin, .pinyin, "how its Chinese name is read, where the usual readings are wrong"),
      .optional(.aliases, .texts, "other words for it, each claimed by one term only"),
      .optional(.link, .choice(["auto", "phrase", "never"]), "how the text is searched for it"),
      .optional(.caseRule, .choice(["exact"]), "exact for acronyms"),
      related(.term),
      .optional(.sameAs, .anyReference, "the record for which the term stands"),
      .optional(.notIn, .texts, "longer words in which it is not meant"),
    ] + common)

  private static let theme = Schema(
    "a theme",
    [
      title, summary,
      .required(.order, .integer, "its place in lists, 1 first"),
      optionalSources, names,
    ] + common)

  private static let figure = Schema(
    "a figure",
    [
      .required(.id, .id, "the figure's id"),
      .required(.value, .text(maximumWords: 20), "the number as readers see it"),
      .optional(.number, .numbers, "the number for computing"),
      .required(.unit, .text(maximumWords: 12), "what is counted"),
      .required(.measures, .text(maximumWords: 40), "what the number says"),
      .required(.about, .anyReferences(default: nil), "the records it belongs to"),
      sources,
      .optional(.printed, .text(maximumWords: 20), "the source's own words, where they differ"),
      .optional(
        .type, .choice(["quantity", "money", "ordinal", "rank", "date", "duration", "label"]), "the sort of number"),
      .optional(.qualifier, .text(maximumWords: 6), "nearly, more than, about"),
      .optional(.scope, .text(maximumWords: 60), "how to read it with care"),
    ])

  private static let place = Schema(
    "a place",
    [
      .required(.id, .id, "the place's id"),
      title,
      .required(.kind, .text(maximumWords: 8), "what sort of place it is"),
      .required(.confidence, .choice(["high", "medium", "low", "none"]), "how sure the coordinates are"),
      .optional(.lat, .decimal(-90...90), "degrees north"),
      .optional(.lon, .decimal(-180...180), "degrees east"),
      .optional(.ends, .endPoints, "the two ends of a line"),
      names,
      .optional(.partOf, .reference(.place), "the place it lies in"),
      optionalSources,
      .optional(.note, .text(maximumWords: 60), "what a reader should know"),
    ])

  private static let organisation = Schema(
    "an organisation",
    [
      .required(.id, .id, "the organisation's id"),
      title,
      .required(.kind, .text(maximumWords: 8), "what sort of organisation it is"),
      names, optionalSources,
    ])

  private static let note = Schema(
    "a translation note",
    [
      .required(.id, .id, "the note's id"),
      .required(.printed, .text(maximumWords: 30), "what the source printed"),
      .required(.correction, .text(maximumWords: 60), "what is right"),
      .required(.confidence, .choice(["verified", "well-known", "guess"]), "how sure the correction is"),
      .optional(.about, .anyReferences(default: nil), "the records it concerns"),
      sources,
      .optional(.why, .text(maximumWords: 80), "what went wrong"),
      names,
    ])

  private static let page = Schema(
    "a page",
    [title, .optional(.summary, .text(maximumWords: 60), "one or two plain sentences"), order, areas] + common)
}
