internal import TextInput

/// The keys under which a rule by initials joined the names of a list.
struct JoinedNames: Sendable {
  let policy: IdentityPolicy

  /// The exact names of the list.
  let exactNames: ByteInterner

  /// By exact name the number of its key.
  let keyOfExact: [UInt32]

  let keys: ByteInterner

  /// The key of a printed name: the one under which the list has it, which another spelling with a comma may have told, else that of
  /// the words alone; empty for what is no name.
  ///
  /// - Complexity: O(length).
  func key(of printed: String) -> [UInt8] {
    let exact = NameSearch.exactKey(printed)
    if exact.isEmpty { return [] }
    guard let number = exact.withByteView({ exactNames.number(of: $0) }) else {
      return InitialsKey.of(printed, policy)
    }
    return Array(keys.text(keyOfExact[Int(number)]).utf8)
  }
}
