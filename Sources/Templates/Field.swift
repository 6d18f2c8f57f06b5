extension Shape {
  /// One named field of a shape.
  public struct Field: Sendable {
    /// The name that templates use; without a dot.
    public let name: String
    /// Whether the name is visible from inside nested sections too.
    public let isPageWide: Bool
    let kind: Kind

    private init(_ name: String, _ kind: Kind, pageWide: Bool) {
      precondition(!name.isEmpty && !name.contains("."), "'\(name)' can't be the name of a field")
      self.name = name
      self.kind = kind
      isPageWide = pageWide
    }

    /// Plain text, which is escaped whenever it is printed.
    public static func text(_ name: String, pageWide: Bool = false) -> Field {
      Field(name, .text, pageWide: pageWide)
    }

    /// Finished markup, which is printed as it is.
    public static func html(_ name: String, pageWide: Bool = false) -> Field {
      Field(name, .html, pageWide: pageWide)
    }

    /// A condition, for sections only.
    public static func flag(_ name: String, pageWide: Bool = false) -> Field {
      Field(name, .flag, pageWide: pageWide)
    }

    /// A group of fields, for sections and dotted names.
    public static func object(_ name: String, _ shape: Shape, pageWide: Bool = false) -> Field {
      Field(name, .object(shape), pageWide: pageWide)
    }

    /// A list of objects of one shape.
    public static func list(_ name: String, of shape: Shape, pageWide: Bool = false) -> Field {
      Field(name, .list(of: .object(shape)), pageWide: pageWide)
    }

    /// A list of plain texts, each printed by `{{.}}`.
    public static func texts(_ name: String, pageWide: Bool = false) -> Field {
      Field(name, .list(of: .text), pageWide: pageWide)
    }

    /// A list of finished markup, each printed by `{{.}}`.
    public static func htmls(_ name: String, pageWide: Bool = false) -> Field {
      Field(name, .list(of: .html), pageWide: pageWide)
    }

    /// A text out of a closed set, which may name partials: `{{>*layout}}`.
    public static func choice(_ name: String, _ choices: [String], pageWide: Bool = false) -> Field {
      Field(name, .choice(choices), pageWide: pageWide)
    }

    func accepts(_ value: Value) -> Bool {
      kind.accepts(value)
    }
  }

  /// What a field may hold.
  enum Kind: Sendable {
    case text
    case html
    case flag
    case object(Shape)
    case list(of: Item)
    case choice([String])

    /// Whether a field of this kind may hold the value.
    func accepts(_ value: Value) -> Bool {
      switch (self, value) {
      case (_, .none), (.text, .text), (.text, .address), (.html, .html), (.flag, .flag): true
      case (.object(let shape), .object(let object)): object.fills(shape)
      case (.choice(let choices), .text(let text)): choices.contains(text)
      case (.list(let item), .list(let values)): values.allSatisfy(item.accepts)
      default: false
      }
    }

    /// The kind in words, for messages.
    var description: String {
      switch self {
      case .text: "text"
      case .html: "markup"
      case .flag: "a flag"
      case .object(let shape): "an object of shape '\(shape.name)'"
      case .list(.object(let shape)): "a list of shape '\(shape.name)'"
      case .list(.text): "a list of texts"
      case .list(.html): "a list of markup"
      case .choice(let choices): "one of \(choices.map { "'\($0)'" }.joined(separator: ", "))"
      }
    }
  }

  /// What the items of a list are.
  enum Item: Sendable {
    case object(Shape)
    case text
    case html

    func accepts(_ value: Value) -> Bool {
      switch (self, value) {
      case (.text, .text), (.html, .html): true
      case (.object(let shape), .object(let object)): object.fills(shape)
      default: false
      }
    }
  }
}
