internal import Bibliography
internal import TextInput

/// The names of a list's mentions as numbers: which spelling, and which exact name.
struct MentionNames: Sendable {
  /// The spelling of every mention.
  let spellingOfMention: [UInt32]

  /// The exact name of every spelling.
  private(set) var nameOfSpelling: [UInt32] = []

  /// The spellings themselves.
  private(set) var spellings: ByteInterner

  /// The exact names.
  private var names: ByteInterner

  /// The number of exact names.
  var nameCount: Int { names.count }

  /// - Complexity: O(bytes of all names).
  init(_ columns: PaperColumns) {
    let texts = columns.authorNames
    var spellings = ByteInterner(minimumCapacity: texts.count / 3)
    spellingOfMention = texts.bytes.withByteView { bytes in
      (0..<texts.count).map { spellings.intern(bytes[texts.range($0)]) }
    }
    names = ByteInterner(minimumCapacity: spellings.count)
    nameOfSpelling.reserveCapacity(spellings.count)
    self.spellings = spellings
    for spelling in 0..<UInt32(spellings.count) {
      nameOfSpelling.append(spellings.withView(spelling) { Self.intern($0, in: &names) })
    }
  }

  /// The exact name of a mention.
  func name(ofMention mention: Int) -> UInt32 { nameOfSpelling[Int(spellingOfMention[mention])] }

  /// The spelling of a name that need not be mentioned; new ones are added.
  mutating func spelling(of printed: String) -> UInt32 {
    let spelling = printed.withByteView { spellings.intern($0) }
    if Int(spelling) == nameOfSpelling.count {
      nameOfSpelling.append(spellings.withView(spelling) { Self.intern($0, in: &names) })
    }
    return spelling
  }

  private static func intern(_ view: ByteView, in names: inout ByteInterner) -> UInt32 {
    var key: [UInt8] = []
    ExactNameKey.append(view, to: &key)
    return key.withByteView { names.intern($0) }
  }
}
