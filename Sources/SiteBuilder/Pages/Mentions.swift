import Markup
import SiteModel
import Templates

/// What stands at the end of a record's page: where other texts mention it, and the lines of the source that it rests on.
enum Mentions {
  private static let mention = Shape("mention", [.text("url"), .text("title"), .html("sentence")])
  static let group = Shape("mentions", [.text("heading"), .list("entries", of: mention)])
  static let line = Shape("source line", [.text("line"), .text("url"), .html("gist")])

  /// Kinds that have pages of their own.
  fileprivate static let kinds: Set<RecordKind> = [.platform, .project, .policy, .person, .term, .theme, .place]

  /// The mentions of several subjects, each of which comes by kind, sorted into each other.
  ///
  /// A sentence that names two of the subjects is shown once.
  fileprivate static func merged(_ all: [(record: Record, sentence: [UInt8])]) -> [(record: Record, sentence: [UInt8])]
  {
    var result: [(record: Record, sentence: [UInt8])] = []
    for entry in all.sorted(by: { $0.record.id < $1.record.id }) {
      let isShown = result.reversed().prefix { $0.record.id == entry.record.id }.contains {
        $0.sentence == entry.sentence
      }
      if !isShown { result.append(entry) }
    }
    return result
  }

  fileprivate static func object(_ record: Record, _ sentence: [UInt8], _ context: PageContext) -> Object {
    mention.object([
      "url": .text(context.link(record.url)),
      "title": .text(record.title),
      "sentence": sentence.isEmpty ? .none : .html(context.prose(String(decoding: sentence, as: UTF8.self))),
    ])
  }
}

extension PageContext {
  /// The records that the page is about: its own, and the views that a person's page shows.
  private var subjects: [Record] {
    guard let subject, Mentions.kinds.contains(subject.id.kind) else { return [] }
    return [subject] + (subject.id.kind == .person ? site.referrers(of: subject.id, through: .who) : [])
  }

  /// Where texts of other pages mention what this page is about, under a heading for each kind.
  var mentions: [Object] {
    let subjects = subjects
    let all = subjects.flatMap { content.mentions(of: $0) }.filter { $0.record.url.path != url.path }
    var groups: [Object] = []
    var index = 0
    let sorted = subjects.count > 1 ? Mentions.merged(all) : all
    while index < sorted.count {
      let kind = sorted[index].record.id.kind
      let end = sorted[index...].firstIndex { $0.record.id.kind != kind } ?? sorted.count
      let entries = sorted[index..<end].map { Mentions.object($0.record, $0.sentence, self) }
      groups.append(Mentions.group.object(["heading": .text(kind.heading), "entries": Value(entries)]))
      index = end
    }
    return groups
  }

  /// The lines of the source that the page's record names, with what they say.
  var sourceLines: [Object] {
    guard let subject, Mentions.kinds.contains(subject.id.kind) else { return [] }
    return subject.fields.references(.source).compactMap { site.line($0.name) }.map { line in
      Mentions.line.object([
        "line": .text(line.id.name), "url": .text(link(line.url)), "gist": .html(content.gist(of: line)),
      ])
    }
  }
}
