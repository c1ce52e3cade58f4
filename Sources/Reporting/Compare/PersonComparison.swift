public import AuthorIdentity
internal import Bibliography
public import Collaboration
public import Graphs
internal import Statistics
internal import TextInput

/// Two people of one network side by side: their figures, what they wrote together, whom both wrote with, how far apart they
/// are.
public struct PersonComparison: Sendable {
  /// A coauthor of both.
  public struct CommonCoauthor: Sendable, Equatable {
    /// The stable identifier.
    public let id: String
    /// The name.
    public let name: String
    /// The papers with each of the two.
    public let papers: (first: Int, second: Int)

    /// Whether two are equal in everything.
    public static func == (a: CommonCoauthor, b: CommonCoauthor) -> Bool {
      (a.id, a.name) == (b.id, b.name) && a.papers == b.papers
    }
  }

  /// The two people.
  public let people: (first: AuthorReport, second: AuthorReport)
  /// The figures of both, then their indices.
  public let figures: [ComparedFigure]
  /// The papers of both, newest first.
  public let jointPapers: [PaperID]
  /// The coauthors of both, those with most papers with the one who has fewer with them first, then by name and id.
  public let commonCoauthors: [CommonCoauthor]
  /// The steps between them; `nil` where no path leads.
  public let distance: Int?
  /// Whether cut author lists could make the distance smaller.
  public let distanceIsUpperBound: Bool

  private let network: CoauthorNetwork

  /// Compares two people.
  ///
  /// - Parameter referenceYear: the year that ages are counted to; `nil` for the newest year of a dated paper.
  /// - Complexity: that of two reports of people.
  public init(_ network: CoauthorNetwork, _ first: NodeID, _ second: NodeID, referenceYear: Int? = nil) {
    self.network = network
    let reports = [first, second].map { AuthorReport(network, of: $0, referenceYear: referenceYear) }
    people = (reports[0], reports[1])
    let columns = reports.map(Self.figures)
    figures = zip(columns[0], columns[1]).map { ComparedFigure($0.name, $0.value, $1.value) }
    let persons = (network.person(at: first), network.person(at: second))
    jointPapers =
      first == second
      ? network.papers(at: first) : network.jointPapers(of: persons.0, and: persons.1)
    let papersWithSecond = Dictionary(uniqueKeysWithValues: reports[1].coauthors.map { ($0.id, $0.papers) })
    commonCoauthors = reports[0].coauthors.compactMap { coauthor in
      papersWithSecond[coauthor.id].map {
        CommonCoauthor(id: coauthor.id, name: coauthor.name, papers: (coauthor.papers, $0))
      }
    }.sorted { a, b in
      let (x, y) = (min(a.papers.first, a.papers.second), min(b.papers.first, b.papers.second))
      return x == y ? (a.name, a.id) < (b.name, b.id) : x > y
    }
    distance = network.graph.hopDistances(from: first)[Int(second.index)]
    distanceIsUpperBound = network.hasCutLists && distance.map { $0 > 1 } ?? true
  }

  /// The figures of a person by name, the same for everybody.
  private static func figures(_ report: AuthorReport) -> [(name: String, value: Estimate?)] {
    func exactly(_ value: Int?) -> Estimate? { value.map { Estimate(exactly: Double($0)) } }
    let unknown = report.papersWithoutCitations > 0
    let citations = report.citations.map { known in
      unknown
        ? Estimate(
          Double(known), low: Double(known), high: .infinity, reason: "papers without known citations")
        : Estimate(exactly: Double(known))
    }
    return [
      ("papers", exactly(report.papers)), ("firstYear", exactly(report.years?.lowerBound)),
      ("lastYear", exactly(report.years?.upperBound)), ("citations", citations),
      ("firstAuthor", exactly(report.roles.first)), ("lastAuthor", exactly(report.roles.last)),
      ("singleAuthor", exactly(report.roles.single)), ("coauthors", exactly(report.coauthors.count)),
      ("strength", Estimate(exactly: report.strength)),
      ("clustering", report.clustering.map(Estimate.init(exactly:))), ("core", exactly(report.core)),
      ("component", exactly(report.componentSize)),
    ] + report.indices.map { ($0.name, $0.value) }
  }
}

extension PersonComparison {
  /// The comparison for a terminal; figures that neither has are left out.
  ///
  /// - Parameter limit: how many joint papers and common coauthors are listed; 0 for all.
  public func text(limit: Int, emphasis: (String) -> String = { $0 }) -> String {
    let marks = Dictionary(uniqueKeysWithValues: people.first.indices.map { ($0.name, $0.mark) })
    let known = figures.filter { $0.first != nil || $0.second != nil }
    let table = ComparedFigure.table(known, heads: (people.first.name, people.second.name)) { name in
      let mark = marks[name].map { $0.isEmpty ? "" : $0 + " " } ?? ""
      return (mark, mark)
    }
    var text = table.text(emphasis: emphasis) + "\n"
    let names = "\(people.first.name) and \(people.second.name)"
    switch distance {
    case 0: text += "Both names are of one person.\n"
    case let steps?:
      text += TerminalText.cleaned("\(names) are \(distanceIsUpperBound ? "at most " : "")\(steps) step")
      text += steps == 1 ? " apart.\n" : "s apart.\n"
    case nil: text += TerminalText.cleaned("No path leads from one to the other.") + "\n"
    }
    let papers = Self.limited(jointPapers, limit)
    text += "\n" + emphasis("Joint papers: \(TerminalText.grouped(jointPapers.count))") + "\n"
    for id in papers {
      let year = network.bibliography.facts.year(id).map { "\($0) " } ?? ""
      text += TerminalText.cleaned("  \(year)\(network.bibliography.title(of: id))") + "\n"
    }
    text += Self.rest(jointPapers.count - papers.count)
    text += "\n" + emphasis("Coauthors of both: \(TerminalText.grouped(commonCoauthors.count))") + "\n"
    let common = Self.limited(commonCoauthors, limit)
    for coauthor in common {
      text += TerminalText.cleaned(
        "  \(coauthor.name) (\(coauthor.papers.first) and \(coauthor.papers.second))")
      text += "\n"
    }
    return text + Self.rest(commonCoauthors.count - common.count)
  }

  private static func limited<Element>(_ list: [Element], _ limit: Int) -> ArraySlice<Element> {
    list.prefix(limit == 0 ? list.count : limit)
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
      for (key, person) in [("first", people.first), ("second", people.second)] {
        json.inline {
          $0.object(key) { json in
            json.field("id", person.id)
            json.field("name", person.name)
          }
        }
      }
      json.field("distance", distance)
      json.field("distanceIsUpperBound", distanceIsUpperBound)
      ComparedFigure.write(figures, to: &json)
      json.array("jointPapers") { json in
        for id in jointPapers { network.bibliography.writePaper(id, to: &json) }
      }
      json.array("commonCoauthors") { json in
        for coauthor in commonCoauthors {
          json.inline {
            $0.object { json in
              json.field("id", coauthor.id)
              json.field("name", coauthor.name)
              json.field("papers", [coauthor.papers.first, coauthor.papers.second])
            }
          }
        }
      }
    }
    return writer.string + "\n"
  }
}
