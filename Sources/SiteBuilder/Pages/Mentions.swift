import Markup
import SiteModel
import Templates

/// What stands at the end of a record's page: where other texts mention it, and the lines of the source that it rests on.
enum Mentions {
  fileprivate static let mention = Shape("mention", [.text("url"), .text("title"), .html("sentence")])
  static let group = Shape("mentions", [.text("heading"), .list("entries", of: mention)])
  static let line = Shape("source line", [.text("line"), .text("url"), .html("gist")])

  /// A line of the source, with what it says.
  static func object(_ line: SourceLine, _ gist: HTML) -> Object {
    self.line.object(["line": .text(line.id.name), "url": .address(line.address), "gist": .html(gist)])
  }

  /// The mentions of several subjects, each of which comes by kind and name, sorted into each other.
  ///
  /// A sentence that names two of the subjects is shown once.
  fileprivate static func merged(_ all: [Backlinks.Place], _ content: SiteContent) -> ArraySlice<Backlinks.Place> {
    var result: [Backlinks.Place] = []
    // Records stand by kind and name.
    for place in all.sorted(by: { $0.record < $1.record }) {
      let sentence = content.sentence(place)
      let isShown = result.reversed().prefix { $0.record == place.record }.contains { content.sentence($0) == sentence }
      if !isShown { result.append(place) }
    }
    return result[...]
  }
}

extension PageContext {
  /// The records that the page is about: its own, and the views that a person's page shows.
  private var subjects: [Record] {
    guard let subject, isAboutSubject, subject.id.kind.hasOwnPage else { return [] }
    return [subject] + (subject.id.kind == .person ? site.referrers(of: subject.id, through: .who) : [])
  }

  /// Where texts of other pages mention what this page is about, under a heading for each kind.
  var mentions: [Object] {
    let subjects = subjects
    guard let first = subjects.first else { return [] }
    let places =
      subjects.count == 1
      ? content.mentions(of: first) : Mentions.merged(subjects.flatMap { content.mentions(of: $0) }, content)
    var groups: [Object] = []
    var kind: RecordKind?
    var entries: [Value] = []
    func endGroup() {
      guard let kind, !entries.isEmpty else { return }
      groups.append(Mentions.group.object(["heading": .text(kind.heading), "entries": .list(entries)]))
      entries.removeAll(keepingCapacity: true)
    }
    if places.isEmpty { return [] }
    let listed = Set(subjects.flatMap(recordsListed).map(ObjectIdentifier.init))
    for place in places {
      let record = site.records[place.record]
      if record.url.path == url.path || listed.contains(ObjectIdentifier(record)) { continue }
      if record.id.kind != kind {
        endGroup()
        kind = record.id.kind
      }
      let sentence = content.sentence(place)
      entries.append(
        .object(
          Mentions.mention.object([
            "url": .address(record.address),
            "title": .text(record.title),
            "sentence": sentence.bytes.isEmpty ? .none : .html(sentence),
          ])))
    }
    endGroup()
    return groups
  }

  /// Records that name the page's subject in a field that the page makes a list of: nobody needs to hear of them twice.
  private func recordsListed(on subject: Record) -> [Record] {
    let keys: [FieldKey] = [.platform, .themes, .place, .partOf, .about]
    return keys.flatMap { site.referrers(of: subject.id, through: $0) }
  }

  /// The lines of the source that the page's record names, with what they say.
  var sourceLines: [Object] {
    guard let subject, isAboutSubject, subject.id.kind.hasOwnPage else { return [] }
    return subject.fields.references(.source).compactMap { content.lineObjects(of: $0)?.line }
  }
}
