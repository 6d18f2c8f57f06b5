/// Says how a page writes the addresses of its site, which depends on where the page stands.
public protocol AddressResolver: Sendable {
  /// Appends an address as the page writes it.
  ///
  /// - Parameters:
  ///   - address: The address from the site's root, with a fragment if it has one.
  ///   - output: Where it is appended.
  func append(_ address: String, to output: inout [UInt8])
}

/// Leaves addresses as they are, from the site's root.
struct PlainAddresses: AddressResolver {
  func append(_ address: String, to output: inout [UInt8]) { output.append(contentsOf: address.utf8) }
}
