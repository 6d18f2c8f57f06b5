import Files
import Foundation

/// Asks with the program `curl`.
///
/// Foundation's own networking would need libcurl and a TLS library wherever the program runs, of which it has none.
struct CurlClient: WebClient {
  /// The longest time for one request, in seconds.
  static let timeout = 20

  private let path: String

  /// Finds the program in the folders of a search path; nil when it isn't there.
  init?(searchPath: String) {
    guard let path = ProgramFinding.path(of: "curl", in: searchPath) else { return nil }
    self.path = path
  }

  /// What the program is called with.
  ///
  /// No configuration is read, nothing but HTTP is spoken, nothing is written anywhere, and `--url` takes what comes
  /// behind it for an address whatever it is.
  static func arguments(for address: WebAddress, _ method: WebMethod) -> [String] {
    let asking = method == .head ? ["--head"] : ["--range", "0-0"]
    return ["--disable", "--silent", "--globoff", "--proto", "=http,https", "--max-time", "\(timeout)"] + asking + [
      "--user-agent", "gba-site/\(Version.text)", "--output", "/dev/null",
      "--write-out", "%{http_code}\\n%{redirect_url}\\n", "--url", address.url,
    ]
  }

  func reply(to address: WebAddress, _ method: WebMethod) async -> WebReply {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = Self.arguments(for: address, method)
    process.standardInput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    let (end, continuation) = AsyncStream.makeStream(of: Int32.self)
    process.terminationHandler = {
      continuation.yield($0.terminationStatus)
      continuation.finish()
    }
    do {
      try process.run()
    } catch {
      return .failure("curl can't be started")
    }
    var code: Int32 = -1
    for await status in end { code = status }
    // Two short lines, which fit into the pipe while nobody reads it.
    let output = (try? pipe.fileHandleForReading.readToEnd()) ?? Data()
    return Self.reply(String(decoding: output, as: UTF8.self), exitCode: code)
  }

  /// Reads what the program has written; a status counts even if something went wrong behind it.
  static func reply(_ output: String, exitCode: Int32) -> WebReply {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if let status = lines.first.flatMap({ Int($0) }), status > 0 {
      let redirect = lines.dropFirst().first.map(String.init) ?? ""
      return .status(status, redirect: redirect.isEmpty ? nil : redirect)
    }
    return .failure(reason(exitCode))
  }

  /// What curl's exit codes mean (its manual, "Exit codes").
  private static func reason(_ exitCode: Int32) -> String {
    switch exitCode {
    case 3: "curl takes it for no address"
    case 6: "its server is not known"
    case 7: "its server takes no connection"
    case 28: "no answer within \(timeout) seconds"
    case 35, 60: "no safe connection can be made"
    case 52, 56: "its server ended the connection"
    default: "curl ended with code \(exitCode)"
    }
  }
}
