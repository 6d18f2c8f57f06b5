extension String {
  /// The characters that count in an order of names: letters, digits and Chinese characters, but no punctuation.
  var significantScalars: [Unicode.Scalar] {
    unicodeScalars.filter { scalar in
      CharacterTable.isChinese(scalar) || scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}
