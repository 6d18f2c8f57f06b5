import Diagnostics
import SiteModel

/// Which records rest on each line of the site's sources.
public struct Coverage: Sendable {
  /// A line, and the records that cite it in a field or in their text, by kind and name.
  public struct Row: Sendable {
    /// The line.
    public let line: SourceLine
    /// The records.
    public let records: [Record]
  }

  /// The lines of all sources in order.
  public let rows: [Row]
  private let site: Site

  /// Gathers what cites each line.
  public init(of content: SiteContent) {
    site = content.site
    rows = site.lines.map { Row(line: $0, records: content.records(citing: $0)) }
  }

  /// Says of each line that nothing cites that it is so.
  ///
  /// - Parameters:
  ///   - severity: How grave that is: a warning while a site grows, an error where all must be covered.
  ///   - locator: Finds the lines in their files.
  /// - Returns: One for each such line, in order.
  public func diagnostics(_ severity: Diagnostic.Severity, _ locator: SourceLocator) -> [Diagnostic] {
    rows.filter(\.records.isEmpty).map { row in
      Diagnostic(
        .uncitedLine, severity: severity, "no record cites the line '\(row.line.id.name)'",
        at: site.record(row.line.source).map { locator.location($0.file, row.line.mark) },
        hint: "what it says is not on the site yet")
    }
  }
}
