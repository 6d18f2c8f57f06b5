import SiteModel

/// One mark of a map, before it has found its place.
struct MapMark: Sendable {
  /// What a mark stands for; those that come first are placed first.
  enum Rank: String, Comparable, Sendable {
    case platform
    case city
    case project
    case place

    private var order: Int {
      switch self {
      case .platform: 0
      case .city: 1
      case .project: 2
      case .place: 3
      }
    }

    /// Orders by how much a reader wants to see them.
    static func < (left: Rank, right: Rank) -> Bool { left.order < right.order }
  }

  /// Words beside a mark.
  struct Label: Hashable, Sendable {
    /// A name.
    let title: String
    /// The same in Chinese, or nothing.
    var chinese: String?

    /// All of it, for its width.
    var text: String { [title, chinese].compactMap { $0 }.joined(separator: " ") }
  }

  /// Its number, in the drawing and in the table beside it.
  let number: Int
  /// What it is called.
  let title: String
  /// What may be written beside it, the best first: the first for which there is room is taken.
  let labels: [Label]
  /// What it stands for.
  let rank: Rank
  /// Where it is; for a line its two ends.
  let points: [GeoPoint]
  /// Whether the place is known only roughly.
  let isApproximate: Bool
  /// Where its link leads from the page.
  let url: String
}
