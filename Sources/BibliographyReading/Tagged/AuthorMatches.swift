internal import Bibliography
internal import TextInput

/// What a record says of its authors by name, apart from the list of them: Web of Science's addresses
/// `[Family, Given; ...] Address` and identifiers `Family, Given/identifier; ...`.
///
/// Complexity: O(n log n) in the names of the addresses; a paper of thousands of authors is no trouble.
struct AuthorMatches {
  /// Addresses, and by the hash of an author's name which of them are his.
  private var addresses: [[UInt8]] = []
  private var addressOfName: [(hash: UInt64, address: Int)] = []
  /// Addresses without names are told of an author who is alone.
  private let takesAll: Bool
  private var identifiers: [(author: Int, identifier: Identifier)] = []

  /// `nil` where the record says nothing of the sort.
  init?(_ record: TaggedRecord, _ bytes: ByteView, _ names: TaggedNames) {
    guard
      record.has(.addresses) || record.has(.authorORCIDs) || record.has(.authorResearcherIDs)
    else { return nil }
    takesAll = names.items.count == 1
    var authors = Authors(names)
    for field in record.fields {
      switch field.role {
      case .addresses: readAddresses(record.lines[field.lines], bytes)
      case .authorORCIDs: readIdentifiers("orcid", record.lines[field.lines], bytes, &authors)
      case .authorResearcherIDs: readIdentifiers("researcherid", record.lines[field.lines], bytes, &authors)
      default: break
      }
    }
    addressOfName.sort { ($0.hash, $0.address) < ($1.hash, $1.address) }
    identifiers.sort { ($0.author, $0.identifier.scheme) < ($1.author, $1.identifier.scheme) }
  }

  /// Gives what is known of an author, who is the one given last, to the builder.
  func give(_ author: Int, _ hash: UInt64, _ builder: inout PaperListBuilder) {
    var place = Self.first(identifiers.count) { identifiers[$0].author >= author }
    while place < identifiers.count, identifiers[place].author == author {
      builder.authorIdentifier(identifiers[place].identifier)
      place += 1
    }
    if takesAll {
      for address in addresses { address.withByteView { builder.affiliation($0) } }
      return
    }
    place = Self.first(addressOfName.count) { addressOfName[$0].hash >= hash }
    while place < addressOfName.count, addressOfName[place].hash == hash {
      addresses[addressOfName[place].address].withByteView { builder.affiliation($0) }
      place += 1
    }
  }

  /// The first of so many places of a sorted list from which on a condition holds.
  private static func first(_ count: Int, _ holds: (Int) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  // MARK: - Addresses

  private mutating func readAddresses(_ lines: ArraySlice<Range<Int>>, _ bytes: ByteView) {
    let open = UInt8(ascii: "[")
    let hasNames = lines.contains { !$0.isEmpty && bytes[$0.lowerBound] == open }
    guard hasNames || takesAll else { return }
    var first = lines.startIndex
    for index in lines.indices {
      let isLast = index + 1 == lines.endIndex
      let endsHere =
        isLast || lines[index + 1].isEmpty
        || (hasNames
          ? bytes[lines[index + 1].lowerBound] == open
          : !lines[index].isEmpty && bytes[lines[index].upperBound - 1] == UInt8(ascii: "."))
      guard endsHere else { continue }
      var text: [UInt8] = []
      TaggedText.append(lines[first...index], of: bytes, to: &text)
      TaggedText.clean(&text)
      text.withByteView { addAddress($0) }
      first = index + 1
    }
  }

  private mutating func addAddress(_ text: ByteView) {
    var address: [UInt8] = []
    guard text.has("["), let close = text.index(of: UInt8(ascii: "]")) else {
      text.append(to: &address)
      if !address.isEmpty { addresses.append(address) }
      return
    }
    text[(close + 1)..<text.count].trimmed.append(to: &address)
    guard !address.isEmpty else { return }
    var start = 1
    while start <= close {
      let end = text.index(of: UInt8(ascii: ";"), from: start, to: close) ?? close
      let name = text[start..<end].trimmed
      if !name.isEmpty { addressOfName.append((name.stableHash, addresses.count)) }
      start = end + 1
    }
    addresses.append(address)
  }

  // MARK: - Identifiers

  /// The authors of the record.
  private struct Authors {
    private let printed: TaggedNames
    /// The authors by the hashes of their names as they stand, ascending.
    private let byHash: [(hash: UInt64, author: Int)]

    /// The names taken apart, which nobody asks for where names stand as in the list of authors.
    private lazy var names = printed.items.map {
      PersonName(String(decoding: printed.text[$0.name], as: UTF8.self))
    }
    /// Which authors have a family name, in lower case.
    private lazy var ofFamily = Dictionary(grouping: names.indices) { names[$0].family.lowercased() }

    init(_ names: TaggedNames) {
      printed = names
      byHash = names.items.enumerated().map { ($1.hash, $0) }.sorted { $0.hash < $1.hash }
    }

    /// The only author whose name stands so in the record; else the only one of this name, or else the only one of its
    /// initial, among those of its family name.
    mutating func author(named text: ByteView) -> Int? {
      let hash = text.stableHash
      let place = AuthorMatches.first(byHash.count) { byHash[$0].hash >= hash }
      let isHere = place < byHash.count && byHash[place].hash == hash
      if isHere, place + 1 == byHash.count || byHash[place + 1].hash != hash { return byHash[place].author }
      let name = PersonName(text.string)
      guard let namesakes = ofFamily[name.family.lowercased()], namesakes.count <= Self.mostNamesakes else {
        return nil
      }
      let given = name.given.lowercased()
      let same = namesakes.filter { names[$0].given.lowercased() == given }
      if !same.isEmpty { return same.count == 1 ? same[0] : nil }
      let similar = namesakes.filter { names[$0].given.lowercased().first == given.first }
      return similar.count == 1 ? similar[0] : nil
    }

    /// Of more authors of one family name nobody can tell which one is meant.
    private static let mostNamesakes = 200
  }

  private mutating func readIdentifiers(
    _ scheme: String, _ lines: ArraySlice<Range<Int>>, _ bytes: ByteView, _ authors: inout Authors
  ) {
    var text: [UInt8] = []
    TaggedText.append(lines, of: bytes, to: &text)
    text.withByteView { text in
      var start = 0
      while start < text.count {
        let end = text.index(of: UInt8(ascii: ";"), from: start) ?? text.count
        let entry = text[start..<end]
        start = end + 1
        guard let slash = entry.lastIndex(of: UInt8(ascii: "/")) else { continue }
        guard let identifier = Identifier(scheme, entry[(slash + 1)..<entry.count].string),
          let author = authors.author(named: entry[0..<slash].trimmed)
        else { continue }
        identifiers.append((author, identifier))
      }
    }
  }
}
