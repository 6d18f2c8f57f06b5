import Diagnostics
import SiteBuilder
import SiteModel

/// The links of a site, or of some of its records, as people and programs read them.
struct LinkListing {
  /// All links.
  let report: LinkReport
  /// The records whose links are shown; nil for all.
  let records: [Record]?
  /// The links to other sites that are shown.
  let webLinks: [LinkReport.WebLink]
  /// What is known of their addresses; empty unless they have been asked for.
  let answers: [String: LinkAnswer]

  /// The links for a terminal.
  var text: String {
    let links = records.map { $0.map(neighbourhood).joined(separator: "\n") } ?? graph
    return webLinks.isEmpty ? links : links + "\nOther sites:\n" + web
  }

  private var graph: String {
    let rows = report.site.records.filter { $0.id.kind != .source }.map { record in
      let targets = report.targets(of: record)
      let names = targets.map { "\($0.record.id) (\(Self.words($0)))" }.joined(separator: ", ")
      return [record.id.description, "\(targets.count) out", "\(report.sources(of: record).count) in", names]
    }
    return Columns(rows, alignments: [.left, .right, .right, .left]).text
  }

  private func neighbourhood(_ record: Record) -> String {
    "\(record.id)  \(record.title)  \(record.url)\n" + list("leads to", report.targets(of: record))
      + list("is named by", report.sources(of: record))
  }

  private func list(_ verb: String, _ neighbours: [LinkReport.Neighbour]) -> String {
    let rows = neighbours.map { ["    " + $0.record.id.description, Self.words($0)] }
    let count = neighbours.count == 1 ? "1 record" : "\(neighbours.count) records"
    return "  \(verb) \(count)\n" + Columns(rows, alignments: [.left, .left]).text
  }

  private static func words(_ neighbour: LinkReport.Neighbour) -> String {
    neighbour.kinds.map(\.rawValue).joined(separator: ", ")
  }

  private var web: String {
    let rows = webLinks.map { link in
      let state = answers.isEmpty ? [] : [answers[link.url]?.state ?? "not asked for"]
      return ["  " + link.url] + state + [link.records.map(\.description).joined(separator: ", ")]
    }
    return Columns(rows, alignments: Array(repeating: .left, count: rows.first?.count ?? 0)).text
  }

  /// What is wrong with links to other sites: each address once, where it is written first.
  var warnings: [Diagnostic] {
    let all = webLinks.compactMap { link -> Diagnostic? in
      guard let answer = answers[link.url], let first = link.places.first else { return nil }
      let notes = link.places.dropFirst().map { Diagnostic.Note("it is named here as well", at: $0.location) }
      if let problem = answer.problem {
        return Diagnostic(
          .unreachableLink, severity: .warning, "'\(link.url)' can't be reached: \(problem)", at: first.location,
          notes: notes)
      }
      guard let address = answer.movedTo else { return nil }
      return Diagnostic(
        .movedLink, severity: .warning, "'\(link.url)' has moved for good", at: first.location,
        hint: "it is now at \(address)", notes: notes)
    }
    return all.sortedAndUnique()
  }

  /// The links for programs: `nodes`, `edges` and `external`.
  func json(_ lines: SourceLines) -> String {
    let wanted = records.map { Set($0.compactMap { report.site.index(of: $0.id) }) }
    let edges = report.edges.filter { edge in
      wanted.map { $0.contains(edge.from) || $0.contains(edge.to) } ?? true
    }
    let shown = wanted.map { $0.union(edges.flatMap { [$0.from, $0.to] }) }
    let nodes = report.site.records.enumerated().filter { index, record in
      shown.map { $0.contains(index) } ?? (record.id.kind != .source)
    }
    let members = [
      ("nodes", JSONText.lines(nodes.map { Self.node($0.element) })),
      ("edges", JSONText.lines(edges.map(edge))),
      ("external", JSONText.lines(webLinks.map { web($0, lines) })),
    ]
    return JSONText.object(members) + "\n"
  }

  private static func node(_ record: Record) -> String {
    JSONText.object(
      record.members + [
        ("url", JSONText.string(record.url.description)), ("kind", JSONText.string(record.id.kind.rawValue)),
      ])
  }

  private func edge(_ edge: LinkGraph.Edge) -> String {
    JSONText.object([
      ("from", JSONText.string(report.site.records[edge.from].id.description)),
      ("to", JSONText.string(report.site.records[edge.to].id.description)),
      ("kind", JSONText.string(edge.kind.rawValue)),
    ])
  }

  private func web(_ link: LinkReport.WebLink, _ lines: SourceLines) -> String {
    let places = link.places.map { place in
      JSONText.object([("record", JSONText.string(place.record.description))] + place.location.members(lines))
    }
    var members = [("url", JSONText.string(link.url)), ("places", "[" + places.joined(separator: ",") + "]")]
    if let answer = answers[link.url] {
      if let status = answer.status { members.append(("status", "\(status)")) }
      if let problem = answer.problem { members.append(("problem", JSONText.string(problem))) }
      if let address = answer.movedTo { members.append(("movedTo", JSONText.string(address))) }
    }
    return JSONText.object(members)
  }
}
