internal import Bibliography

/// A list of authors as it was found in a text.
struct NameList: Sendable {
  struct Mention: Sendable {
    var name: String
    var symbols: [Unicode.Scalar]
    var marks: Authorship.Marks
    var affiliations: [String]
    /// The style that all of the name has.
    var style: TextStyle
    /// How sure a name it is, 1 to 3.
    var score: Int
  }

  var mentions: [Mention] = []
  var state = AuthorListState.complete
  var declaredCount: Int?
  /// The part of the text that the list takes.
  var range: Range<Int>
  /// The number of `Family, Initials` pairs, which nothing but a list of names has.
  var invertedCount = 0

  var count: Int { mentions.count }

  /// The authorships, with signs read by a page's notes. A name is emphasized where it stands out from the others.
  func authorships(_ notes: NameMarks) -> [Authorship] {
    var counts: [Unicode.Scalar: Int] = [:]
    for mention in mentions {
      for symbol in Set(mention.symbols.map(NameMarks.folded)) { counts[symbol, default: 0] += 1 }
    }
    let shared = Set(counts.filter { $0.value > 1 }.keys)
    let common = mentions.reduce(mentions[0].style) { $0.intersection($1.style) }
    let plain: TextStyle = mentions.count > 1 ? common : [.italic]
    return mentions.map { mention in
      var marks = mention.marks.union(notes.marks(of: mention.symbols, sharedInPaper: shared))
      let own = mention.style.intersection([.bold, .italic, .underlined]).subtracting(plain)
      if !own.isEmpty { marks.insert(.emphasized) }
      return Authorship(mention.name, affiliations: mention.affiliations, marks: marks)
    }
  }
}
