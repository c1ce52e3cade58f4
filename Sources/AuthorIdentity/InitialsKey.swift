internal import Bibliography
internal import TextInput

/// The form in which two names are one under ``IdentityPolicy/allInitials`` and ``IdentityPolicy/firstInitial``.
enum InitialsKey {
  /// The key of a printed name: its family name, then what counts of its initials.
  ///
  /// A name without given names (`Plato`, `{ATLAS Collaboration}`) is one only with its like, a name without letters and
  /// digits (`***`) only with the same one.
  ///
  /// - Complexity: O(length).
  static func of(_ printed: String, _ policy: IdentityPolicy) -> [UInt8] {
    let name = FoldedName(PersonName(printed).withInitialsApart)
    if name.isEmpty { return NameSearch.exactKey(printed) }
    let initials = name.given.compactMap(\.first)
    let counted = policy == .firstInitial ? Array(initials.prefix(1)) : initials
    return Array((name.family.joined(separator: " ") + "," + String(counted)).utf8)
  }
}
