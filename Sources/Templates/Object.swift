/// Values for the fields of one ``Shape``, in the order of its fields.
///
/// Made by ``Shape/object(_:)`` and ``with(_:_:)`` only, which check it: a template can rely on every value's kind.
public struct Object: Sendable {
  /// The shape that these values fill.
  public let shape: Shape
  /// One value for each field of the shape.
  private(set) var slots: [Value]

  /// The same values but for one field: cheap, for objects that differ from page to page in little.
  ///
  /// A name that the shape doesn't have, and a value of the wrong kind, are programmer's errors.
  public func with(_ name: String, _ value: Value) -> Object {
    guard let slot = shape.slot(named: name) else {
      preconditionFailure("shape '\(shape.name)' has no field '\(name)'")
    }
    precondition(shape.fields[slot].accepts(value), "field '\(name)' of shape '\(shape.name)' can't hold \(value)")
    var result = self
    result.slots[slot] = value
    return result
  }
}
