import Foundation
import TestSupport
import Testing

/// What the program says about itself, and to those who call it wrongly.
@Suite(.timeLimit(.minutes(5))) struct UsageTests {
  /// A wrong call, and what the program says to it.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let arguments: [String]
    let answer: String

    init(_ arguments: String..., answer: String) {
      self.arguments = arguments
      self.answer = answer
    }

    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let mistakes = [
    Mistake("buld", answer: "buld"),
    Mistake("build", "now", answer: "Unexpected argument 'now'"),
    Mistake("build", "--outptu", "x", answer: "Unknown option '--outptu'. Did you mean '--output'?"),
    Mistake("build", "--jobs", answer: "Missing value for '--jobs <number>'"),
    Mistake("build", "--jobs", "0", answer: "--jobs takes a number from 1 to 1024."),
    Mistake("build", "--jobs", "1025", answer: "--jobs takes a number from 1 to 1024."),
    Mistake("check", "--jobs=-1", answer: "--jobs takes a number from 1 to 1024."),
    Mistake("build", "--jobs", "many", answer: "The value 'many' is invalid for '--jobs <number>'"),
    Mistake("build", "--format", "xml", answer: "The value 'xml' is invalid for '--format <format>'"),
    Mistake("build", "--base-url", "example.org", answer: "--base-url takes an address such as https://example.org/"),
    Mistake("build", "--base-url", "ftp://example.org", answer: "--base-url takes an address"),
    Mistake("build", "--base-url", "https://", answer: "--base-url takes an address"),
    Mistake("build", "--base-url", "https://example.org/?a=b", answer: "--base-url takes an address"),
    Mistake("build", "--base-url", "https://example.org/\"><b>", answer: "--base-url takes an address"),
    Mistake("build", "--base-url", "https://exam ple.org", answer: "--base-url takes an address"),
    Mistake("check", "--root", "nowhere", answer: "--root: there is no folder 'nowhere'."),
    Mistake("build", "--root", "", answer: "--root: there is no folder ''."),
    Mistake("build", "--root", "content/site.yml", answer: "--root: there is no folder 'content/site.yml'."),
    Mistake("build", "--output", "", answer: "--output takes the path of a folder."),
    Mistake("check", "--article", "none.txt", answer: "--article: 'none.txt' can't be read: no such file or folder."),
    Mistake("check", "--article", "content", answer: "--article: 'content' can't be read: it is a folder."),
    Mistake("check", "--article", "content/latin.txt", answer: "--article: 'content/latin.txt' is not UTF-8 text."),
    Mistake("check", "--article", "content/empty.txt", answer: "--article: 'content/empty.txt' has no text."),
  ]

  @Test(arguments: mistakes) func aWrongCallIsRefusedWithAnAnswerThatHelps(mistake: Mistake) async throws {
    try await withWorkspace { site in
      try site.write("content/latin.txt", [0x63, 0x61, 0x66, 0xE9])
      try site.write("content/empty.txt", " \n")
      let before = try FolderState(site.folder)
      let outcome = try await Program.run(mistake.arguments, in: site.folder)
      #expect(outcome.exitCode == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: "))
      #expect(outcome.errors.contains(mistake.answer), "\(outcome.errors)")
      #expect(outcome.errors.contains("--help"), "\(outcome.errors)")
      #expect(try FolderState(site.folder) == before)
    }
  }

  @Test func theVersionIsPrinted() async throws {
    let outcome = try await Program.run(["--version"], in: "/")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    let parts = outcome.output.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    #expect(outcome.output.last == "\n" && parts.count == 3)
    #expect(parts.allSatisfy { Int($0) != nil })
  }

  @Test(arguments: ["build", "check"]) func helpListsEveryOption(command: String) async throws {
    let outcome = try await Program.run([command, "--help"], in: "/")
    #expect(outcome.exitCode == 0)
    #expect(outcome.errors == "")
    for option in ["--root", "--output", "--base-url", "--drafts", "--jobs", "--quiet", "--format", "--help"] {
      #expect(outcome.output.contains("\n  " + option) || outcome.output.contains(", " + option), "\(option)")
    }
    #expect(outcome.output.contains("\n  --article <file>") == (command == "check"))
    for format in ["terminal", "json", "github"] { #expect(outcome.output.contains(format)) }
  }

  @Test func helpListsTheCommands() async throws {
    for arguments in [[], ["--help"], ["help"]] {
      let outcome = try await Program.run(arguments, in: "/")
      #expect(outcome.exitCode == 0)
      #expect(outcome.output.contains("\n  build "))
      #expect(outcome.output.contains("\n  check "))
    }
  }

  @Test func aSiteElsewhereIsBuiltIntoItsOwnPublicFolder() async throws {
    try await withWorkspace { site in
      let outcome = try await Program.run(["build", "--root", site.folder + "/"], in: "/")
      #expect(outcome.exitCode == 0, "\(outcome.errors)")
      #expect(site.has("public/index.html"))
    }
  }
}
