internal import Bibliography
internal import TextInput

/// Finds those of some names that a user may mean, by the rules of ``ResolvedBibliography/people(matching:)``.
package struct NameSearch {
  private let count: Int
  private let name: (Int) -> String
  private let id: (Int) -> String

  /// - Parameters:
  ///   - count: how many bearers of names there are.
  ///   - name, id: the name and the identifier of each.
  package init(count: Int, name: @escaping (Int) -> String, id: @escaping (Int) -> String) {
    self.count = count
    self.name = name
    self.id = id
  }

  /// The bearers of a name: by the name itself, else by an identifier, else by initials.
  package func matching(_ text: String) -> [Int] {
    let wanted = Self.exactKey(text)
    guard !wanted.isEmpty else { return [] }
    var found = (0..<count).filter { Self.exactKey(name($0)) == wanted }
    if found.isEmpty { found = identified(by: text) }
    if found.isEmpty {
      let folded = FoldedName(text)
      found = (0..<count).filter { FoldedName(name($0)).isCompatible(with: folded) }
    }
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

  private func identified(by text: String) -> [Int] {
    let named = Identifier("orcid", text)?.description
    return (0..<count).filter { place in
      let id = id(place)
      return id == text || id == named
    }
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
