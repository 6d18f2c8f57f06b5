/// A closed list of named fields: what a template may ask for, and what its data must be.
///
/// Shapes are made once and kept in constants. Two shapes are the same only if they are the same instance.
///
///     let link = Shape("link", [.text("title"), .text("url")])
///     let page = Shape("page", [.text("title", pageWide: true), .list("links", of: link)])
///     let home = page.object(["title": "Home", "links": .list([.object(link.object(["title": "A", "url": "/a/"]))])])
public final class Shape: Sendable {
  /// What the shape is called in messages, such as `platform page`.
  public let name: String
  /// The fields in the order of an object's slots.
  public let fields: [Field]

  /// Makes a shape; giving two fields one name is a programmer's error.
  public init(_ name: String, _ fields: [Field]) {
    self.name = name
    self.fields = fields
    for (index, field) in fields.enumerated() {
      precondition(
        !fields[..<index].contains { $0.name == field.name }, "shape '\(name)' has two fields called '\(field.name)'")
    }
  }

  /// Makes an object of this shape; a field that isn't named holds ``Value/none``.
  ///
  /// It is fastest when the pairs stand in the order of the shape's fields and none is left out. A name that the shape
  /// doesn't have, a name given twice and a value of the wrong kind are programmer's errors.
  public func object(_ pairs: KeyValuePairs<String, Value>) -> Object {
    var slots: [Value] = []
    slots.reserveCapacity(fields.count)
    for pair in pairs {
      let next = slots.count
      guard next < fields.count, fields[next].name == pair.key else { return objectBySearching(pairs) }
      precondition(fields[next].accepts(pair.value), complaint(about: pair.value, for: fields[next]))
      slots.append(pair.value)
    }
    while slots.count < fields.count { slots.append(.none) }
    return Object(shape: self, slots: slots)
  }

  /// The slow way, for pairs in another order than the fields or with gaps between them.
  private func objectBySearching(_ pairs: KeyValuePairs<String, Value>) -> Object {
    var slots = [Value](repeating: .none, count: fields.count)
    var isFilled = [Bool](repeating: false, count: fields.count)
    for pair in pairs {
      guard let slot = slot(named: pair.key) else {
        preconditionFailure("shape '\(name)' has no field '\(pair.key)'")
      }
      precondition(!isFilled[slot], "field '\(pair.key)' of shape '\(name)' is given twice")
      precondition(fields[slot].accepts(pair.value), complaint(about: pair.value, for: fields[slot]))
      isFilled[slot] = true
      slots[slot] = pair.value
    }
    return Object(shape: self, slots: slots)
  }

  func slot(named name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  private func complaint(about value: Value, for field: Field) -> String {
    "field '\(field.name)' of shape '\(name)' takes \(field.kind.description), not \(value)"
  }
}
