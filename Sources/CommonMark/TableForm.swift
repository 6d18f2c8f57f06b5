/// How tables are written as HTML.
enum TableForm {
  /// With `class="align-center"`, since HTML has dropped the attribute, and `scope="col"` on the head's cells.
  case site
  /// With `align="center"`, as the specification of GitHub Flavored Markdown prints it.
  case gitHub

  /// The tag that opens a cell.
  func openingTag(isHead: Bool, _ alignment: TableAlignment) -> StaticString {
    switch self {
    case .site: isHead ? siteHeadTag(alignment) : siteBodyTag(alignment)
    case .gitHub: isHead ? gitHubHeadTag(alignment) : gitHubBodyTag(alignment)
    }
  }

  private func siteHeadTag(_ alignment: TableAlignment) -> StaticString {
    switch alignment {
    case .unspecified: "<th scope=\"col\">"
    case .left: "<th scope=\"col\" class=\"align-left\">"
    case .center: "<th scope=\"col\" class=\"align-center\">"
    case .right: "<th scope=\"col\" class=\"align-right\">"
    }
  }

  private func siteBodyTag(_ alignment: TableAlignment) -> StaticString {
    switch alignment {
    case .unspecified: "<td>"
    case .left: "<td class=\"align-left\">"
    case .center: "<td class=\"align-center\">"
    case .right: "<td class=\"align-right\">"
    }
  }

  private func gitHubHeadTag(_ alignment: TableAlignment) -> StaticString {
    switch alignment {
    case .unspecified: "<th>"
    case .left: "<th align=\"left\">"
    case .center: "<th align=\"center\">"
    case .right: "<th align=\"right\">"
    }
  }

  private func gitHubBodyTag(_ alignment: TableAlignment) -> StaticString {
    switch alignment {
    case .unspecified: "<td>"
    case .left: "<td align=\"left\">"
    case .center: "<td align=\"center\">"
    case .right: "<td align=\"right\">"
    }
  }
}
