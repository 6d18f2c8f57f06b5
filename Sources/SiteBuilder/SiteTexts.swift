import Parallel
import SiteLinks
import SiteModel

/// The texts of a site that has passed its checks, for somebody who wants to know more of them than their pages show.
public struct SiteTexts: Sendable {
  let site: Site
  let renderer: BodyRenderer
  let bodies: [RecordID: Body]
  let jobs: Int

  /// Looks through the bodies of all records, in their order.
  ///
  /// - Parameter surveyor: Knows the terms that are looked for.
  /// - Returns: What was found in each.
  public func survey(with surveyor: TermSurveyor) async -> [BodySurvey] {
    await Parallel.map(site.records.count, jobs: jobs) { survey(site.records[$0], with: surveyor) }
  }

  /// Looks through the body of one record.
  public func survey(_ record: Record, with surveyor: TermSurveyor) -> BodySurvey {
    renderer.survey(bodies[record.id], of: record, with: surveyor)
  }
}
