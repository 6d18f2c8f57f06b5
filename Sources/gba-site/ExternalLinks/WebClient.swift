/// Asks a server for an address, once: redirects are told, not followed.
protocol WebClient: Sendable {
  /// Asks for an address.
  func reply(to address: WebAddress, _ method: WebMethod) async -> WebReply
}

/// How an address is asked for.
enum WebMethod: Sendable {
  /// Without its content.
  case head
  /// With the first byte of its content, for servers that know nothing else.
  case get
}

/// What comes back.
enum WebReply: Hashable, Sendable {
  /// A status (RFC 9110, section 15), and the address to which it leads.
  case status(Int, redirect: String? = nil)
  /// Nothing, and why, in words that fit behind a colon.
  case failure(String)
}
