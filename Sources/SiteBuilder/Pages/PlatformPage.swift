import SiteModel
import Templates

/// A platform with its facts, its projects and policies, and what is said of it.
enum PlatformPage {
  static let family: PageFamily = .records(
    .platform, template: "platform",
    Layout.shape(
      "platform page",
      [
        .text("timeline"), .object("status", RecordLink.status), .text("group"), .flag("hasPlaces"),
        .list("places", of: RecordLink.shape), .list("themes", of: RecordLink.shape),
        .html("body"), .html("relations"), .flag("hasProjects"),
        .list("projects", of: RecordLink.shape), .flag("hasPolicies"), .list("policies", of: RecordLink.shape),
        .html("locator"),
        More.field,
      ])
  ) { context, platform in
    let members = context.site.referrers(of: platform.id, through: .platform)
    let projects = members.filter { $0.id.kind == .project }
    let policies = members.filter { $0.id.kind == .policy }
    return family.shape.object([
      "site": context.siteValue,
      "page": context.pageValue(parent: ("Platforms", "/platforms/")),
      "timeline": context.timeline(of: platform),
      "locator": context.locator(
        of: platform.fields.reference(.place).flatMap { context.site.record($0) }, titled: platform.title),
      "status": context.statusValue(platform),
      "group": Value(platform.fields.text(.group).flatMap { PlatformsPage.headings[$0] }),
      "hasPlaces": .flag(platform.fields[.place] != nil),
      "places": context.links(platform.fields, .place),
      "themes": context.links(platform.fields.references(.themes)),
      "body": .html(context.body),
      "relations": Value(context.relations(of: platform, members: members)),
      "hasProjects": .flag(!projects.isEmpty),
      "projects": context.links(projects),
      "hasPolicies": .flag(!policies.isEmpty),
      "policies": context.links(policies),
      "more": context.more(about: platform),
    ])
  }
}
