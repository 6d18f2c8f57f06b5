/// A text made from pieces of the source, as it is given to cmark, and the way back from its offsets to the source's.
struct EditedText {
  /// What cmark parses.
  private(set) var bytes: [UInt8] = []
  /// The beginnings of the pieces, in order: where each stands in `bytes`, and where it was taken from.
  private var pieces: [(text: Int, source: Int)] = []

  /// Makes an empty text.
  init() {}

  /// Makes a text that is the source itself.
  init(whole source: [UInt8]) {
    bytes = source
  }

  /// Appends bytes of the source that begin at offset `start` there.
  mutating func append(_ slice: some Collection<UInt8>, from start: Int) {
    pieces.append((bytes.count, start))
    bytes.append(contentsOf: slice)
  }

  /// Appends bytes that are not in the source; they stand for nothing between the pieces around them.
  mutating func insert(_ inserted: some Collection<UInt8>) {
    bytes.append(contentsOf: inserted)
  }

  /// Appends a text that is part of the program and not in the source.
  mutating func insert(_ inserted: StaticString) {
    bytes.append(inserted)
  }

  /// Makes room for a number of bytes, made of a number of pieces.
  mutating func reserveCapacity(_ count: Int, pieces pieceCount: Int) {
    bytes.reserveCapacity(count)
    pieces.reserveCapacity(pieceCount)
  }

  /// The offset in the source of an offset in `bytes`.
  func sourceOffset(of offset: Int) -> Int {
    guard var piece = pieces.first else { return offset }
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].text <= offset { low = middle } else { high = middle }
    }
    piece = pieces[low]
    return piece.source + max(offset - piece.text, 0)
  }
}

/// A replacement of a stretch of the source before it is parsed.
struct Edit {
  /// The offset of the first byte to replace.
  var offset: Int
  /// The number of bytes to replace.
  var removed: Int
  /// What to put there.
  var inserted: [UInt8]
}

extension EditedText {
  /// Makes a text from the source with edits, which stand in the order of their offsets and don't overlap.
  init(_ source: [UInt8], edits: [Edit]) {
    self.init()
    reserveCapacity(source.count + edits.reduce(0) { $0 + $1.inserted.count }, pieces: edits.count + 1)
    source.withUnsafeBufferPointer { source in
      var start = 0
      for edit in edits {
        append(UnsafeBufferPointer(rebasing: source[start..<edit.offset]), from: start)
        insert(edit.inserted)
        start = edit.offset + edit.removed
      }
      append(UnsafeBufferPointer(rebasing: source[start...]), from: start)
    }
  }
}
