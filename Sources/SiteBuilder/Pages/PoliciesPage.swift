/// All policies under the theme that each names first.
enum PoliciesPage {
  static let family = PageFamily.grouped("policies", title: "Policies") { $0.groupsByTheme(.policy) }
}
