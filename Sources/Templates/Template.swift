/// A template compiled for one shape: flat instructions, with nothing left to look up or to go wrong.
public struct Template: Sendable {
  /// The shape of the objects that it prints.
  public let shape: Shape
  let program: Program

  /// Appends the page that the object makes.
  ///
  /// It can't fail. An object of another shape is a programmer's error.
  public func render(_ object: Object, into output: inout [UInt8]) {
    precondition(object.fills(shape), "this template prints '\(shape.name)' and no other shape")
    Renderer.render(program, object, into: &output)
  }
}
