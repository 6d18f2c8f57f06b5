import Diagnostics
import SiteModel

extension SiteFixture {
  /// What an editor sees: the terminal's report on loading the site, without the newline at its end.
  ///
  /// Tests compare the whole of it, so that each shows the editor's file, the place marked in it, and the exact words.
  ///
  /// - Parameters:
  ///   - jobs: How many files are read at a time.
  ///   - includesDrafts: Whether drafts are part of the site.
  ///   - prepare: Changes the files in the folder before they are loaded.
  /// - Returns: The report, empty when nothing is wrong.
  /// - Throws: When the folder can't be made or changed.
  public func report(
    jobs: Int = 1, includesDrafts: Bool = false, prepare: (String) throws -> Void = { _ in }
  ) async throws -> String {
    try await withTemporaryFolder { folder in
      try write(to: folder)
      try prepare(folder)
      let loader = ContentLoader(folder: folder + "/content", includesDrafts: includesDrafts, jobs: jobs)
      let diagnostics = await loader.load().diagnostics.sortedAndUnique()
      let report = TerminalWriter().report(diagnostics, sources: SourceLines(read: loader.reader))
      return report.last == "\n" ? String(report.dropLast()) : report
    }
  }

  /// Loads the site from a temporary folder, which is gone when this returns.
  public func load(jobs: Int = 1, includesDrafts: Bool = false) async throws -> ContentLoader.Result {
    try await withTemporaryFolder { folder in
      try write(to: folder)
      return await ContentLoader(folder: folder + "/content", includesDrafts: includesDrafts, jobs: jobs).load()
    }
  }
}
