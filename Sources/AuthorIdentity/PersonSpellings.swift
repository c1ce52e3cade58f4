internal import Bibliography
internal import TextInput

/// How to print every person.
package struct PersonSpellings: Sendable {
  private let spellingOfPerson: [UInt32]
  private let spellings: ByteInterner

  /// Identifiers that belong to one person each.
  let identifiers: [UInt32: String]

  /// - Parameters:
  ///   - spellingOfPerson: of every person the spelling that is most often printed, the earliest of equals.
  init(spellingOfPerson: [UInt32], spellings: ByteInterner, identifiers: [UInt32: String]) {
    self.spellingOfPerson = spellingOfPerson
    self.spellings = spellings
    self.identifiers = identifiers
  }

  func name(of person: PersonID) -> String {
    PersonName(spellings.text(spellingOfPerson[Int(person.index)])).display
  }
}
