import Markup

@testable import Templates

/// Finds a shape that fits JSON data, and makes objects of it.
///
/// All names are page-wide, as they are in plain Mustache.
struct ShapeDerivation {
  /// Data that no shape describes.
  enum Unsupported: Error {
    case rootThatIsNoObject
    case listOfLists
    case nameWithDot
  }

  /// Names of values that are printed unescaped.
  var markupNames: Set<String>
  /// Names of values that name partials.
  var dynamicNames: Set<String>

  func shape(of objects: [[String: JSON]]) throws -> Shape {
    let names = Set(objects.flatMap(\.keys)).sorted()
    return Shape("data", try names.map { name in try field(name, objects.compactMap { $0[name] }) })
  }

  func object(_ json: [String: JSON], _ shape: Shape) -> Object {
    Object(shape: shape, slots: shape.fields.map { value(json[$0.name] ?? .null, $0.kind) })
  }

  private func field(_ name: String, _ values: [JSON]) throws -> Shape.Field {
    if name.contains(".") { throw Unsupported.nameWithDot }
    let objects = values.compactMap { if case .object(let object) = $0 { object } else { nil } }
    let items = values.flatMap { if case .array(let items) = $0 { items } else { [JSON]() } }
    if values.contains(where: { if case .bool = $0 { true } else { false } }) { return .flag(name, pageWide: true) }
    if !objects.isEmpty { return .object(name, try shape(of: objects), pageWide: true) }
    if values.contains(where: { if case .array = $0 { true } else { false } }) {
      let rows = items.compactMap { if case .object(let object) = $0 { object } else { nil } }
      if items.contains(where: { if case .array = $0 { true } else { false } }) { throw Unsupported.listOfLists }
      if !rows.isEmpty { return .list(name, of: try shape(of: rows), pageWide: true) }
      return markupNames.contains(".") ? .htmls(name, pageWide: true) : .texts(name, pageWide: true)
    }
    if dynamicNames.contains(name) { return .choice(name, values.compactMap(\.printed), pageWide: true) }
    return markupNames.contains(name) ? .html(name, pageWide: true) : .text(name, pageWide: true)
  }

  private func value(_ json: JSON, _ kind: Shape.Kind) -> Value {
    switch (json, kind) {
    case (.bool(let bool), _): .flag(bool)
    case (.object(let object), .object(let shape)): .object(self.object(object, shape))
    case (.array(let items), .list(let item)):
      .list(
        items.map { value in
          switch item {
          case .object(let shape): self.value(value, .object(shape))
          case .text: self.value(value, .text)
          case .html: self.value(value, .html)
          }
        })
    case (_, .html): json.printed.map { .html(HTML(trusted: $0)) } ?? .none
    default: Value(json.printed)
    }
  }
}
