import ArgumentParser

/// The program: one subcommand for each thing that people do with a site.
@main
struct GBASite: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gba-site",
    abstract: "Builds a knowledge site from Markdown records, and tells editors exactly what is wrong with them.",
    version: Version.text,
    subcommands: [
      BuildCommand.self, CheckCommand.self, CoverageCommand.self, LinksCommand.self, ListCommand.self,
      TermsCommand.self, WhyCommand.self,
    ],
    defaultSubcommand: nil)

  static func main() async {
    StandardStreams.protect()
    await main(nil)
  }
}
