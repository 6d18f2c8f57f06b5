/// How many records of each kind a site has.
public struct Census: Sendable {
  /// One kind.
  public struct Row: Equatable, Sendable {
    /// The kind.
    public let kind: RecordKind
    /// How many records of it there are, drafts left out.
    public let count: Int
    /// What they divide into or hold, such as `10 dated, 18 reported, 10 planned next`; empty when there is nothing to say.
    public let remark: String
  }

  /// The kinds in their usual order, those without records included.
  public let rows: [Row]

  /// Counts the records of a site.
  public init(of site: Site) {
    rows = RecordKind.allCases.filter { $0 != .site }.map { kind in
      Row(kind: kind, count: site.records(of: kind).count, remark: Self.remark(on: kind, site))
    }
  }

  private static func remark(on kind: RecordKind, _ site: Site) -> String {
    let records = site.records(of: kind)
    var parts: [String] = []
    switch kind {
    case .source: parts.append(Self.text(site.lines.count, "line"))
    case .event:
      let dated = records.count { $0.fields.date(.date) != nil }
      let reported = records.count { $0.fields.text(.bucket) == "reported" }
      let next = records.count { $0.fields.text(.bucket) == "next" }
      parts.append("\(dated) dated, \(reported) reported, \(next) planned next")
      parts.append("the timeline also lists \(Self.text(site.undatedRecords.count, "record")) whose state has no date")
    default: break
    }
    let areas = records.map { $0.fields.items(.areas).count }.reduce(0, +)
    if areas > 0 { parts.append(Self.text(areas, "area")) }
    return parts.joined(separator: "; ")
  }

  private static func text(_ count: Int, _ word: String) -> String { count == 1 ? "1 \(word)" : "\(count) \(word)s" }
}
