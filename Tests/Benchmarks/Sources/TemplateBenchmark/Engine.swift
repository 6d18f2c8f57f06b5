/// A template engine that prints the typical page.
protocol Engine {
  /// What it is called in the table.
  var name: String { get }
  /// Prints one page, with everything that has to be done for each page.
  func page(_ data: TypicalPage) throws -> [UInt8]
}
