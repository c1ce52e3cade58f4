extension PersonName {
  /// The same name with glued initials apart: `Smith, J A` for `Smith, JA`.
  ///
  /// A name in capitals throughout stays as it is: nothing says which of its words are initials.
  package var withInitialsApart: PersonName {
    guard (given + particle + family).contains(where: \.isLowercase) else { return self }
    let words = given.split(separator: " ").map { word in
      Self.initials(of: word).map { $0.map(String.init).joined(separator: " ") } ?? String(word)
    }
    return PersonName(
      given: words.joined(separator: " "), particle: particle, family: family, suffix: suffix)
  }

  /// The letters of a word of a given name that is initials alone, one letter a name (`J.`, `KA`, `J.-P.`): up to three capitals;
  /// `nil` for a name that is written out.
  package static func initials(of word: some StringProtocol) -> [Character]? {
    let letters = word.filter(\.isLetter)
    return (1...3).contains(letters.count) && letters.allSatisfy(\.isUppercase) ? Array(letters) : nil
  }
}
