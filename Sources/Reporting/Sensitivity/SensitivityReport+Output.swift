internal import AuthorIdentity
internal import Collaboration
internal import Statistics
internal import TextInput

extension SensitivityReport {
  /// The report for a terminal: key figures, agreement of the rankings, the first people.
  public func text(emphasis: (String) -> String = { $0 }) -> String {
    let options = variants[0].options
    let limit =
      options.maximumAuthors.map { "papers of at most \($0) authors" } ?? "papers of any number of authors"
    var text =
      "One choice at a time made otherwise than in the default: \(variants[0].identity.rawValue) identity, "
    text += "\(options.counting.rawValue) counting, \(limit).\n\n"
    text += figureTable.text(emphasis: emphasis) + "\n"
    text += emphasis("Agreement with the default") + "\n" + agreementTable.text(emphasis: emphasis)
    for (place, list) in variants[0].top.enumerated() {
      text += "\n" + emphasis("By \(list.measure)") + "\n" + topTable(place).text(emphasis: emphasis)
    }
    if let hiddenAuthorsNote {
      text += "\n" + hiddenAuthorsNote + ": ≥ at least, ≤ at most, ~ may go either way.\n"
    }
    if variants.contains(where: { $0.figures.contains { $0.value?.isExact == false } }) {
      text += "\n≈ are estimates from a sample (--exact computes them).\n"
    }
    return text
  }

  private var figureTable: ReportTable {
    ReportTable(
      columns: [.init("figure", isNumeric: false)] + variants.map { .init($0.name) },
      rows: variants[0].figures.indices.map { row in
        [.text(variants[0].figures[row].name)]
          + variants.map { variant in
            let (name, value) = variant.figures[row]
            guard let value else { return .missing }
            let isWhole = value.value == value.value.rounded()
            let mark = variant.row(name).mark
            return .text(
              (mark.isEmpty ? "" : mark + " ") + (value.isExact ? "" : "≈ ")
                + TerminalText.number(value.value, digits: isWhole ? 0 : 3))
          }
      })
  }

  private var agreementTable: ReportTable {
    ReportTable(
      columns: [
        .init("variant", isNumeric: false), .init("measure", isNumeric: false), .init("people"),
        .init("kendall", title: "Kendall τ_b"), .init("spearman", title: "Spearman ρ"),
        .init("commonTop", title: "first \(count) in common", isNumeric: false),
      ],
      rows: variants.dropFirst().flatMap { variant in
        zip(variant.top, variant.agreement).map { list, agreement in
          [
            .text(variant.name), .text(list.measure), .integer(agreement.people),
            agreement.kendall.map { .real($0, digits: 3) } ?? .missing,
            agreement.spearman.map { .real($0, digits: 3) } ?? .missing,
            .text("\(agreement.commonTop) of \(agreement.topSize)"),
          ]
        }
      })
  }

  private func topTable(_ place: Int) -> ReportTable {
    let lists = variants.map { $0.top[place].entries }
    let heads = variants.map {
      ReportTable.Column($0.name, title: $0.row(of: $0.top[place]).mark + $0.name, isNumeric: false)
    }
    let ranks = lists.map(\.count).max() ?? 0
    let rows = (0..<ranks).map { rank -> [ReportTable.Cell] in
      let names = lists.map { list -> ReportTable.Cell in
        rank < list.count ? .text(list[rank].name) : .missing
      }
      return [.integer(rank + 1)] + names
    }
    return ReportTable(columns: [.init("rank", title: "")] + heads, rows: rows)
  }

  /// The report as a JSON object.
  public func json() -> String {
    var writer = JSONWriter(.pretty)
    writer.object { json in
      json.field("top", count)
      json.array("variants") { json in
        for variant in variants {
          json.object { json in
            json.field("name", variant.name)
            json.field("identity", variant.identity.rawValue)
            json.field("counting", variant.options.counting.rawValue)
            json.field("maxAuthors", variant.options.maximumAuthors)
            json.object("figures") { json in
              for (name, value) in variant.figures {
                json.field(name, value?.value)
                if let value, !value.isExact { json.field(name + "Bounds", [value.low, value.high]) }
              }
            }
            json.object("top") { json in
              for list in variant.top {
                json.array(list.measure) { json in list.entries.forEach { $0.write(to: &json) } }
              }
            }
            json.object("truncation") { json in
              for (key, row) in [
                ("lowerBounds", HiddenAuthors.Row.lowerBound), ("upperBounds", .upperBound),
                ("notDetermined", .notDetermined),
              ] {
                json.field(
                  key,
                  variant.figures.map(\.name).filter { variant.row($0) == row }
                    + variant.top.filter { variant.row(of: $0) == row }.map { "top." + $0.measure })
              }
            }
            json.key("agreement")
            if variant.agreement.isEmpty { json.null() } else { Self.write(variant, to: &json) }
          }
        }
      }
    }
    return writer.string + "\n"
  }

  private static func write(_ variant: Variant, to json: inout JSONWriter) {
    json.object { json in
      for (list, agreement) in zip(variant.top, variant.agreement) {
        json.inline {
          $0.object(list.measure) { json in
            json.field("people", agreement.people)
            json.field("kendall", agreement.kendall)
            json.field("spearman", agreement.spearman)
            json.field("topSize", agreement.topSize)
            json.field("commonTop", agreement.commonTop)
          }
        }
      }
    }
  }
}
