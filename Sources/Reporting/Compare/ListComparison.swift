public import AuthorIdentity
internal import Bibliography
public import Collaboration
internal import Statistics
internal import TextInput

/// Two lists of papers side by side: all figures of `coauth stats`, and the papers and people that both have.
public struct ListComparison: Sendable {
  /// Somebody of both lists.
  public struct CommonPerson: Sendable, Equatable {
    /// The name in the first list.
    public let name: String
    /// The identifiers in both lists.
    public let ids: [String]
    /// The papers in both lists.
    public let papers: [Int]
  }

  /// What the lists are called.
  public let names: [String]
  /// The statistics of both.
  public let reports: [StatisticsReport]
  /// The figures of both, by their path in the JSON of `stats`.
  public let figures: [ComparedFigure]
  /// The papers of the first list that are in the second too.
  public let commonPapers: [PaperID]
  /// The people of both lists, those with most papers in the list with fewer of theirs first, then by name and id.
  public let commonPeople: [CommonPerson]

  private let first: ResolvedBibliography

  /// Compares two lists.
  ///
  /// Whether papers and people are the same is decided as within one list, over the papers of both together.
  ///
  /// - Complexity: that of the statistics of both, and of resolving both together.
  public init(
    _ first: CoauthorNetwork, _ second: CoauthorNetwork, names: [String],
    options: MeasurementOptions = MeasurementOptions(),
    progress: @escaping @Sendable (String) -> Void = { _ in }
  ) {
    self.names = names
    self.first = first.bibliography
    reports = [first, second].map { StatisticsReport($0, options: options, top: 1, progress: progress) }
    let columns = reports.map { FlatFigures($0.json()) }
    figures = FlatFigures.joined(columns[0], columns[1])
    progress("looking for what both have")
    let lists = [first.bibliography, second.bibliography]
    let joint = ResolvedBibliography(
      PaperList(lists.flatMap { list in list.paperIDs.map { list[$0] } }), policy: lists[0].policy,
      threads: options.threads)
    commonPapers = Self.commonPapers(joint, count: lists[0].paperCount)
    commonPeople = Self.commonPeople(joint, lists)
  }

  /// The papers of the first list, which are the first records, that are one paper with a record of the second.
  private static func commonPapers(_ joint: ResolvedBibliography, count: Int) -> [PaperID] {
    let inSecond = Set(joint.paperOfRecord[count...])
    return (0..<count).filter { inSecond.contains(joint.paperOfRecord[$0]) }.map { PaperID($0) }
  }

  private static func commonPeople(
    _ joint: ResolvedBibliography, _ lists: [ResolvedBibliography]
  ) -> [CommonPerson] {
    // The joint person of each person of a list, by the first mention: a paper of a list is one record of both together.
    var people: [[Int: PersonID]] = [[:], [:]]
    var row = 0
    for (index, list) in lists.enumerated() {
      for paper in list.paperIDs {
        var met: Set<UInt32> = []
        let persons = joint.records.columns.mentions(of: row).map { joint.personOfMention[$0] }
          .filter { $0 != .max && met.insert($0).inserted }
        let own = list.people(of: paper)
        row += 1
        // A mention without a counterpart on the merged paper tells nothing about who is who.
        guard own.count == persons.count else { continue }
        for (joint, person) in zip(persons, own) where people[index][Int(joint)] == nil {
          people[index][Int(joint)] = person
        }
      }
    }
    let common = people[0].compactMap { joint, person -> CommonPerson? in
      guard let other = people[1][joint] else { return nil }
      return CommonPerson(
        name: lists[0].name(of: person), ids: [lists[0].id(of: person), lists[1].id(of: other)],
        papers: [lists[0].papers(of: person).count, lists[1].papers(of: other).count])
    }
    return common.sorted { a, b in
      let (x, y) = (a.papers.min() ?? 0, b.papers.min() ?? 0)
      if x != y { return x > y }
      return a.name == b.name ? a.ids.lexicographicallyPrecedes(b.ids) : a.name < b.name
    }
  }
}

extension ListComparison {
  /// The comparison for a terminal; figures that neither has are left out.
  ///
  /// - Parameter limit: how many common papers and people are listed; 0 for all.
  public func text(limit: Int, emphasis: (String) -> String = { $0 }) -> String {
    let marks = reports.map(TruncationMarks.init)
    let known = figures.filter { $0.first != nil || $0.second != nil }
    let table = ComparedFigure.table(known, heads: (names[0], names[1])) {
      (marks[0].mark($0), marks[1].mark($0))
    }
    var text = table.text(emphasis: emphasis) + "\n"
    let papers = commonPapers.prefix(limit == 0 ? commonPapers.count : limit)
    text += emphasis("Papers of both: \(TerminalText.grouped(commonPapers.count))") + "\n"
    for id in papers {
      let year = first.facts.year(id).map { "\($0) " } ?? ""
      text += TerminalText.cleaned("  \(year)\(first.title(of: id))") + "\n"
    }
    text += Self.rest(commonPapers.count - papers.count) + "\n"
    let people = commonPeople.prefix(limit == 0 ? commonPeople.count : limit)
    text += emphasis("People of both: \(TerminalText.grouped(commonPeople.count))") + "\n"
    for person in people {
      text +=
        TerminalText.cleaned("  \(person.name) (\(person.papers[0]) and \(person.papers[1]) papers)") + "\n"
    }
    return text + Self.rest(commonPeople.count - people.count)
  }

  private static func rest(_ count: Int) -> String {
    count > 0 ? "  and \(TerminalText.grouped(count)) more; --top 0 shows all\n" : ""
  }

  /// The figures as a table for CSV.
  public func table() -> ReportTable { ComparedFigure.file(figures) }

  /// The comparison as a JSON object.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("first", names[0])
      json.field("second", names[1])
      ComparedFigure.write(figures, to: &json)
      json.array("commonPapers") { json in for id in commonPapers { first.writePaper(id, to: &json) } }
      json.array("commonPeople") { json in
        for person in commonPeople {
          json.inline {
            $0.object { json in
              json.field("name", person.name)
              json.field("ids", person.ids)
              json.field("papers", person.papers)
            }
          }
        }
      }
    }
    return writer.string + "\n"
  }
}
