import Diagnostics

/// A link in a body to a place inside another page.
public struct FragmentLink: Sendable {
  /// The page's address.
  public let path: String
  /// The id of the place.
  public let fragment: String
  /// Where the link's destination is written.
  public let location: SourceLocation
  /// The fragment as it is written there; nil when the location is not that of a destination, and can't be mended.
  public let written: String?
}
