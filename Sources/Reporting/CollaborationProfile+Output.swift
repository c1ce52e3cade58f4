internal import Collaboration
internal import Graphs
internal import Statistics
internal import TextInput

extension CollaborationProfile {
  /// The longer figures for a terminal.
  func text(_ network: NetworkSummary, _ list: ListSummary, emphasis: (String) -> String) -> String {
    let mark = list.hidesAuthors ? HiddenAuthors.Row.notDetermined.mark : ""
    func number(_ value: Double?, _ digits: Int = 3) -> String {
      value.map { mark + TerminalText.number($0, digits: digits) } ?? "–"
    }
    func spread(_ spread: Spread) -> String {
      number(spread.mean, 2) + ", " + number(spread.median, 1) + ", " + mark
        + TerminalText.grouped(spread.max)
    }
    var productivity = StatisticsSection("Productivity")
    productivity.add("Gini", number(gini))
    if let lotka {
      productivity.add(
        "Lotka α", number(lotka.exponent) + " ± " + TerminalText.number(lotka.standardError, digits: 3))
      productivity.add("its distance D", number(lotka.distance))
      productivity.add("α of the tail", number(lotka.tail.exponent))
      productivity.add("tail from papers", mark + TerminalText.grouped(lotka.tail.minimum))
      productivity.add("plausibility p", number(lotka.plausibility, 2))
    }
    var people = StatisticsSection("People: mean, median, most")
    people.add("career, years", spread(careers))
    people.add("partnership φ", spread(partnership))
    people.addUnlessZero("without a year", undatedPeople)
    return StatisticsSection.text([productivity, people], emphasis: emphasis)
      + emphasis("Newman's table") + "\n"
      + newmanLines(network, list, mark: mark)
  }

  private func newmanLines(
    _ network: NetworkSummary, _ list: ListSummary, mark: String
  ) -> String {
    let rows = newmanTable(network, list)
    let width = rows.map { TerminalText.width($0.label) }.max() ?? 0
    return rows.map { row in
      let gap = String(repeating: " ", count: width + 2 - TerminalText.width(row.label))
      let mark = row.key == "papers" ? "" : mark
      let value = (row.estimate == nil ? "" : mark) + row.text
      return "  " + row.label + gap + value + "\n"
    }.joined()
  }

  /// The rows of Newman's table of a collaboration network, every mean with its denominator.
  private func newmanTable(
    _ network: NetworkSummary, _ list: ListSummary
  ) -> [NewmanRow] {
    [
      .count("papers", "papers", list.paperCount),
      .count("authors", "authors", list.personCount),
      .mean("papersPerAuthor", "papers per author", list.papersPerPerson.mean),
      .mean("authorsPerPaper", "authors per paper", list.authorsPerPaper.mean),
      .mean("collaboratorsPerAuthor", "collaborators per author", network.meanDegree),
      .mean("collaboratorsPerLinkedAuthor", "  of those who have one", linkedMeanDegree),
      .count("giantComponent", "giant component", network.giantNodes),
      .mean("giantShare", "  as a share of all authors", network.giantShare),
      .count("secondComponent", "second component", secondComponent),
      NewmanRow(key: "meanDistance", label: "mean distance", estimate: network.meanDistance, isCount: false),
      NewmanRow(key: "maxDistance", label: "maximum distance", estimate: network.diameter, isCount: true),
      .mean("clustering", "clustering, 3 × triangles / triples", network.transitivity),
      .mean("degreeExponent", "exponent of the collaborators' tail", degreeLaw?.exponent),
    ]
  }

  /// Writes the key `collaborationProfile`.
  func write(_ network: NetworkSummary, _ list: ListSummary, to json: inout JSONWriter) {
    json.object("collaborationProfile") { json in
      json.key("lotka")
      if let lotka {
        json.object { json in
          json.field("exponent", lotka.exponent)
          json.field("standardError", lotka.standardError)
          json.field("distance", lotka.distance)
          json.object("tail") { json in
            json.field("exponent", lotka.tail.exponent)
            json.field("minimum", lotka.tail.minimum)
            json.field("people", lotka.tail.tailCount)
            json.field("distance", lotka.tail.distance)
            json.field("plausibility", lotka.plausibility)
            json.field("samples", lotka.samples)
          }
        }
      } else {
        json.null()
      }
      json.object("productivity") { json in
        json.field("gini", gini)
        json.array("lorenz") { json in
          for point in lorenz {
            json.inline { json in
              json.object { json in
                json.field("people", point.people)
                json.field("papers", point.papers)
              }
            }
          }
        }
      }
      json.object("careers") { json in
        json.field("mean", careers.mean)
        json.field("median", careers.median)
        json.field("max", careers.max)
        json.field("withoutYear", undatedPeople)
        json.array("lengths") { json in
          for count in careerCounts {
            json.inline { json in
              json.object { json in
                json.field("years", count.years)
                json.field("people", count.people)
              }
            }
          }
        }
      }
      json.object("partnershipAbility") { json in
        json.field("mean", partnership.mean)
        json.field("median", partnership.median)
        json.field("max", partnership.max)
      }
      json.object("newman") { json in
        for row in newmanTable(network, list) {
          row.write(to: &json)
        }
      }
      json.field("truncation", list.hidesAuthors ? HiddenAuthors.Row.notDetermined.rawValue : nil)
    }
  }
}
