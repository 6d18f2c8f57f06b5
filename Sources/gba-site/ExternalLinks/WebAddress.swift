/// An address on the web that may be asked for.
struct WebAddress: Hashable, Sendable {
  /// The address as it is written.
  let url: String
  /// The name of the server in lowercase, without a port.
  let host: String

  /// Makes an address; nil for one that isn't `http:` or `https:`, holds a user's name, or can't be one (RFC 3986).
  init?(_ url: String) {
    let bytes = url.utf8
    // Neither a space nor a control character can stand in an address, so none comes near the program that asks.
    guard bytes.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    let lowercase = url.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lowercase.hasPrefix) else { return nil }
    let authority = lowercase.dropFirst(scheme.count).prefix { !"/?#\\".contains($0) }
    guard !authority.contains("@") else { return nil }
    let host = authority.hasPrefix("[") ? authority.prefix { $0 != "]" } : authority.prefix { $0 != ":" }
    guard !host.isEmpty else { return nil }
    self.url = url
    self.host = String(host)
  }
}
