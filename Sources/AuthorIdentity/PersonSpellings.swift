internal import Bibliography
internal import TextInput

/// How to print every person.
package struct PersonSpellings: Sendable {
  private let spellingOfPerson: [UInt32]
  private let spellings: ByteInterner
  /// Names that are printed as they are, where there are any; they are no names of persons.
  private let names: [String]

  /// Identifiers that belong to one person each.
  let identifiers: [UInt32: String]

  /// - Parameters:
  ///   - spellingOfPerson: of every person the spelling that is most often printed, the earliest of equals.
  init(spellingOfPerson: [UInt32], spellings: ByteInterner, identifiers: [UInt32: String]) {
    self.spellingOfPerson = spellingOfPerson
    self.spellings = spellings
    self.identifiers = identifiers
    names = []
  }

  /// Names that are printed as they are.
  init(names: [String], identifiers: [UInt32: String]) {
    self.names = names
    self.identifiers = identifiers
    spellingOfPerson = []
    spellings = ByteInterner()
  }

  func name(of person: PersonID) -> String {
    if !names.isEmpty { return names[Int(person.index)] }
    return PersonName(spellings.text(spellingOfPerson[Int(person.index)])).display
  }
}
