import Foundation

/// The built program, run as a person or a script runs it.
public enum Program {
  /// How a run ended.
  public struct Outcome: Hashable, Sendable {
    /// The exit code, or 128 and the signal's number, as shells put it.
    public let exitCode: Int32
    /// What it wrote to the standard output; with a terminal, all that the terminal was sent.
    public let output: String
    /// What it wrote to the standard error.
    public let errors: String

    /// Makes an outcome, to compare with.
    public init(exitCode: Int32, output: String, errors: String) {
      self.exitCode = exitCode
      self.output = output
      self.errors = errors
    }
  }

  /// Where the program's words go.
  public enum Streams: Sendable {
    /// Into two files that the outcome is read from.
    case captured
    /// To a pseudo-terminal.
    case terminal
  }

  /// Why a run couldn't be started.
  public enum Failure: Error {
    /// No program stands beside the tests.
    case notBuilt
    /// The system gave no pseudo-terminal.
    case noTerminal
  }

  /// The program's path: SwiftPM puts it beside the bundle of the tests.
  ///
  /// - Throws: ``Failure/notBuilt``.
  public static func path() throws -> String {
    let places = CommandLine.arguments + [Bundle.main.bundlePath, Bundle.main.executablePath ?? ""]
    for place in places {
      var folder = URL(fileURLWithPath: place)
      while folder.path != "/" {
        folder.deleteLastPathComponent()
        let path = folder.path + "/gba-site"
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue { return path }
      }
    }
    throw Failure.notBuilt
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - arguments: The arguments behind the program's name.
  ///   - folder: The working folder.
  ///   - environment: Variables besides those that the tests have themselves, without language, time zone and colour.
  ///   - streams: Where its words go.
  /// - Returns: How it ended.
  /// - Throws: Why it couldn't be started.
  public static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:], streams: Streams = .captured
  ) async throws -> Outcome {
    try await start(path(), arguments, in: folder, environment: environment, streams: streams).outcome()
  }

  /// Runs a script of the POSIX shell, in which `$PROGRAM` is the program's path.
  public static func shell(
    _ script: String, in folder: String, environment: [String: String] = [:]
  ) async throws -> Outcome {
    try await start("/bin/sh", ["-c", script], in: folder, environment: environment).outcome()
  }

  /// Starts the program, for tests that interrupt it.
  public static func start(_ arguments: [String], in folder: String) throws -> Run {
    try start(path(), arguments, in: folder)
  }

  private static func start(
    _ executable: String, _ arguments: [String], in folder: String, environment: [String: String] = [:],
    streams: Streams = .captured
  ) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = try surroundings().merging(environment) { _, given in given }
    process.standardInput = FileHandle.nullDevice
    return switch streams {
    case .captured: try Run(process, CapturedStreams())
    case .terminal: try Run(process, PseudoTerminal())
    }
  }

  /// The tests' own environment without what would change the program's output.
  private static func surroundings() throws -> [String: String] {
    var result = ProcessInfo.processInfo.environment
    for name in result.keys where name.hasPrefix("LC_") || ["LANG", "LANGUAGE", "TZ", "NO_COLOR"].contains(name) {
      result[name] = nil
    }
    result["PROGRAM"] = try path()
    return result
  }
}

/// A run of the program.
public final class Run: Sendable {
  private let process: Process
  private let streams: any ProgramStreams
  private let end: AsyncStream<Never>

  init(_ process: Process, _ streams: any ProgramStreams) throws {
    self.process = process
    self.streams = streams
    let (end, continuation) = AsyncStream.makeStream(of: Never.self)
    self.end = end
    streams.attach(to: process)
    process.terminationHandler = { _ in continuation.finish() }
    try process.run()
    streams.hasStarted()
  }

  /// Whether it hasn't ended yet.
  public var isRunning: Bool { process.isRunning }

  /// Ends it at once, without a chance to tidy up.
  public func kill() {
    Foundation.kill(process.processIdentifier, SIGKILL)
  }

  /// Waits for its end.
  public func outcome() async throws -> Program.Outcome {
    for await _ in end {}
    let status = process.terminationStatus
    let (output, errors) = try await streams.text()
    return Program.Outcome(
      exitCode: process.terminationReason == .exit ? status : 128 + status, output: output, errors: errors)
  }
}
