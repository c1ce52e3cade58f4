internal import Bibliography
internal import TextInput

/// What has to be known of a producer to read its XML: names, paths and words.
struct XMLVocabulary: Sendable {
  typealias Entry = (path: String, field: XMLField)

  /// Peculiarities of a producer.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// TeX stands in texts.
    static let hasTeX = Traits(rawValue: 1)
    /// Every title ends with a full stop, and translated titles stand in brackets.
    static let hasClosedTitles = Traits(rawValue: 2)
    /// Each author may be named twice, in two scripts, one after the other.
    static let hasTwoScripts = Traits(rawValue: 4)
    /// A record without authors does not mean that there is none.
    static let hidesAuthors = Traits(rawValue: 8)
    /// Titles hold markup in references: `&lt;i&gt;`.
    static let hasEscapedMarkup = Traits(rawValue: 16)
    /// Signs of the border to what follows stand at the end of texts: `A title /`.
    static let hasBorderSigns = Traits(rawValue: 32)
    /// Several dates without a word which is which: that of publication is the earliest.
    static let hasEarliestDate = Traits(rawValue: 64)
  }

  /// The elements, records first.
  let fields: XMLFieldMap

  /// Elements that are records and stand around those that follow them, too.
  let surroundings: Set<PackedName>

  /// The kind of a record that names none.
  let kind: PaperKind

  let traits: Traits

  /// The kinds by rank, and the ranks of the words.
  private let kinds: [PaperKind]
  private let ranks: [PackedName: Int]
  private let authorRoles: Set<PackedName>
  private let schemes: [PackedName: StaticString]

  /// - Parameters:
  ///   - kinds: the producer's words for kinds in lower case, several separated by `|`; of several that a record
  ///     has, the one that stands first here counts.
  ///   - authorRoles: the words for authors in lower case; a person with other roles only is left out.
  ///   - schemes: the words for schemes of identifiers in lower case.
  init(
    fields: [Entry], kind: PaperKind = .unknown, surroundings: [String] = [],
    kinds: [(words: String, kind: PaperKind)] = [], authorRoles: [String] = [],
    schemes: [(word: String, scheme: StaticString)] = [], traits: Traits = []
  ) {
    self.fields = XMLFieldMap(fields)
    self.surroundings = Set(surroundings.map { PackedName($0) })
    self.kind = kind
    self.traits = traits
    self.kinds = kinds.map(\.kind)
    var ranks: [PackedName: Int] = [:]
    for (rank, entry) in kinds.enumerated() {
      for word in entry.words.split(separator: "|") where ranks[PackedName(String(word))] == nil {
        ranks[PackedName(String(word))] = rank
      }
    }
    self.ranks = ranks
    self.authorRoles = Set(authorRoles.map { PackedName($0) })
    self.schemes = Dictionary(schemes.map { (PackedName($0.word), $0.scheme) }) { first, _ in first }
  }

  /// Entries put below a path.
  static func below(_ path: String, _ entries: [Entry]) -> [Entry] {
    entries.map { (path: "\(path)/\($0.path)", field: $0.field) }
  }

  /// The rank of a word for a kind, from 0; `nil` for one that is not known.
  func rank(ofKind word: ByteView, after prefix: StaticString) -> Int? {
    var text = Array(prefix.description.utf8)
    Self.appendLowercased(word, to: &text)
    return text.withByteView { ranks[PackedName($0)] }
  }

  func kind(ofRank rank: Int?) -> PaperKind { rank.map { kinds[$0] } ?? kind }

  /// Whether a role makes an author.
  func isAuthor(_ role: ByteView) -> Bool { authorRoles.contains(Self.lowercased(role)) }

  func scheme(_ word: ByteView) -> StaticString? { schemes[Self.lowercased(word)] }

  private static func lowercased(_ word: ByteView) -> PackedName {
    var text: [UInt8] = []
    appendLowercased(word, to: &text)
    return text.withByteView { PackedName($0) }
  }

  private static func appendLowercased(_ word: ByteView, to text: inout [UInt8]) {
    for place in 0..<word.count { text.append(word[place].lowercasedASCII) }
  }
}
