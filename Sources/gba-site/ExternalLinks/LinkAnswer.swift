import Foundation

/// What became of an address that was asked for.
struct LinkAnswer: Codable, Hashable, Sendable {
  /// The address.
  var url: String
  /// The last status; nil when nothing came back.
  var status: Int?
  /// Why it can't be reached, in words that fit behind a colon; nil when it can.
  var problem: String?
  /// Where it has moved for good.
  var movedTo: String?
  /// When that was found out.
  var date: Date

  /// The state in a word or two.
  var state: String {
    if let problem { return problem }
    return movedTo == nil ? "fine" : "moved"
  }
}
