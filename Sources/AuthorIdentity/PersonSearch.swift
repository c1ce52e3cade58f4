extension ResolvedBibliography {
  /// The people that a user may mean by a name.
  ///
  /// The first of these rules that finds anybody decides: the name itself, compared as ``policy`` does (``IdentityPolicy/exact``:
  /// letter case, white space and `Last, First` evened out); an identifier, with its scheme or, of an ORCID, without
  /// (`orcid:0000-0002-1825-0097`, `0000-0002-1825-0097`); a name that fits by initials, accents aside (`M. Newman`
  /// for `Mark E. J. Newman`).
  ///
  /// - Returns: the people, those with most papers first, then by name and id; empty where nobody fits.
  /// - Complexity: O(bytes of names).
  public func people(matching name: String) -> [PersonID] {
    ranked(search.matching(name).map { PersonID($0) })
  }

  /// The people that a user may mean by each of some names, as ``people(matching:)-(String)`` finds them; fast for
  /// thousands of names.
  ///
  /// - Complexity: O(bytes of names), and the people who share a family name with a name that only initials can find.
  public func people(matching names: [String]) -> [[PersonID]] {
    search.matching(names).map { ranked($0.map { PersonID($0) }) }
  }

  /// People with names close to one that nobody has: few letters added, left out, changed or swapped.
  ///
  /// - Parameter limit: the most people to name.
  /// - Returns: the people, the closest first, among equals those with most papers.
  /// - Complexity: O(people · square of the length of a name).
  public func people(resembling name: String, limit: Int = 5) -> [PersonID] {
    let close = search.resembling(name).map { (PersonID($0.place), $0.distance) }
    let distances = Dictionary(uniqueKeysWithValues: close)
    let order = ranked(Array(distances.keys))
    return order.enumerated().sorted { a, b in
      let (first, second) = (distances[a.element] ?? 0, distances[b.element] ?? 0)
      return first == second ? a.offset < b.offset : first < second
    }.prefix(limit).map(\.element)
  }

  private var search: NameSearch {
    NameSearch(
      count: personCount, key: spellings.key, name: { self.name(of: PersonID($0)) },
      id: { self.id(of: PersonID($0)) })
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
}
