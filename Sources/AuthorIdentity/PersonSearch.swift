internal import Bibliography
internal import TextInput

extension ResolvedBibliography {
  /// The people that a user may mean by a name.
  ///
  /// The first of these rules that finds anybody decides: the name itself, compared as ``IdentityPolicy/exact`` does
  /// (letter case, white space and `Last, First` evened out); an identifier, with its scheme or, of an ORCID, without
  /// (`orcid:0000-0002-1825-0097`, `0000-0002-1825-0097`); a name that fits by initials, accents aside (`M. Newman`
  /// for `Mark E. J. Newman`).
  ///
  /// - Returns: the people, those with most papers first, then by name and id; empty where nobody fits.
  /// - Complexity: O(bytes of names).
  public func people(matching name: String) -> [PersonID] {
    let wanted = Self.exactKey(name)
    guard !wanted.isEmpty else { return [] }
    var found = personIDs.filter { Self.exactKey(self.name(of: $0)) == wanted }
    if found.isEmpty { found = people(identified: name) }
    if found.isEmpty {
      let folded = FoldedName(name)
      found = personIDs.filter { FoldedName(self.name(of: $0)).isCompatible(with: folded) }
    }
    return ranked(found)
  }

  /// People with names close to one that nobody has: few letters added, left out, changed or swapped.
  ///
  /// - Parameter limit: the most people to name.
  /// - Returns: the people, the closest first, among equals those with most papers.
  /// - Complexity: O(people · square of the length of a name).
  public func people(resembling name: String, limit: Int = 5) -> [PersonID] {
    let wanted = Array(Self.resemblanceKey(name))
    let allowed = max(1, wanted.count / 4)
    var distances: [PersonID: Int] = [:]
    for person in personIDs {
      let other = Array(Self.resemblanceKey(self.name(of: person)))
      if let distance = EditDistance.between(wanted, other, atMost: allowed) { distances[person] = distance }
    }
    let order = ranked(Array(distances.keys))
    return order.enumerated().sorted { a, b in
      let (first, second) = (distances[a.element] ?? 0, distances[b.element] ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }.prefix(limit).map(\.element)
  }

  private func people(identified text: String) -> [PersonID] {
    let named = Identifier("orcid", text)?.description
    return personIDs.filter { person in
      let id = self.id(of: person)
      return id == text || id == named
    }
  }

  private func ranked(_ people: [PersonID]) -> [PersonID] {
    let keyed = people.map {
      (person: $0, papers: incidence.papers(of: $0).count, name: name(of: $0), id: id(of: $0))
    }
    return keyed.sorted { a, b in
      if a.papers != b.papers { return a.papers > b.papers }
      return a.name == b.name ? a.id < b.id : a.name < b.name
    }.map(\.person)
  }

  private static func exactKey(_ name: String) -> [UInt8] {
    var key: [UInt8] = []
    name.withByteView { ExactNameKey.append($0, to: &key) }
    return key
  }

  /// The words of a name in alphabetical order, without accents and, where there are others, without initials.
  private static func resemblanceKey(_ name: String) -> String {
    let folded = FoldedName(name)
    let words = (folded.given + folded.family).sorted()
    let long = words.filter { $0.count > 1 }
    return (long.isEmpty ? words : long).joined(separator: " ")
  }
}
