/// A place in a content file as the YAML parser tells it: line and column from 1, columns in characters.
///
/// Kept small, since every value has one; ``SourceText`` turns it into a range when a diagnostic needs it.
public struct TextMark: Hashable, Sendable {
  /// The line in the file, counted from 1.
  public var line: Int32
  /// The column in Unicode scalars, counted from 1.
  public var column: Int32

  /// Makes a mark.
  public init(line: Int, column: Int) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
  }
}

/// A reference to a record, and where it is written.
public struct Reference: Hashable, Sendable {
  /// The record meant.
  public let id: RecordID
  /// Where the reference is written.
  public let mark: TextMark
}

/// A text, and where it is written.
public struct MarkedText: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Where it is written.
  public let mark: TextMark

  /// Makes a text with its place.
  public init(text: String, mark: TextMark) {
    self.text = text
    self.mark = mark
  }
}

/// A value that has passed its field's check.
public enum FieldValue: Sendable {
  case text(String)
  case integer(Int)
  case numbers([Double])
  case flag(Bool)
  case date(PartialDate)
  case reference(Reference)
  case references([Reference])
  case names(Names)
  case texts([MarkedText])
  case endPoints([GeoPoint])
  case items([Item])
}

/// A point on the earth in degrees (WGS 84).
public struct GeoPoint: Hashable, Sendable {
  /// Degrees north.
  public let latitude: Double
  /// Degrees east.
  public let longitude: Double

  /// Makes a point.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Proper names in other languages, in the order traditional Chinese, simplified Chinese, Portuguese, English.
public struct Names: Hashable, Sendable {
  /// The languages that names may be given in (BCP 47).
  public static let languages = ["zh-Hant", "zh-Hans", "pt", "en"]

  /// The names given, each with its language, in the order of ``languages``.
  public let entries: [(language: String, name: MarkedText)]

  /// Makes names from entries in any order.
  public init(_ entries: [(language: String, name: MarkedText)]) {
    var ordered: [(language: String, name: MarkedText)] = []
    ordered.reserveCapacity(entries.count)
    for language in Names.languages {
      for entry in entries where entry.language == language { ordered.append(entry) }
    }
    self.entries = ordered
  }

  /// The name in a language, if given.
  public subscript(language: String) -> String? { entries.first { $0.language == language }?.name.text }

  /// The name in the first of these languages that one is given in.
  public func first(of languages: [String]) -> (language: String, name: MarkedText)? {
    for language in languages {
      if let entry = entries.first(where: { $0.language == language }) { return entry }
    }
    return nil
  }

  /// Compares languages and names.
  public static func == (left: Names, right: Names) -> Bool {
    left.entries.elementsEqual(right.entries) { $0.language == $1.language && $0.name == $1.name }
  }

  /// Hashes languages and names.
  public func hash(into hasher: inout Hasher) {
    for entry in entries {
      hasher.combine(entry.language)
      hasher.combine(entry.name)
    }
  }
}

/// One entry of a list inside a record: an area of a view, a line of a source.
public struct Item: Sendable {
  /// The entry's fields.
  public let fields: Fields
  /// Where the entry begins.
  public let mark: TextMark
}

/// The fields of a record that have passed their checks.
public struct Fields: Sendable {
  /// One field: its key, its value, and where the value stands.
  struct Entry: Sendable {
    let key: FieldKey
    let value: FieldValue
    let mark: TextMark
  }

  private(set) var entries: [Entry] = []
  /// Keys whose values are wrong and have been reported.
  private(set) var rejected: [FieldKey] = []

  /// Makes room for so many fields.
  init(capacity: Int = 0) {
    entries.reserveCapacity(capacity)
  }

  mutating func add(_ key: FieldKey, _ value: FieldValue, at mark: TextMark) {
    entries.append(Entry(key: key, value: value, mark: mark))
  }

  mutating func reject(_ key: FieldKey) { rejected.append(key) }

  /// Whether the file gives a field, be its value right or wrong.
  public func isGiven(_ key: FieldKey) -> Bool { self[key] != nil || isRejected(key) }

  /// Whether the file gives a field with a value that is wrong and has been reported.
  func isRejected(_ key: FieldKey) -> Bool { rejected.contains(key) }

  /// The keys that the file gives with a right value, in its order.
  public var keys: [FieldKey] { entries.map(\.key) }

  /// The value of a field, or nil when the file doesn't give it.
  public subscript(key: FieldKey) -> FieldValue? {
    // By index: `first(where:)` copies every entry on its way.
    for index in entries.indices where entries[index].key == key { return entries[index].value }
    return nil
  }

  /// Where a field's value stands.
  public func mark(of key: FieldKey) -> TextMark? {
    for index in entries.indices where entries[index].key == key { return entries[index].mark }
    return nil
  }

  /// A text or word.
  public func text(_ key: FieldKey) -> String? {
    guard case .text(let text)? = self[key] else { return nil }
    return text
  }

  /// A whole number.
  public func integer(_ key: FieldKey) -> Int? {
    guard case .integer(let number)? = self[key] else { return nil }
    return number
  }

  /// Numbers; a single one is a list of one.
  public func numbers(_ key: FieldKey) -> [Double] {
    guard case .numbers(let numbers)? = self[key] else { return [] }
    return numbers
  }

  /// A flag, false when not given.
  public func flag(_ key: FieldKey) -> Bool {
    guard case .flag(let flag)? = self[key] else { return false }
    return flag
  }

  /// A date.
  public func date(_ key: FieldKey) -> PartialDate? {
    guard case .date(let date)? = self[key] else { return nil }
    return date
  }

  /// A reference to one record.
  public func reference(_ key: FieldKey) -> RecordID? {
    guard case .reference(let reference)? = self[key] else { return nil }
    return reference.id
  }

  /// References to records, in the file's order.
  public func references(_ key: FieldKey) -> [RecordID] {
    guard case .references(let references)? = self[key] else { return [] }
    return references.map(\.id)
  }

  /// A list of texts.
  public func texts(_ key: FieldKey) -> [MarkedText] {
    guard case .texts(let texts)? = self[key] else { return [] }
    return texts
  }

  /// A list of entries.
  public func items(_ key: FieldKey) -> [Item] {
    guard case .items(let items)? = self[key] else { return [] }
    return items
  }

  /// How the Chinese name is read, syllable by syllable; empty where the usual readings will do.
  public var pinyin: [String] { (text(.pinyin) ?? "").split(separator: " ").map(String.init) }

  /// The names by language.
  public var names: Names {
    guard case .names(let names)? = self[.names] else { return Names([]) }
    return names
  }

  /// Hands out every reference in these fields, with the key under which it stands, entries of lists included.
  ///
  /// To a closure, since a list would be made of every record twice: for the site's indexes and for the checks.
  func forEachReference(_ body: (FieldKey, Reference) -> Void) {
    for entry in entries {
      switch entry.value {
      case .reference(let reference): body(entry.key, reference)
      case .references(let references): for reference in references { body(entry.key, reference) }
      case .items(let items): for item in items { item.fields.forEachReference(body) }
      default: break
      }
    }
  }
}
