internal import AuthorIdentity
internal import Bibliography

extension CheckFinding {
  /// What is worth a look about people.
  static func ofPeople(_ bibliography: ResolvedBibliography, _ options: CheckReport.Options) -> [CheckFinding]
  {
    joinedNames(bibliography) + swappedNames(bibliography) + prolificYears(bibliography, options)
  }

  /// People whose names are one when spaces are taken out: `YuliangYan` and `Yuliang Yan`.
  private static func joinedNames(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    var people: [String: [PersonID]] = [:]
    for person in bibliography.personIDs {
      let key = bibliography.name(of: person).lowercased().filter { !$0.isWhitespace }
      people[key, default: []].append(person)
    }
    return people.values.filter { $0.count > 1 }.sorted { $0[0].index < $1[0].index }.map { group in
      CheckFinding(
        .joinedName, named(group, bibliography) + " differ only in their spaces",
        at: group.map { bibliography.id(of: $0) })
    }
  }

  /// People whose names are one when the last word is put first, with a coauthor in common: without one, two people called
  /// Wang Li and Li Wang are nothing to look at.
  private static func swappedNames(_ bibliography: ResolvedBibliography) -> [CheckFinding] {
    var personOfName: [String: [PersonID]] = [:]
    for person in bibliography.personIDs {
      personOfName[bibliography.name(of: person).lowercased(), default: []].append(person)
    }
    var found: [CheckFinding] = []
    for person in bibliography.personIDs {
      let words = bibliography.name(of: person).lowercased().split(separator: " ")
      guard words.count > 1, let last = words.last else { continue }
      let turned = ([last] + words.dropLast()).joined(separator: " ")
      for other in personOfName[turned] ?? [] where other.index != person.index {
        // Of two words each is the other turned round: said once.
        if words.count == 2, other.index < person.index { continue }
        guard let shared = sharedCoauthor(person, other, bibliography) else { continue }
        found.append(
          CheckFinding(
            .swappedName, named([person, other], bibliography) + " differ only in the order of their parts",
            at: [bibliography.id(of: person), bibliography.id(of: other)],
            arithmetic: "both wrote with \(bibliography.name(of: shared))"))
      }
    }
    return found
  }

  private static func prolificYears(
    _ bibliography: ResolvedBibliography, _ options: CheckReport.Options
  ) -> [CheckFinding] {
    bibliography.personIDs.flatMap { person -> [CheckFinding] in
      let papers = bibliography.papers(of: person)
      guard papers.count >= options.papersPerYear else { return [] }
      var byYear: [Int: Int] = [:]
      for paper in papers { if let year = bibliography.facts.year(paper) { byYear[year, default: 0] += 1 } }
      return byYear.filter { $0.value >= options.papersPerYear }.sorted { $0.key < $1.key }.map {
        year, count in
        CheckFinding(
          .prolificYear, "\(bibliography.name(of: person)) has \(count) papers in \(year)",
          at: [bibliography.id(of: person)])
      }
    }
  }

  private static func sharedCoauthor(
    _ first: PersonID, _ second: PersonID, _ bibliography: ResolvedBibliography
  ) -> PersonID? {
    func coauthors(_ person: PersonID) -> Set<UInt32> {
      Set(bibliography.papers(of: person).flatMap { bibliography.people(of: $0).map(\.index) })
    }
    let ends: Set = [first.index, second.index]
    return coauthors(first).intersection(coauthors(second)).subtracting(ends).min().map { PersonID(Int($0)) }
  }

  private static func named(_ people: [PersonID], _ bibliography: ResolvedBibliography) -> String {
    people.map { bibliography.name(of: $0) }.joined(separator: " and ")
  }
}
