import SiteModel
import Templates

/// What stands before and behind each record in the list of its kind, gathered once for all pages.
struct Neighbours: Sendable {
  /// Two neighbours as positions in the site's records; nil at the ends of a list.
  struct Pair: Sendable {
    var previous: Int?
    var next: Int?
  }

  /// One for each record.
  private var pairs: [Pair]

  init(_ site: Site) {
    pairs = [Pair](repeating: Pair(), count: site.records.count)
    for kind in RecordKind.allCases where kind.hasOwnPage {
      var last: Int?
      for record in site.inOrderOfList(kind) {
        guard let index = site.index(of: record.id) else { continue }
        if let last {
          pairs[last].next = index
          pairs[index].previous = last
        }
        last = index
      }
    }
  }

  /// The neighbours of the record at a position.
  subscript(record: Int) -> Pair { pairs[record] }
}

extension Neighbours {
  /// The neighbours for a template, with the word for what they are.
  static let shape = Shape(
    "neighbours", [.text("kind"), .object("previous", RecordLink.shape), .object("next", RecordLink.shape)])
}

extension PageContext {
  /// What stands before and behind the page's record in its list; nil for a record that stands alone, and for a page that
  /// isn't a record's own.
  var neighbours: Object? {
    guard let subject, isAboutSubject, subject.id.kind.hasOwnPage, let index = site.index(of: subject.id) else {
      return nil
    }
    let pair = content.neighbours[index]
    guard pair.previous != nil || pair.next != nil else { return nil }
    return Neighbours.shape.object([
      "kind": .text(subject.id.kind.rawValue), "previous": Value(pair.previous.map(content.linkObject(at:))),
      "next": Value(pair.next.map(content.linkObject(at:))),
    ])
  }
}

extension Site {
  /// The records of a kind in the order in which their list page shows them.
  fileprivate func inOrderOfList(_ kind: RecordKind) -> [Record] {
    switch kind {
    case .platform: platformsByGroup.flatMap(\.records)
    case .project, .policy: recordsByTheme(kind).flatMap(\.records)
    case .place: recordsByWord(kind, .kind).flatMap(\.records)
    case .term: termsByTitle
    default: listed(kind)
    }
  }
}
