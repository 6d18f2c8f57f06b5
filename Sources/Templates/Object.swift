/// Values for the fields of one ``Shape``, in the order of its fields.
///
/// Made by a shape only, which checks it: a template can rely on every value's kind.
public struct Object: Sendable {
  /// Which shape these values fill.
  ///
  /// Not the shape itself: every core copies objects, and would count references to the few shapes that all share.
  let shape: ObjectIdentifier
  /// One value for each field of the shape.
  var slots: [Value]

  init(shape: Shape, slots: [Value]) {
    self.shape = ObjectIdentifier(shape)
    self.slots = slots
  }

  /// Whether these are values of a shape.
  func fills(_ shape: Shape) -> Bool { self.shape == ObjectIdentifier(shape) }
}
