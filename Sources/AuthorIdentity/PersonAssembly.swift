internal import Bibliography
internal import TextInput

/// Numbers the people of the resolved papers and lays out who wrote what.
struct PersonAssembly {
  private let records: PaperList
  private let drafts: Drafts
  private let paperOfRecord: [UInt32]
  private var names: MentionNames

  /// The row of every paper: a record, or `records.count` more than a fused row.
  private(set) var rowOfPaper: [UInt32]

  /// The exact name of every author of every fused row.
  private var fusedNames: [[UInt32]] = []

  private var personOfName: [UInt32] = []
  private var personCount = 0
  private var paperStart: [Int] = [0]
  private var people: [UInt32] = []

  init(_ records: PaperList, drafts: Drafts, paperOfRecord: [UInt32], names: MentionNames) {
    self.records = records
    self.drafts = drafts
    self.paperOfRecord = paperOfRecord
    self.names = names
    rowOfPaper = drafts.firstRecord
    for (row, paper) in drafts.order.enumerated() {
      rowOfPaper[paper] = UInt32(records.count + row)
      guard let draft = drafts.papers[paper] else { continue }
      fusedNames.append(
        draft.paper.authorships.enumerated().map { index, authorship in
          draft.owners[index].map { self.names.name(of: $0) } ?? self.names.name(of: authorship)
        })
    }
  }

  /// Gives a number to every name in the order of first appearance on a paper. A name that a paper has twice
  /// stands once.
  mutating func numberPeople() {
    let columns = records.columns
    personOfName = Array(repeating: .max, count: names.nameCount)
    paperStart.reserveCapacity(rowOfPaper.count + 1)
    people.reserveCapacity(columns.mentionCount)
    var lastPaper: [Int32] = []
    func append(_ name: UInt32, to paper: Int) {
      var person = personOfName[Int(name)]
      if person == .max {
        person = UInt32(personCount)
        personOfName[Int(name)] = person
        personCount += 1
        lastPaper.append(-1)
      }
      guard lastPaper[Int(person)] != Int32(paper) else { return }
      lastPaper[Int(person)] = Int32(paper)
      people.append(person)
    }
    for (paper, row) in rowOfPaper.enumerated() {
      if Int(row) < records.count {
        for mention in columns.mentions(of: Int(row)) { append(names.nameOfMention[mention], to: paper) }
      } else {
        for name in fusedNames[Int(row) - records.count] { append(name, to: paper) }
      }
      paperStart.append(people.count)
    }
  }

  func incidence() -> Incidence {
    Incidence(paperStart: paperStart, people: people, personCount: personCount)
  }

  func facts(fused: PaperList, completed: Int) -> PaperFacts {
    var facts = PaperFacts(capacity: rowOfPaper.count)
    for (paper, row) in rowOfPaper.enumerated() {
      let people = paperStart[paper + 1] - paperStart[paper]
      if Int(row) < records.count {
        facts.append(Int(row), of: records.columns, people: people)
      } else {
        facts.append(Int(row) - records.count, of: fused.columns, people: people)
      }
    }
    facts.completed = completed
    return facts
  }

  /// The person of every mention as read. A mention of a merged record is the person whom it matches on the merged
  /// paper; without a match it is whoever has its exact name, or nobody.
  func personOfMention() -> [UInt32] {
    var result = names.nameOfMention.map { personOfName[Int($0)] }
    guard !fusedNames.isEmpty else { return result }
    for record in records.indices {
      let row = Int(rowOfPaper[Int(paperOfRecord[record])])
      guard row >= records.count, let draft = drafts.papers[Int(paperOfRecord[record])] else { continue }
      let target = ListedAuthors(draft.paper, owner: nil)
      let places = ListedAuthors(records[record], owner: nil).alignment(to: target)
      for (mention, place) in zip(records.columns.mentions(of: record), places) {
        guard let place else { continue }
        result[mention] = personOfName[Int(fusedNames[row - records.count][place])]
      }
    }
    return result
  }

  /// - Parameter personOfMention: what ``personOfMention()`` gives.
  func spellings(personOfMention: [UInt32]) -> PersonSpellings {
    var best = [UInt32](repeating: .max, count: personCount)
    for (name, spelling) in names.commonSpellings().enumerated() where personOfName[name] != .max {
      best[Int(personOfName[name])] = spelling
    }
    return PersonSpellings(
      spellingOfPerson: best, spellings: names.spellings, joined: names.joined,
      identifiers: SoleIdentifiers(records.columns.authorIdentifiers, personOfMention: personOfMention)
        .ofPerson)
  }
}
