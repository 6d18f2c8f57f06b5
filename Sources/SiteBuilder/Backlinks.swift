import SiteLinks
import SiteModel

/// Which texts mention each record: the links of all bodies, turned round.
struct Backlinks: Sendable {
  /// A mention: positions in the site's records, and in the mentions of that record's body, behind which come its terms.
  struct Place: Sendable {
    let record: Int
    let mention: Int
  }

  private let places: [Place]
  /// Where each record's places begin; one more entry than there are records.
  private let starts: [Int]

  /// Gathers them in two passes: counting first, so that there is one list and not one for each record.
  init(_ site: Site, _ bodies: [RenderedBody?]) {
    var targets: [(target: Int, place: Place)] = []
    targets.reserveCapacity(bodies.reduce(0) { $0 + ($1?.targets.count ?? 0) })
    for (record, body) in bodies.enumerated() {
      guard let body else { continue }
      // The numbers of the records; behind them come those of source lines.
      for (mention, target) in body.targets.enumerated() where target < site.records.count && target != record {
        targets.append((target, Place(record: record, mention: mention)))
      }
      // When a term that became a link by itself stands for a record, both are mentioned.
      for (number, link) in body.termLinks.enumerated() {
        for target in link.tellers where target != record && !body.targets.contains(target) {
          targets.append((target, Place(record: record, mention: body.mentions.count + number)))
        }
      }
    }
    var starts = [Int](repeating: 0, count: bodies.count + 1)
    for entry in targets { starts[entry.target + 1] += 1 }
    for index in bodies.indices { starts[index + 1] += starts[index] }
    var next = starts
    var places = [Place](repeating: Place(record: 0, mention: 0), count: targets.count)
    for entry in targets {
      places[next[entry.target]] = entry.place
      next[entry.target] += 1
    }
    self.places = places
    self.starts = starts
  }

  /// The places that mention the record at a position, in the order of the records.
  subscript(target: Int) -> ArraySlice<Place> { places[starts[target]..<starts[target + 1]] }
}
