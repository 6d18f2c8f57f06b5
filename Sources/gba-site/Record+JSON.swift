import Diagnostics
import SiteModel

extension Record {
  /// What JSON says of a record everywhere: its id and its title.
  var members: [(String, String)] {
    [("id", JSONText.string(id.description)), ("title", JSONText.string(title))]
  }
}
