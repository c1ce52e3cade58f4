internal import Bibliography

extension ResolvedBibliography {
  /// The same papers with institutions or countries in the place of people.
  ///
  /// A paper belongs to every different unit that an affiliation of one of its authors names, each once and in the order in which they
  /// stand. An author without one adds none: unknown is no node. So n of a paper is the number of its known units, and a paper without any
  /// belongs to nobody; ``affiliationCoverage()`` counts what is unknown.
  ///
  /// - Complexity: O(mentions + bytes of affiliations).
  public func grouped(by unit: NetworkUnit) -> ResolvedBibliography {
    guard unit != .people else { return self }
    var places = AffiliationPlaces()
    var units: [String: UInt32] = [:]
    var names: [String] = []
    var keys: [String] = []
    var start = [0]
    var entries: [UInt32] = []
    start.reserveCapacity(paperCount + 1)
    var unplaced = 0
    for paper in paperIDs {
      let from = entries.count
      unplaced += forEachAffiliation(of: paper) { affiliation in
        let found: (key: String, name: String)?
        if unit == .countries {
          found = places.country(of: affiliation).map { ($0, AffiliationPlaces.countryName($0)) }
        } else {
          found = places.institution(of: affiliation)
        }
        guard let found else { return false }
        let number = units[found.key] ?? UInt32(names.count)
        if Int(number) == names.count {
          units[found.key] = number
          names.append(found.name)
          keys.append(found.key)
        }
        if !entries[from...].contains(number) { entries.append(number) }
        return true
      }
      start.append(entries.count)
    }
    var result = self
    result.unit = unit
    result.unplacedAuthorships = unplaced
    result.incidence = Incidence(paperStart: start, people: entries, personCount: names.count)
    result.facts.setAuthorCounts(paperIDs.map { start[Int($0.index) + 1] - start[Int($0.index)] })
    result.personOfMention = Array(repeating: .max, count: personOfMention.count)
    result.spellings = PersonSpellings(
      names: names,
      identifiers: Dictionary(uniqueKeysWithValues: keys.enumerated().map { (UInt32($0.offset), $0.element) })
    )
    return result
  }

  /// What the affiliations tell; `nil` where there are none.
  ///
  /// - Complexity: O(mentions + bytes of affiliations).
  public func affiliationCoverage() -> AffiliationCoverage? {
    guard records.columns.affiliations.count > 0 || fused.columns.affiliations.count > 0 else { return nil }
    var places = AffiliationPlaces()
    var coverage = AffiliationCoverage()
    var institutions: Set<String> = []
    var countries: Set<String> = []
    for paper in paperIDs {
      let (columns, row) = columns(of: paper)
      let mentions = columns.mentions(of: row)
      guard !mentions.isEmpty else { continue }
      var (ownInstitutions, ownCountries) = (Set<String>(), Set<String>())
      var (allInstitutions, allCountries) = (!columns.isTruncated(row), !columns.isTruncated(row))
      for mention in mentions {
        let affiliations = columns.affiliations.values(of: mention)
        let here = affiliations.compactMap { places.institution(of: $0)?.key }
        let there = affiliations.compactMap { places.country(of: $0) }
        coverage.authorships += 1
        coverage.affiliated += affiliations.isEmpty ? 0 : 1
        coverage.institutions.known += here.isEmpty ? 0 : 1
        coverage.countries.known += there.isEmpty ? 0 : 1
        allInstitutions = allInstitutions && !here.isEmpty
        allCountries = allCountries && !there.isEmpty
        ownInstitutions.formUnion(here)
        ownCountries.formUnion(there)
      }
      coverage.institutions.add(ownInstitutions.count, isWhole: allInstitutions)
      coverage.countries.add(ownCountries.count, isWhole: allCountries)
      institutions.formUnion(ownInstitutions)
      countries.formUnion(ownCountries)
    }
    coverage.institutions.count = institutions.count
    coverage.countries.count = countries.count
    return coverage
  }

  /// Looks at the affiliations of all authors.
  ///
  /// - Parameter isPlaced: whether an affiliation names a unit.
  /// - Returns: how many of the authors have none that does.
  private func forEachAffiliation(of paper: PaperID, _ isPlaced: (String) -> Bool) -> Int {
    let (columns, row) = columns(of: paper)
    return columns.mentions(of: row).count { mention in
      columns.affiliations.values(of: mention).reduce(true) { isPlaced($1) ? false : $0 }
    }
  }
}

extension AffiliationCoverage.Places {
  /// Counts a paper of some known places.
  fileprivate mutating func add(_ places: Int, isWhole: Bool) {
    if places > 1, isWhole { severalWhole += 1 }
    if places > 1 { several += 1 } else if places == 1, isWhole { one += 1 } else { unknown += 1 }
  }
}
