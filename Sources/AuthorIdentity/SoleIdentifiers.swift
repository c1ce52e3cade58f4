internal import Bibliography
internal import TextInput

/// Identifiers that can stand for a person: all mentions of the person agree on it, and nobody else carries it.
struct SoleIdentifiers {
  /// Of every person that has one; an ORCID before others, which go by the names of their schemes.
  private(set) var ofPerson: [UInt32: String] = [:]

  private static let nobody = UInt32.max
  private static let several = UInt32.max - 1

  /// - Parameters:
  ///   - column: identifiers by mention, in the form of ``Identifier/description``.
  ///   - personOfMention: the person of every mention; `UInt32.max` for none.
  /// - Complexity: O(bytes of the identifiers).
  init(_ column: SparseTextColumn, personOfMention: [UInt32]) {
    var identifiers = ByteInterner(minimumCapacity: column.rows.count)
    var schemes = ByteInterner()
    var schemeOfIdentifier: [UInt32] = []
    var holders: [UInt32] = []
    // By person and scheme: what is carried, or `several`.
    var carried: [UInt64: UInt32] = [:]
    column.texts.bytes.withByteView { bytes in
      for (entry, mention) in column.rows.enumerated() {
        let person = personOfMention[Int(mention)]
        let text = bytes[column.texts.range(entry)]
        guard person != Self.nobody, let colon = text.index(of: UInt8(ascii: ":")) else { continue }
        let identifier = identifiers.intern(text)
        if Int(identifier) == holders.count {
          holders.append(person)
          schemeOfIdentifier.append(schemes.intern(text[0..<colon]))
        } else if holders[Int(identifier)] != person {
          holders[Int(identifier)] = Self.several
        }
        let scheme = schemeOfIdentifier[Int(identifier)]
        let known = carried.updateValue(identifier, forKey: UInt64(scheme) << 32 | UInt64(person))
        if let known, known != identifier {
          carried[UInt64(scheme) << 32 | UInt64(person)] = Self.several
        }
      }
    }
    let names = (0..<UInt32(schemes.count)).map { schemes.text($0) }
    let rank = names.map { name in names.count { $0 != name && Self.precedes($0, name) } }
    var best: [UInt32: UInt32] = [:]
    for (key, identifier) in carried {
      let person = UInt32(truncatingIfNeeded: key)
      guard identifier != Self.several, holders[Int(identifier)] == person else { continue }
      if let other = best[person],
        rank[Int(schemeOfIdentifier[Int(other)])] < rank[Int(key >> 32)]
      {
        continue
      }
      best[person] = identifier
    }
    ofPerson = best.mapValues { identifiers.text($0) }
  }

  private static func precedes(_ scheme: String, _ other: String) -> Bool {
    if (scheme == "orcid") != (other == "orcid") { return scheme == "orcid" }
    return scheme < other
  }
}
