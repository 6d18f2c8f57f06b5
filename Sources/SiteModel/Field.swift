/// One key of a schema: its name, the form of its value, whether it must be there, and what it is for.
public struct Field: Sendable {
  /// The key.
  public let key: FieldKey
  /// The form of the value.
  public let type: FieldType
  /// Whether a record without it is an error.
  public let isRequired: Bool
  /// What the field is for, in a few words for editors.
  public let purpose: String

  /// Makes a field that must be there.
  static func required(_ key: FieldKey, _ type: FieldType, _ purpose: String) -> Field {
    Field(key: key, type: type, isRequired: true, purpose: purpose)
  }

  /// Makes a field that may be left out.
  static func optional(_ key: FieldKey, _ type: FieldType, _ purpose: String) -> Field {
    Field(key: key, type: type, isRequired: false, purpose: purpose)
  }
}

/// The form of a field's value.
public indirect enum FieldType: Sendable {
  /// Plain text, at most so many words.
  case text(maximumWords: Int)
  /// A record's name, see ``RecordID/isValidName(_:)``.
  case id
  /// A line's id in a source, or a section's.
  case lineID
  /// A whole number.
  case integer
  /// A number, or a list of numbers.
  case numbers
  /// A number between two limits.
  case decimal(ClosedRange<Double>)
  /// `true` or `false`.
  case flag
  /// One of these words.
  case choice([String])
  /// A date as precise as its source.
  case date
  /// A BCP 47 language tag.
  case language
  /// An `https:` or `http:` address.
  case webAddress
  /// An address on the site, `/timeline/`.
  case siteAddress
  /// A SHA-256 in 64 hexadecimal digits.
  case sha256
  /// The id of one record of this kind.
  case reference(RecordKind)
  /// Ids of records of this kind.
  case references(RecordKind)
  /// References to records of any kind, `kind:id`; a bare id means this kind, if one is given.
  case anyReferences(default: RecordKind?)
  /// One reference to a record of any kind.
  case anyReference
  /// Ids of source lines.
  case sourceLines
  /// Names by language.
  case names
  /// How a Chinese name is read: syllables of Hanyu Pinyin without tones.
  case pinyin
  /// A list of texts.
  case texts
  /// A list of ids.
  case ids
  /// Two points, each latitude and longitude.
  case endPoints
  /// A list of small records with a schema of their own.
  case items(Schema)

  /// What the field takes, in words that fit behind "takes".
  var expectation: String {
    switch self {
    case .text: "a text"
    case .id: "an id of lowercase letters, digits and hyphens"
    case .lineID: "a line's id, such as s1p6"
    case .integer: "a whole number"
    case .numbers: "a number, or a list of numbers"
    case .decimal(let range): "a number from \(FieldType.show(range.lowerBound)) to \(FieldType.show(range.upperBound))"
    case .flag: "true or false, without quotation marks"
    case .choice(let words): "one of these words: \(words.joined(separator: ", "))"
    case .date: "a date such as 2024-01-09, 2024-01, 2024 or 2023 spring"
    case .language: "a language tag, such as en or zh-Hant"
    case .webAddress: "a web address that begins with https://"
    case .siteAddress: "an address on this site, such as /timeline/"
    case .sha256: "a SHA-256 in 64 hexadecimal digits, letters in lowercase"
    case .reference(let kind): "the id of \(kind.article) \(kind.rawValue)"
    case .references(let kind): "a list of ids of \(kind.plural), such as [first-id, second-id]"
    case .anyReferences: "a list of references, such as [platform:some-id, term:other-id]"
    case .anyReference: "a reference, such as platform:some-id"
    case .sourceLines: "a list of source lines, such as [s1p6, s1p7]"
    case .names: "names by language, such as {zh-Hant: 南沙, zh-Hans: 南沙}"
    case .pinyin: "syllables in small letters without tones, such as nan sha"
    case .texts: "a list of texts, such as [first, second]"
    case .ids: "a list of ids, such as [old-id]"
    case .endPoints: "two points, such as [[22.5, 114.0], [21.6, 110.9]]"
    case .items: "a list of entries, each with keys and values"
    }
  }

  /// Whether one text is taken, and nothing with brackets or hyphens.
  var isSingle: Bool {
    switch self {
    case .text, .id, .lineID, .integer, .decimal, .flag, .choice, .date, .language, .webAddress, .siteAddress, .sha256,
      .reference, .anyReference, .pinyin:
      true
    case .numbers, .references, .anyReferences, .sourceLines, .names, .texts, .ids, .endPoints, .items: false
    }
  }

  /// A limit without a needless decimal point.
  private static func show(_ number: Double) -> String {
    number == number.rounded() ? "\(Int(number))" : "\(number)"
  }
}

/// A closed list of fields: a key that isn't in it is an error.
public struct Schema: Sendable {
  /// What a record of this schema is called in messages, with its article: `a platform`.
  public let subject: String
  /// The fields in the order in which documentation lists them.
  public let fields: [Field]
  /// The positions of the fields that must be there.
  let required: Positions
  private let names: [String]

  /// A set of positions in ``fields``.
  struct Positions {
    /// One bit for each position; schemas have fewer than 64 fields.
    private var bits: UInt64 = 0

    mutating func insert(_ position: Int) { bits |= 1 << UInt64(position) }

    func contains(_ position: Int) -> Bool { bits & (1 << UInt64(position)) != 0 }

    func isSuperset(of other: Positions) -> Bool { bits & other.bits == other.bits }
  }

  init(_ subject: String, _ fields: [Field]) {
    self.subject = subject
    self.fields = fields
    names = fields.map(\.key.rawValue)
    var required = Positions()
    for (position, field) in fields.enumerated() where field.isRequired { required.insert(position) }
    self.required = required
  }

  /// The position of the field with this name, or nil.
  ///
  /// Editors write keys in much the same order as schemas list them, so a search that begins behind the key before
  /// (at `start`) finds most names within a step or two, sooner than hashing them would.
  func position(of name: String, from start: Int) -> Int? {
    names[start...].firstIndex(of: name) ?? names[..<start].firstIndex(of: name)
  }
}
