internal import Bibliography
internal import TextInput

/// Finds those of some names that a user may mean, by the rules of ``ResolvedBibliography/people(matching:)``.
package struct NameSearch {
  private let count: Int
  private let name: (Int) -> String
  private let id: (Int) -> String
  private let key: (String) -> [UInt8]

  /// - Parameters:
  ///   - count: how many bearers of names there are.
  ///   - key: what two names share that are one; empty for what is no name.
  ///   - name, id: the name and the identifier of each.
  package init(
    count: Int, key: @escaping (String) -> [UInt8] = NameSearch.exactKey, name: @escaping (Int) -> String,
    id: @escaping (Int) -> String
  ) {
    self.count = count
    self.key = key
    self.name = name
    self.id = id
  }

  /// The bearers of a name: by the name itself, else by an identifier, else by initials.
  package func matching(_ text: String) -> [Int] { matching([text])[0] }

  /// The bearers of each of some names, ascending, as ``matching(_:)-(String)`` finds them, in three passes over all names
  /// instead of three a name.
  ///
  /// - Complexity: O(bytes of names), and the bearers that share a family name or all letters with a name that neither
  ///   the first nor the second rule finds.
  package func matching(_ texts: [String]) -> [[Int]] {
    var found = [[Int]](repeating: [], count: texts.count)
    let named = Dictionary(grouping: texts.indices) { key(texts[$0]) }.filter { !$0.key.isEmpty }
    for place in 0..<count {
      for text in named[key(name(place))] ?? [] { found[text].append(place) }
    }
    let missing = named.values.joined().filter { found[$0].isEmpty }.sorted()
    if !missing.isEmpty { findIdentified(missing, among: texts, &found) }
    let unidentified = missing.filter { found[$0].isEmpty }
    if !unidentified.isEmpty { findCompatible(unidentified, among: texts, &found) }
    return found
  }

  /// The bearers of names close to one that nobody has, with the number of changes that it takes, in order of their
  /// places.
  ///
  /// - Complexity: O(names · square of the length of a name).
  package func resembling(_ text: String) -> [(place: Int, distance: Int)] {
    let wanted = Array(Self.resemblanceKey(text))
    let allowed = max(1, wanted.count / 4)
    return (0..<count).compactMap { place in
      EditDistance.between(wanted, Array(Self.resemblanceKey(name(place))), atMost: allowed).map {
        (place, $0)
      }
    }
  }

  private func findIdentified(_ wanted: [Int], among texts: [String], _ found: inout [[Int]]) {
    var places: [String: [Int]] = [:]
    for text in wanted {
      for form in Self.identifiers(texts[text]) { places[form, default: []].append(text) }
    }
    for place in 0..<count {
      for text in places[id(place)] ?? [] { found[text].append(place) }
    }
  }

  private func findCompatible(_ wanted: [Int], among texts: [String], _ found: inout [[Int]]) {
    let folded = wanted.map { FoldedName(texts[$0]) }
    var meeting: [FoldedName.MeetingPlace: [Int]] = [:]
    for index in wanted.indices {
      for place in folded[index].meetingPlaces { meeting[place, default: []].append(index) }
    }
    for place in 0..<count {
      let name = FoldedName(name(place))
      for index in Set(name.meetingPlaces.flatMap { meeting[$0] ?? [] })
      where name.isCompatible(with: folded[index]) {
        found[wanted[index]].append(place)
      }
    }
  }

  /// Whether a text is an identifier, with its scheme or without.
  package static func isIdentifier(_ text: String, _ id: String) -> Bool {
    identifiers(text).contains(id) || !text.isEmpty && id.drop { $0 != ":" }.dropFirst() == text
  }

  /// The identifiers that a text may mean: itself, or as an ORCID.
  private static func identifiers(_ text: String) -> Set<String> {
    [text, Identifier("orcid", text)?.description ?? text]
  }

  /// Whether two names are one by the first rule.
  package static func areEqual(_ a: String, _ b: String) -> Bool {
    let key = exactKey(a)
    return !key.isEmpty && key == exactKey(b)
  }

  /// Whether a text is a family name alone, which fits everybody who bears it.
  package static func isFamilyNameOnly(_ text: String) -> Bool { FoldedName(text).given.isEmpty }

  /// What two names share that are one by the first rule; empty for what is no name.
  package static func exactKey(_ name: String) -> [UInt8] {
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
