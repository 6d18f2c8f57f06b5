public import Markup

/// What one field of an ``Object`` holds.
public enum Value: Sendable {
  /// Nothing: prints nothing, and its section is skipped. Every field may hold it.
  case none
  /// Plain text, escaped whenever it is printed.
  case text(String)
  /// An address on the site, from its root: `/platforms/nansha/#history`; printed as ``AddressResolver`` has it for the
  /// page, and escaped like text, for which fields take it.
  ///
  /// Objects that hold addresses and no links are the same on all pages, so they are made once.
  case address(String)
  /// Finished markup, printed as it is.
  case html(HTML)
  /// A condition.
  case flag(Bool)
  /// A group of fields of its own.
  case object(Object)
  /// Items that a section repeats for: all objects of one shape, all texts, or all markup.
  case list([Value])

  /// Makes a text, or ``none`` of nil.
  public init(_ text: String?) {
    self = text.map(Value.text) ?? .none
  }

  /// Makes markup, or ``none`` of nil.
  public init(_ html: HTML?) {
    self = html.map(Value.html) ?? .none
  }

  /// Makes an object, or ``none`` of nil.
  public init(_ object: Object?) {
    self = object.map(Value.object) ?? .none
  }

  /// Makes a list of objects.
  public init(_ objects: [Object]) {
    self = .list(objects.map(Value.object))
  }

  /// Makes a list of texts.
  public init(_ texts: [String]) {
    self = .list(texts.map(Value.text))
  }
}

extension Value: ExpressibleByStringLiteral {
  /// Makes a text.
  public init(stringLiteral value: String) {
    self = .text(value)
  }
}

extension Value: ExpressibleByBooleanLiteral {
  /// Makes a flag.
  public init(booleanLiteral value: Bool) {
    self = .flag(value)
  }
}
