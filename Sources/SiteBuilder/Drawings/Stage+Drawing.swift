import SiteModel

extension Status.Stage {
  /// All stages in the order in which drawings show them.
  static let inOrder: [Status.Stage] = [.done, .underWay, .planned, .other]

  /// The word for the stage in legends and tables.
  var word: String {
    switch self {
    case .done: "Done"
    case .underWay: "Under way"
    case .planned: "Planned"
    case .other: "Other"
    }
  }
}
