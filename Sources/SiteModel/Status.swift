/// How far a platform, project or policy has come: one list for all of them.
public enum Status: String, CaseIterable, Sendable {
  case operating
  case completed
  case delivered
  case trialProduction = "trial-production"
  case building
  case preparing
  case approved
  case issued
  case launched
  case signed
  case planned
  case seeking
  case partner

  /// The coarse state, which a mark can show by its shape.
  public enum Stage: String, CaseIterable, Sendable {
    /// It exists, or is in force.
    case done
    /// Work on it goes on.
    case underWay = "under-way"
    /// It is an intention.
    case planned
    /// It belongs to somebody else.
    case other

    /// The word shown to readers.
    public var label: String {
      switch self {
      case .done: "Done"
      case .underWay: "Under way"
      case .planned: "Planned"
      case .other: "Partner"
      }
    }
  }

  /// The word shown to readers.
  public var label: String {
    switch self {
    case .trialProduction: "Trial production"
    case .building: "Being built"
    case .preparing: "In preparation"
    case .seeking: "Approval sought"
    case .partner: "Partner"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }

  /// What the word means.
  public var meaning: String {
    switch self {
    case .operating: "opened, put into use or put into operation"
    case .completed: "built or finished; the source doesn't say whether it is in use"
    case .delivered: "handed over for use"
    case .trialProduction: "producing on trial"
    case .building: "construction or forming is under way"
    case .preparing: "being set up"
    case .approved: "a plan or document has been approved"
    case .issued: "a document has been published, or a measure is in force"
    case .launched: "unveiled or started"
    case .signed: "contracts have been signed"
    case .planned: "to be planned, built, promoted or introduced"
    case .seeking: "support or approval from above is being sought"
    case .partner: "named as a partner only"
    }
  }

  /// The coarse state.
  public var stage: Stage {
    switch self {
    case .operating, .completed, .delivered, .issued, .launched: .done
    case .trialProduction, .building, .preparing, .approved, .signed: .underWay
    case .planned, .seeking: .planned
    case .partner: .other
    }
  }
}
