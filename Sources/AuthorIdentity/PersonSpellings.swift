internal import Bibliography
internal import TextInput

/// How to print every person.
package struct PersonSpellings: Sendable {
  private let spellingOfPerson: [UInt32]
  private let spellings: ByteInterner
  /// Names that are printed as they are, where there are any; they are no names of persons.
  private let names: [String]

  /// The keys by which a rule by initials joined names; `nil` where only equal names are one.
  private let joined: JoinedNames?

  /// Identifiers that belong to one person each.
  let identifiers: [UInt32: String]

  /// - Parameters:
  ///   - spellingOfPerson: of every person the spelling that is most often printed, the earliest of equals.
  init(
    spellingOfPerson: [UInt32], spellings: ByteInterner, joined: JoinedNames?, identifiers: [UInt32: String]
  ) {
    self.spellingOfPerson = spellingOfPerson
    self.spellings = spellings
    self.joined = joined
    self.identifiers = identifiers
    names = []
  }

  /// Names that are printed as they are.
  init(names: [String], identifiers: [UInt32: String]) {
    self.names = names
    self.identifiers = identifiers
    spellingOfPerson = []
    spellings = ByteInterner()
    joined = nil
  }

  /// What a name shares with those that are one with it; empty for what is no name.
  func key(of name: String) -> [UInt8] { joined?.key(of: name) ?? NameSearch.exactKey(name) }

  func name(of person: PersonID) -> String {
    if !names.isEmpty { return names[Int(person.index)] }
    return PersonName(spellings.text(spellingOfPerson[Int(person.index)])).display
  }
}
