import Foundation

/// What a build is told from outside.
///
/// Nothing else than this and the files decides the output.
public struct BuildOptions: Sendable {
  /// The site's folder, which holds `content/` and `templates/`.
  public var root: String
  /// The folder to publish into.
  public var output: String
  /// The address at which the site will be published, instead of `base_url` in `site.yml`.
  public var baseURL: String?
  /// Whether drafts are part of the site.
  public var includesDrafts: Bool
  /// How many pieces of work run at a time.
  public var jobs: Int

  /// Makes options; `output` is `public/` in the site's folder unless given.
  public init(
    root: String, output: String? = nil, baseURL: String? = nil, includesDrafts: Bool = false, jobs: Int
  ) {
    self.root = root
    self.output = output ?? root + "/public"
    self.baseURL = baseURL
    self.includesDrafts = includesDrafts
    self.jobs = max(1, jobs)
  }

  /// The content folder.
  var contentFolder: String { root + "/content" }
  /// The template folder.
  var templateFolder: String { root + "/templates" }
}
