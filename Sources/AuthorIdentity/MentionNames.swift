internal import Bibliography
internal import TextInput

/// The names of a list's mentions as numbers: which spelling, and which name by the rule of who is who.
///
/// The exact name is that of the spelling, but for namesakes whom the source itself tells apart by a number: DBLP
/// prints `Wei Wang 0001`, which readers give as the name `Wei Wang` with the identifier
/// `dblp-person:Wei Wang 0001`. The rules by initials join exact names, and pass over such numbers.
struct MentionNames: Sendable {
  /// The spelling of every mention.
  let spellingOfMention: [UInt32]

  /// The name of every mention.
  private(set) var nameOfMention: [UInt32] = []

  /// The name of every spelling.
  private var nameOfSpelling: [UInt32] = []

  /// The spellings themselves.
  private(set) var spellings: ByteInterner

  /// The exact names.
  private var exactNames: ByteInterner

  /// By exact name the name that it belongs to under a rule by initials; empty under the exact rule.
  private var nameOfExact: [UInt32] = []

  /// The names under a rule by initials.
  private var joinedNames = ByteInterner(minimumCapacity: 0)

  private let policy: IdentityPolicy

  /// The keys by which names were joined; `nil` under the exact rule.
  var joined: JoinedNames? {
    policy == .exact
      ? nil : JoinedNames(policy: policy, exactNames: exactNames, keyOfExact: nameOfExact, keys: joinedNames)
  }

  /// The number of names.
  var nameCount: Int { policy == .exact ? exactNames.count : joinedNames.count }

  /// The scheme of a name with the number by which its source tells namesakes apart.
  private static let numberedName = "dblp-person"

  /// - Complexity: O(bytes of all names).
  init(_ columns: PaperColumns, policy: IdentityPolicy = .exact) {
    self.policy = policy
    let texts = columns.authorNames
    var spellings = ByteInterner(minimumCapacity: texts.count / 3)
    spellingOfMention = texts.bytes.withByteView { bytes in
      (0..<texts.count).map { spellings.intern(bytes[texts.range($0)]) }
    }
    exactNames = ByteInterner(minimumCapacity: spellings.count)
    nameOfSpelling.reserveCapacity(spellings.count)
    self.spellings = spellings
    for spelling in 0..<UInt32(spellings.count) {
      nameOfSpelling.append(spellings.withView(spelling) { Self.intern($0, in: &exactNames) })
    }
    if policy != .exact { joinByInitials() }
    nameOfMention = spellingOfMention.map { nameOfSpelling[Int($0)] }
    if policy == .exact { keepNamesakesApart(columns.authorIdentifiers) }
  }

  /// Joins the exact names whose initials agree.
  ///
  /// Of the spellings of a name the first with a comma says where the family name ends, else the first of all: so that names that
  /// are one stay one, also where the words alone (`Ana García López`) would be parted otherwise.
  private mutating func joinByInitials() {
    var telling = [UInt32](repeating: .max, count: exactNames.count)
    var hasComma = [Bool](repeating: false, count: exactNames.count)
    for (spelling, name) in nameOfSpelling.enumerated() where !hasComma[Int(name)] {
      let isInverted = spellings.withView(UInt32(spelling)) { $0.index(of: UInt8(ascii: ",")) != nil }
      if isInverted || telling[Int(name)] == .max { telling[Int(name)] = UInt32(spelling) }
      hasComma[Int(name)] = isInverted
    }
    nameOfExact = telling.map { spelling in
      let text = spellings.withView(spelling) { $0.string }
      return InitialsKey.of(text, policy).withByteView { joinedNames.intern($0) }
    }
    nameOfSpelling = nameOfSpelling.map { nameOfExact[Int($0)] }
  }

  private mutating func keepNamesakesApart(_ identifiers: SparseTextColumn) {
    let texts = identifiers.texts
    let prefix = Array((Self.numberedName + ":").utf8)
    texts.bytes.withByteView { bytes in
      for (entry, mention) in identifiers.rows.enumerated() {
        let range = texts.range(entry)
        guard range.count > prefix.count, texts.bytes[range].starts(with: prefix) else { continue }
        nameOfMention[Int(mention)] = Self.intern(bytes[range.dropFirst(prefix.count)], in: &exactNames)
      }
    }
  }

  /// Whether the source tells an author from namesakes by a number.
  static func isNumbered(_ authorship: Authorship) -> Bool {
    authorship.identifiers.contains { $0.scheme == numberedName }
  }

  /// The name of an author of a paper made here, who need not be mentioned; new ones are added.
  mutating func name(of authorship: Authorship) -> UInt32 {
    if policy == .exact,
      let numbered = authorship.identifiers.first(where: { $0.scheme == Self.numberedName })
    {
      return numbered.value.withByteView { Self.intern($0, in: &exactNames) }
    }
    return name(of: authorship.name)
  }

  /// The name of a printed name that need not be mentioned; new ones are added.
  mutating func name(of printed: String) -> UInt32 {
    let spelling = printed.withByteView { spellings.intern($0) }
    if Int(spelling) == nameOfSpelling.count {
      let exact = spellings.withView(spelling) { Self.intern($0, in: &exactNames) }
      nameOfSpelling.append(policy == .exact ? exact : joinedName(exact, of: printed))
    }
    return nameOfSpelling[Int(spelling)]
  }

  /// The name by initials of an exact one, which may be new.
  private mutating func joinedName(_ exact: UInt32, of printed: String) -> UInt32 {
    if Int(exact) == nameOfExact.count {
      nameOfExact.append(InitialsKey.of(printed, policy).withByteView { joinedNames.intern($0) })
    }
    return nameOfExact[Int(exact)]
  }

  /// Of every name the spelling that is most often printed, the earliest of equals; `UInt32.max` for one that
  /// has none.
  ///
  /// - Complexity: O(mentions).
  func commonSpellings() -> [UInt32] {
    var uses = [UInt32](repeating: 0, count: nameOfSpelling.count)
    var numbered: [UInt32: [UInt32: Int]] = [:]
    for (spelling, name) in zip(spellingOfMention, nameOfMention) {
      if nameOfSpelling[Int(spelling)] == name {
        uses[Int(spelling)] += 1
      } else {
        numbered[name, default: [:]][spelling, default: 0] += 1
      }
    }
    var best = [UInt32](repeating: .max, count: nameCount)
    for (spelling, name) in nameOfSpelling.enumerated() {
      let known = best[Int(name)]
      if known == .max || uses[spelling] > uses[Int(known)] { best[Int(name)] = UInt32(spelling) }
    }
    for (name, spellings) in numbered where best[Int(name)] == .max {
      best[Int(name)] = spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? .max
    }
    return best
  }

  private static func intern(_ view: ByteView, in names: inout ByteInterner) -> UInt32 {
    var key: [UInt8] = []
    ExactNameKey.append(view, to: &key)
    return key.withByteView { names.intern($0) }
  }
}
