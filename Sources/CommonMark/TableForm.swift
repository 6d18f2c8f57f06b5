/// How tables are written as HTML.
enum TableForm {
  /// With `class="align-center"`, since HTML has dropped the attribute, and `scope="col"` on the head's cells.
  case site
  /// With `align="center"`, as the specification of GitHub Flavored Markdown prints it.
  case gitHub

  /// The tag that opens a cell.
  func openingTag(isHead: Bool, _ alignment: TableAlignment) -> String {
    let name =
      switch alignment {
      case .unspecified: ""
      case .left: "left"
      case .center: "center"
      case .right: "right"
      }
    var tag = isHead ? "<th" : "<td"
    if self == .site, isHead { tag += " scope=\"col\"" }
    if !name.isEmpty { tag += self == .site ? " class=\"align-\(name)\"" : " align=\"\(name)\"" }
    return tag + ">"
  }
}
