internal import Bibliography
internal import TextInput

/// Records of another format in a document, as in files that were joined: what a reader passes over and has to count.
struct ForeignRecords {
  private(set) var count = 0
  /// Where the first one begins.
  private(set) var start = 0
  private var firstLine = ""

  /// Counts those in a piece of a document that holds no record of its own format.
  ///
  /// - Parameter own: the byte with which what belongs to the document's own format begins.
  /// - Complexity: O(piece).
  mutating func look(in piece: Range<Int>, of bytes: ByteView, own: UInt8? = nil) {
    var place = piece.lowerBound
    while place < piece.upperBound {
      let end = bytes.index(of: 0x0A, from: place, to: piece.upperBound) ?? piece.upperBound
      if bytes[place] != own { look(at: place..<end, of: bytes) }
      place = end + 1
    }
  }

  /// Counts a line that begins one.
  mutating func look(at line: Range<Int>, of bytes: ByteView) {
    guard Self.begins(bytes[line]) else { return }
    if count == 0 {
      start = line.lowerBound
      firstLine = bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 40)].trimmed.string
    }
    count += 1
  }

  /// Whether a line is the first one of a record, a document or a list in a format where no other text begins so.
  private static func begins(_ line: ByteView) -> Bool {
    guard line.count >= 4 else { return false }
    switch line[0] {
    case UInt8(ascii: "T"): return line.has("TY  - ")
    case UInt8(ascii: "P"):
      // The sort of publication of Web of Science is one letter.
      return line.has("PMID- ") || line.has("PT ") && line.trimmed.count == 4
    case UInt8(ascii: "%"): return line.has("%0 ")
    case UInt8(ascii: "{"): return line.has("{\"")
    case UInt8(ascii: "["): return line.has("[{\"")
    case UInt8(ascii: "<"): return line.has("<?xml ")
    case UInt8(ascii: "@"):
      var place = 1
      while place < line.count, line[place] | 0x20 >= 0x61, line[place] | 0x20 <= 0x7A { place += 1 }
      return place > 1 && place < line.count && line[place] == UInt8(ascii: "{")
    default: return false
    }
  }
}

extension ForeignRecords {
  /// Counts them as rejected and says so.
  func reject(line: Int, in builder: inout PaperListBuilder) {
    guard count > 0 else { return }
    builder.document.ledger.records += count
    builder.document.ledger.rejected += count
    builder.report(
      .error,
      count == 1
        ? "a record of another format was left out: `\(firstLine)`"
        : "\(count) records of another format were left out, the first is `\(firstLine)`",
      line: line, hint: "a file holds records of one format: split it, and name the parts")
  }
}
