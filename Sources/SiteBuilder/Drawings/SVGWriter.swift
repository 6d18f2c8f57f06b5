import Markup

/// Writes one SVG picture that stands inside an HTML page (HTML standard, 4.8.16): a root with title and description, and
/// the elements that a drawing adds.
///
/// Colours come from the stylesheet by class names, so that dark pages and paper have their own.
struct SVGWriter {
  /// The value of an attribute.
  enum Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Int)
    /// Printed with one digit behind the point at most.
    case decimal(Double)

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(value) }
  }

  private var bytes: [UInt8] = []
  private var open: [StaticString] = []

  /// Begins a part of a picture, to be put into one later.
  init() {}

  /// Begins a picture.
  ///
  /// - Parameters:
  ///   - name: The first part of the ids in the picture; unique in the page.
  ///   - role: `img` for a picture; `group` for one that holds links, since nothing in an `img` can be reached.
  ///   - className: The class of the root.
  ///   - width: The width of the view box, in its own units.
  ///   - height: Its height.
  ///   - title: What the picture is, in a few words, for readers who don't see it.
  ///   - description: What it shows, in a sentence or two.
  init(
    name: String, role: StaticString = "img", className: String, width: Int, height: Int, title: String,
    description: String
  ) {
    begin(
      "svg",
      [
        "class": .text(className), "viewBox": .text("0 0 \(width) \(height)"), "role": .text("\(role)"),
        "aria-labelledby": .text("\(name)-title \(name)-description"),
      ])
    add("title", ["id": .text("\(name)-title")], title)
    add("desc", ["id": .text("\(name)-description")], description)
  }

  /// Opens an element, in which all is put until ``end()``.
  mutating func begin(_ element: StaticString, _ attributes: KeyValuePairs<StaticString, Value> = [:]) {
    openTag(element, attributes)
    bytes.append(UInt8(ascii: ">"))
    open.append(element)
  }

  /// Closes the element that was opened last.
  mutating func end() {
    guard let element = open.popLast() else { return }
    bytes.append("</")
    bytes.append(element)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Adds an element without content.
  mutating func add(_ element: StaticString, _ attributes: KeyValuePairs<StaticString, Value>) {
    openTag(element, attributes)
    bytes.append("/>")
  }

  /// Adds an element that holds a text.
  mutating func add(_ element: StaticString, _ attributes: KeyValuePairs<StaticString, Value>, _ text: String) {
    begin(element, attributes)
    bytes.append(escaping: text)
    end()
  }

  /// Adds an element that holds markup.
  mutating func add(_ element: StaticString, _ attributes: KeyValuePairs<StaticString, Value>, _ markup: HTML) {
    begin(element, attributes)
    bytes += markup.bytes
    end()
  }

  /// Adds markup.
  mutating func add(_ markup: HTML) { bytes += markup.bytes }

  /// Closes all that is open and gives the picture.
  mutating func finish() -> HTML {
    while !open.isEmpty { end() }
    return HTML(trusted: bytes)
  }

  private mutating func openTag(_ element: StaticString, _ attributes: KeyValuePairs<StaticString, Value>) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(element)
    for (name, value) in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(name)
      bytes.append("=\"")
      switch value {
      case .text(let text): bytes.append(escaping: text)
      case .number(let number): bytes.append(contentsOf: "\(number)".utf8)
      case .decimal(let number): bytes.append(contentsOf: Self.printed(number).utf8)
      }
      bytes.append(UInt8(ascii: "\""))
    }
  }

  /// A number with one digit behind the point, or none where it is 0: the same on every system and in every locale.
  static func printed(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    let sign = tenths < 0 ? "-" : ""
    let (whole, rest) = tenths.magnitude.quotientAndRemainder(dividingBy: 10)
    return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
  }
}
