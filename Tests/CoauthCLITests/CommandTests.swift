import Coauth
import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("Commands on small lists")
struct CommandTests {
  private let exactly = ["--identity", "exact", "--counting", "full"]

  @Test("authors: the usual columns, sorted by papers")
  func authors() {
    let run = CommandRun(
      ["authors", Fixture.networks, "--top", "3", "--columns", "name,papers,coauthors,betweenness"] + exactly)
    #expect(run.status == 0)
    #expect(
      run.output == """
        name                    papers  coauthors  betweenness
        ──────────────────────  ──────  ─────────  ───────────
        M. E. J. Newman              5          6           13
        Albert-László Barabási       2          2            0
        Duncan J. Watts              2          2            0

        3 of 10 people; --top 0 shows all.

        """)
  }

  @Test("authors: every column of the contract in JSON, in order")
  func authorColumns() throws {
    let run = CommandRun(["authors", Fixture.cited, "--format", "json"] + exactly)
    let people = try run.objects()
    #expect(people.count == 3)
    #expect(
      Set(people[0].keys).subtracting([
        "citationsBounds", "hIndexBounds", "gIndexBounds", "i10IndexBounds", "mQuotientBounds",
      ])
        == Set(
          "id name papers fractionalPapers coauthors strength firstYear lastYear citations hIndex gIndex i10Index mQuotient betweenness closeness harmonic pagerank eigenvector core clustering cluster truncated"
            .split(separator: " ").map(String.init)))
    let ada = people[0]
    #expect(ada["name"] as? String == "Ada Example")
    #expect(ada["papers"] as? Int == 3)
    #expect(ada["fractionalPapers"] as? Double == 2)
    #expect(ada["citations"] as? Int == 15)
    #expect(ada["hIndex"] as? Int == 2)
    #expect(ada["hIndexBounds"] as? [Int] == [2, 3])
    #expect(ada["firstYear"] as? Int == 2010)
    #expect(ada["cluster"] as? Int == 1)
    #expect(ada["truncated"] as? Bool == false)
  }

  @Test("authors: all columns on request, of a network those that its graph tells")
  func allColumns() throws {
    let names =
      CommandRun(["authors", Fixture.cited, "--format", "csv", "--columns", "all"] + exactly)
      .output.split(whereSeparator: \.isNewline).first?.split(separator: ",").map(String.init) ?? []
    for column in PersonColumn.allCases { #expect(names.contains(column.rawValue)) }
    let network = Fixture.path("networks/newman.gml")
    let run = CommandRun("authors", network, "--format", "json", "--columns", "all")
    #expect(run.status == 0)
    let person = try #require(try run.objects().first)
    #expect(person.keys.contains("withinModule") && !person.keys.contains("papers"))
    #expect(CommandRun("export", network, "--to", "json", "--columns", "all").status == 0)
  }

  @Test("authors: betweenness within a named error")
  func betweennessError() throws {
    let people = try CommandRun(
      [
        "authors", Fixture.networks, "--format", "json", "--columns", "name,betweenness",
        "--betweenness-error", "0.1",
      ] + exactly
    ).objects()
    let newman = try #require(people.first { $0["name"] as? String == "M. E. J. Newman" })
    let bounds = try #require(newman["betweennessBounds"] as? [Double])
    #expect(bounds[0] <= 13 && 13 <= bounds[1] && bounds[1] > bounds[0])
  }

  @Test("authors: unknown citations are null in JSON and empty in CSV")
  func unknown() throws {
    let people = try CommandRun(
      ["authors", Fixture.networks, "--format", "json", "--columns", "name,hIndex"] + exactly
    )
    .objects()
    #expect(people.allSatisfy { $0["hIndex"] is NSNull })
    let csv = CommandRun(
      ["authors", Fixture.networks, "--format", "csv", "--columns", "name,hIndex,papers", "--top", "1"]
        + exactly)
    #expect(csv.output == "name,hIndex,hIndexBounds,papers\nM. E. J. Newman,,,5\n")
  }

  @Test("authors: numbers from the largest, texts from the first, equals by name")
  func sorting() throws {
    func names(_ column: String) throws -> [String] {
      try CommandRun(
        ["authors", Fixture.networks, "--format", "json", "--columns", "name", "--sort", column] + exactly
      ).objects().compactMap { $0["name"] as? String }
    }
    #expect(try names("name") == names("name").sorted())
    #expect(try names("coauthors").prefix(2) == ["M. E. J. Newman", "Aaron Clauset"])
    #expect(try names("firstYear").first == "Aaron Clauset")
    #expect(try names("cluster").count == 10)
  }

  @Test("clusters: who, when and which words")
  func clusters() throws {
    let run = CommandRun(["clusters", Fixture.networks, "--format", "json"] + exactly)
    let clusters = try run.objects()
    #expect(run.status == 0)
    #expect(clusters.compactMap { $0["id"] as? Int } == Array(1...clusters.count))
    #expect(clusters.compactMap { $0["size"] as? Int }.reduce(0, +) == 10)
    for cluster in clusters {
      #expect(Set(cluster.keys) == ["id", "size", "papers", "leading", "firstYear", "lastYear", "words"])
    }
    let albert = try #require(
      clusters.first { cluster in
        (cluster["leading"] as? [[String: Any]])?.contains { $0["name"] as? String == "Hawoong Jeong" }
          ?? false
      })
    #expect(albert["size"] as? Int == 3)
    #expect(albert["firstYear"] as? Int == 1999)
    #expect(Set(albert["words"] as? [String] ?? []).isSuperset(of: ["diameter", "emergence", "scaling"]))
  }

  @Test("path: steps and the papers on them")
  func path() throws {
    let run = CommandRun(
      ["path", "girvan, m.", "Steven H. Strogatz", Fixture.networks, "--format", "json"] + exactly)
    #expect(run.status == 0)
    let path = try run.object()
    #expect(path["distance"] as? Int == 2)
    #expect(path["distanceIsUpperBound"] as? Bool == false)
    let names = (path["paths"] as? [[[String: Any]]])?.map { $0.compactMap { $0["name"] as? String } }
    #expect(names == [["M. Girvan", "M. E. J. Newman", "Steven H. Strogatz"]])
    let titles = (path["papers"] as? [[String: Any]])?.compactMap { $0["title"] as? String }
    #expect(
      titles == [
        "Community structure in social and biological networks",
        "Random graphs with arbitrary degree distributions and their applications",
      ])
    #expect(
      CommandRun(["path", "M. Girvan", "C. Moore", Fixture.networks] + exactly).output.contains(
        "2 steps apart"))
  }

  @Test("path: by strength, and the next best ones")
  func pathLengths() throws {
    let ends = ["path", "M. Girvan", "Steven H. Strogatz", Fixture.networks, "--format", "json"] + exactly
    // The strengths are 1 (Girvan, Newman), 1 (Newman, Strogatz), 1 (Newman, Watts) and 2 (Watts, Strogatz).
    let ranked = try CommandRun(ends + ["--lengths", "inverse-weight", "--shortest", "5"]).object()
    #expect(ranked["distance"] as? Double == 2)
    #expect(ranked["pathLengths"] as? [Double] == [2, 2.5])
    #expect(ranked["lengths"] as? String == "inverse-weight")
    #expect(ranked["pathCount"] is NSNull)
    let hops = try CommandRun(ends + ["--shortest", "5"]).object()
    #expect(hops["pathLengths"] as? [Double] == [2, 3])
    #expect(hops["pathCount"] as? Int == 1)
    let root = try CommandRun(ends + ["--lengths", "inverse-power:0.5"]).object()
    #expect(root["distance"] as? Double == 2)
    let words = CommandRun(
      ["path", "M. Girvan", "Steven H. Strogatz", Fixture.networks, "--shortest", "2"] + exactly)
    #expect(words.output.contains("\n2 steps:\n") && words.output.contains("\n3 steps:\n"))
  }

  @Test("path: where lists are cut, shares of papers make a distance uncertain and counts a bound")
  func pathLengthBounds() throws {
    let ends = ["path", "Vincent Blondel", "Matthieu Latapy", Fixture.cut, "--lengths", "inverse-weight"]
    let json = ends + ["--format", "json", "--counting"]
    let full = try CommandRun(json + ["full"]).object()
    #expect(full["distanceIsUpperBound"] as? Bool == true && full["distanceIsUncertain"] as? Bool == false)
    let newman = try CommandRun(json + ["newman"]).object()
    #expect(
      newman["distanceIsUpperBound"] as? Bool == false && newman["distanceIsUncertain"] as? Bool == true)
    #expect(CommandRun(ends + ["--counting", "newman"]).output.contains("shorter or longer"))
  }

  @Test("path: over cut lists the distance is an upper bound")
  func pathBound() throws {
    let far = ["path", "Vincent Blondel", "Matthieu Latapy", Fixture.cut]
    #expect(try CommandRun(far + ["--format", "json"]).object()["distanceIsUpperBound"] as? Bool == true)
    #expect(
      CommandRun(far).output.hasPrefix("Vincent D. Blondel and Matthieu Latapy are at most 2 steps apart.\n"))
    #expect(
      CommandRun("path", "R. Lambiotte", "V. Blondel", Fixture.cut).output.contains("are 1 step apart."))
  }

  @Test("path: nobody, several people, no path are 1 and say what to do")
  func pathFailures() throws {
    let nobody = CommandRun(["path", "Duncan Wats", "M. Girvan", Fixture.networks] + exactly)
    #expect(nobody.status == 1)
    #expect(nobody.output == "")
    #expect(
      nobody.words.hasPrefix(
        "coauth: error: nobody is called 'Duncan Wats'\n  hint: did you mean Duncan J. Watts (2 papers, id "))
    let several = CommandRun(["path", "D. Watts", "M. Girvan", Fixture.networks] + exactly)
    #expect(several.status == 1)
    #expect(several.words.hasPrefix("coauth: error: 'D. Watts' may be 2 people\n"))
    let none = CommandRun(["path", "Hawoong Jeong", "M. Girvan", Fixture.networks] + exactly)
    #expect(none.status == 1)
    #expect(none.words == "coauth: error: no path joins Hawoong Jeong and M. Girvan\n")
  }

  @Test("formats: what was recognized, with its ledger and diagnostics")
  func formats() throws {
    #expect(CommandRun("formats").output.contains("bibtex"))
    let list = try CommandRun("formats", "--format", "json").object()
    #expect((list["read"] as? [[String: Any]])?.contains { $0["id"] as? String == "bibtex" } == true)
    let found = try CommandRun("formats", "--format", "json", Fixture.path("bibtex/broken.bib")).objects()
    #expect(found.count == 1)
    #expect(found[0]["format"] as? String == "bibtex")
    let (records, papers) = (found[0]["records"] as? Int ?? 0, found[0]["papers"] as? Int ?? 0)
    let skipped = (found[0]["skipped"] as? [String: Int] ?? [:]).values.reduce(0, +)
    #expect(records == papers + (found[0]["rejected"] as? Int ?? 0) + skipped)
    #expect((found[0]["diagnostics"] as? [Any])?.isEmpty == false)
  }

  @Test(
    "Two threads write the bytes of one",
    arguments: [
      ["stats", "--format", "json"], ["authors", "--format", "json"], ["clusters", "--format", "csv"],
      ["draw", "--to", "dot"], ["export", "--to", "json"], ["papers", "--to", "json"],
    ])
  func threads(arguments: [String]) {
    let inputs = [Fixture.networks, Fixture.cut, Fixture.cited, Fixture.path("bibtex/plain.bib")]
    let one = CommandRun(arguments + inputs + ["--threads", "1"])
    let two = CommandRun(arguments + inputs + ["--threads", "2"])
    #expect(one.status == 0)
    #expect(one.bytes == two.bytes)
    #expect(!one.bytes.isEmpty)
  }
}
