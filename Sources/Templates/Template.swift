/// A template compiled for one shape: flat instructions, with nothing left to look up or to go wrong.
public struct Template: Sendable {
  /// The shape of the objects that it prints.
  public let shape: Shape
  let program: Program

  /// Appends the page that the object makes.
  ///
  /// It can't fail. An object of another shape is a programmer's error.
  ///
  /// - Parameters:
  ///   - object: The page's data.
  ///   - addresses: How the page writes addresses of the site; from its root unless given.
  ///   - output: Where the page is appended.
  public func render(_ object: Object, addresses: (any AddressResolver)? = nil, into output: inout [UInt8]) {
    precondition(object.fills(shape), "this template prints '\(shape.name)' and no other shape")
    Renderer.render(program, object, addresses ?? PlainAddresses(), into: &output)
  }
}
