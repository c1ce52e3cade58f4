internal import TextInput

/// Two papers that may be one.
public struct SimilarPapers: Sendable, Equatable {
  /// The earlier one.
  public let first: PaperID
  /// The later one.
  public let second: PaperID
  /// How many letters of the titles differ.
  public let distance: Int
}

extension ResolvedBibliography {
  /// Pairs of papers of the same first author, at most one year apart, whose titles differ in a few letters: what merging
  /// left apart although it may be one paper.
  ///
  /// Titles are compared by their letters and digits, case and accents aside; at most one letter in sixteen may differ, and
  /// none of the digits, so that the parts of a series are no pair. Titles of fewer than 16 letters are too short to tell.
  ///
  /// - Complexity: O(Σ k·min(k, 500)·L) over first authors with k papers of L letters; most pairs are told apart by their
  ///   lengths or by counting letters.
  public func similarPapers() -> [SimilarPapers] {
    var found: [SimilarPapers] = []
    var titles: [UInt32: [TitleLetters]] = [:]
    var keys = TitleKeys()
    for paper in paperIDs {
      guard let first = incidence.people(of: paper).first else { continue }
      let letters = TitleLetters(title(of: paper), paper: paper, year: facts.year(paper), using: &keys)
      guard letters.key.count >= 16 else { continue }
      titles[first, default: []].append(letters)
    }
    for papers in titles.values where papers.count > 1 {
      // Shortest first: a title is compared with those up to a sixteenth longer, and no further.
      let papers = papers.sorted { ($0.key.count, $0.paper.index) < ($1.key.count, $1.paper.index) }
      for (place, paper) in papers.enumerated() {
        for other in papers[(place + 1)...].prefix(Self.mostNeighbors) {
          guard paper.mayEqualLength(other) else { break }
          guard let distance = paper.distance(to: other) else { continue }
          let (first, second) = paper.paper.index < other.paper.index ? (paper, other) : (other, paper)
          found.append(SimilarPapers(first: first.paper, second: second.paper, distance: distance))
        }
      }
    }
    return found.sorted { ($0.first.index, $0.second.index) < ($1.first.index, $1.second.index) }
  }

  /// With how many titles of one author each is compared: those nearest in length. Nobody has as many; a hundred thousand
  /// editorials by "Anonymous" would take hours.
  private static let mostNeighbors = 500
}

/// A title as it is compared.
private struct TitleLetters {
  let paper: PaperID
  let year: Int?
  let key: [UInt8]
  private let digits: [UInt8]
  /// How often each letter comes, by its last five bits.
  private let counts: [UInt8]

  init(_ title: String, paper: PaperID, year: Int?, using keys: inout TitleKeys) {
    self.paper = paper
    self.year = year
    var key: [UInt8] = []
    title.withByteView { keys.append($0, to: &key) }
    self.key = key
    // The last word tells parts of a series apart: I, II, III.
    let numeral = title.split(separator: " ").last.map { $0.lowercased().filter(\.isLetter) } ?? ""
    digits =
      key.filter { (0x30...0x39).contains($0) }
      + (RomanNumeral.value(numeral) != nil ? Array(numeral.utf8) : [])
    var counts = [UInt8](repeating: 0, count: 32)
    for letter in key { counts[Int(letter & 31)] &+= 1 }
    self.counts = counts
  }

  /// Whether a title that is not shorter is near enough in length.
  func mayEqualLength(_ longer: TitleLetters) -> Bool { longer.key.count - key.count <= key.count / 16 }

  /// The number of letters that differ; `nil` where the papers cannot be one.
  func distance(to other: TitleLetters) -> Int? {
    if let year, let otherYear = other.year, abs(year - otherYear) > 1 { return nil }
    let limit = min(key.count, other.key.count) / 16
    guard abs(key.count - other.key.count) <= limit, digits == other.digits else { return nil }
    // An edit changes at most two of the counts by one.
    var difference = 0
    for letter in 0..<32 { difference += abs(Int(counts[letter]) - Int(other.counts[letter])) }
    guard difference <= 2 * limit else { return nil }
    return EditDistance.between(key, other.key, atMost: limit)
  }
}
