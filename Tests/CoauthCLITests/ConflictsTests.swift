import CoauthTestSupport
import Foundation
import Testing

@testable import CoauthCLI

@Suite("conflicts: reviewers and submissions")
struct ConflictsTests {
  private let exactly = ["--identity", "exact", "--counting", "full"]

  private static func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  /// A committee and submissions; the arguments that name them.
  private static func files(in folder: borrowing ScratchFolder) throws -> [String] {
    try write("# committee\nM. Girvan\n\nNobody Known\n", to: folder.file("pc.txt"))
    try write(
      "id,title,authors\n17,Small things,Duncan J. Watts; Jane Doe\nS-3,Large things,D. Watts; Nobody Known\n"
        + "4,Own work,\"Girvan, M.; Clauset, Aaron\"\n", to: folder.file("subs.csv"))
    return ["--reviewers", folder.file("pc.txt"), "--submissions", folder.file("subs.csv")]
  }

  @Test("Pairs by reviewer and submission, with proof, counts and the names that are not settled")
  func table() throws {
    let folder = try ScratchFolder()
    let run = CommandRun(
      ["conflicts"] + (try Self.files(in: folder)) + [Fixture.networks, "--distance", "1"] + exactly)
    #expect(run.status == 0)
    #expect(
      run.output == """
        reviewer      submission  author        distance  proof
        ────────────  ──────────  ────────────  ────────  ───────────────
        M. Girvan     4           Girvan, M.           0  the same person
        Nobody Known  S-3         Nobody Known         0  the same name

        2 reviewers, 3 submissions with 6 authors: 2 at distance 0, 0 at distance 1.
        Ambiguous, 1 author: D. Watts (2 people)
        Not found, 1 reviewer: Nobody Known
        Not found, 2 authors: Jane Doe; Nobody Known

        """)
    #expect(run.words.isEmpty)
  }

  @Test("JSON names the person between and a paper on each side; all of an ambiguous name are possible")
  func json() throws {
    let folder = try ScratchFolder()
    let run = CommandRun(
      ["conflicts"] + (try Self.files(in: folder)) + [Fixture.networks, "--format", "json"] + exactly)
    let report = try run.object()
    #expect(report["reviewers"] as? Int == 2)
    #expect(report["authors"] as? Int == 6)
    let conflicts = try #require(report["conflicts"] as? [[String: Any]])
    #expect(conflicts.map { $0["distance"] as? Int } == [2, 2, 2, 0, 2, 0])
    #expect(conflicts.map { $0["certain"] as? Bool } == [true, false, false, true, true, true])
    let between = try #require(conflicts[0]["between"] as? [String: Any])
    #expect(between["name"] as? String == "M. E. J. Newman")
    let papers = try #require(conflicts[0]["papers"] as? [[String: Any]])
    #expect(papers.map { $0["year"] as? Int } == [2002, 2001])
    #expect((conflicts[0]["submission"] as? [String: Any])?["id"] as? String == "17")
    let ambiguous = try #require(report["ambiguous"] as? [[String: Any]])
    #expect((ambiguous.first?["people"] as? [Any])?.count == 2)
    #expect(ambiguous.first?["where"] as? [String] == ["S-3"])
  }

  @Test("CSV has a row for every conflict and every name that is not settled")
  func csv() throws {
    let folder = try ScratchFolder()
    let run = CommandRun(
      ["conflicts"] + (try Self.files(in: folder)) + [Fixture.networks, "--format", "csv"] + exactly)
    let lines = run.output.split(separator: "\n")
    #expect(
      lines.first
        == "status,reviewer,reviewerId,submission,title,author,authorId,distance,between,betweenId,betweenCount,papers"
    )
    let states = lines.dropFirst().map { String($0.prefix { $0 != "," }) }
    #expect(
      states == [
        "conflict", "possible", "possible", "conflict", "conflict", "conflict", "ambiguous", "notFound",
        "notFound", "notFound",
      ])
  }

  @Test("A window takes old papers away, and says who has none in it")
  func window() throws {
    let folder = try ScratchFolder()
    let run = CommandRun(
      ["conflicts"] + (try Self.files(in: folder)) + [Fixture.networks, "--since", "2003"] + exactly)
    #expect(run.status == 0)
    #expect(run.output.contains("2 at distance 0, 0 at distance 1, 0 at distance 2."))
    #expect(run.output.contains("No paper in the network, 1 reviewer: M. Girvan\n"))
  }

  @Test("Reviewers of a table, submissions of BibTeX")
  func otherForms() throws {
    let folder = try ScratchFolder()
    try Self.write(
      "given_name,family_name,email\nMark E. J.,Newman,x@example.org\n,,y@example.org\n",
      to: folder.file("pc.csv"))
    let run = CommandRun(
      [
        "conflicts", "--reviewers", folder.file("pc.csv"), "--submissions", Fixture.networks,
        Fixture.networks,
        "--distance", "1", "--format", "json",
      ] + exactly)
    #expect(run.words.contains("pc.csv:3: warning: the row names nobody"))
    let conflicts = try #require(run.object()["conflicts"] as? [[String: Any]])
    #expect(conflicts.count { $0["distance"] as? Int == 0 } == 5)
    let ids = Set(conflicts.compactMap { ($0["submission"] as? [String: Any])?["id"] as? String })
    #expect(ids.contains("doi:10.1038/30918") && ids.contains("line 16"))
  }

  @Test("What cannot be done is said, with the status of its kind")
  func failures() throws {
    let folder = try ScratchFolder()
    let files = try Self.files(in: folder)
    try Self.write("\n# none\n", to: folder.file("empty.txt"))
    let none = CommandRun(
      "conflicts", "--reviewers", folder.file("empty.txt"), "--submissions", files[3], Fixture.networks)
    #expect(none.status == 65)
    #expect(none.words.hasSuffix("empty.txt names no reviewer\n  hint: one name, ORCID or id a line\n"))
    let missing = CommandRun(
      "conflicts", "--reviewers", folder.file("no.txt"), "--submissions", files[3], Fixture.networks)
    #expect(missing.status == 66)
    #expect(CommandRun(["conflicts"] + files + [Fixture.networks, "--distance", "3"]).status == 64)
    #expect(CommandRun(["conflicts"] + files.prefix(2) + [Fixture.networks]).status == 64)
    #expect(
      CommandRun("conflicts", "--reviewers", files[1], "--submissions", "-", Fixture.networks).status == 64)
  }

  @Test("A family name alone is never certain, and is listed among the ambiguous")
  func familyNames() throws {
    let folder = try ScratchFolder()
    try Self.write("Girvan\n", to: folder.file("pc.txt"))
    try Self.write(
      "id,title,authors\n1,Own,M. Girvan\n2,Other,M. E. J. Newman\n", to: folder.file("subs.csv"))
    let run = CommandRun(
      [
        "conflicts", "--reviewers", folder.file("pc.txt"), "--submissions", folder.file("subs.csv"),
        Fixture.networks, "--distance", "1",
      ] + exactly)
    #expect(run.output.contains("2 of them possible, of ambiguous names."))
    #expect(run.output.contains("Ambiguous, 1 reviewer: Girvan (a family name alone)\n"))
  }

  @Test("An identifier is certain without its scheme, and a family name that it ends in is not")
  func identifierParts() throws {
    let folder = try ScratchFolder()
    try Self.write("lapata\nmirella-lapata\nacl-person:mirella-lapata\n", to: folder.file("pc.txt"))
    try Self.write("id,title,authors\n1,Own,Mirella Lapata\n", to: folder.file("subs.csv"))
    try Self.write(
      #"{"title":"One","authors":[{"name":"Mirella Lapata","ids":["acl-person:mirella-lapata"]}],"year":2010}"#
        + "\n", to: folder.file("list.jsonl"))
    let report = try CommandRun(
      [
        "conflicts", "--reviewers", folder.file("pc.txt"), "--submissions", folder.file("subs.csv"),
        folder.file("list.jsonl"), "--format", "json",
      ] + exactly
    ).object()
    let conflicts = try #require(report["conflicts"] as? [[String: Any]])
    #expect(conflicts.map { $0["certain"] as? Bool } == [false, true, true])
  }

  @Test("Reviewers named more than once are said, whatever the spelling")
  func repeated() throws {
    let folder = try ScratchFolder()
    let files = try Self.files(in: folder)
    try Self.write("M. Girvan\nNobody Known\nGirvan, M.\nKnown, Nobody\n", to: folder.file("pc.txt"))
    let run = CommandRun(["conflicts"] + files + [Fixture.networks, "--distance", "1"] + exactly)
    #expect(
      run.output.contains(
        "Named more than once, 2 reviewers: M. Girvan (line 1, line 3); Nobody Known (line 2, line 4)\n"))
    let json = try CommandRun(
      ["conflicts"] + files + [Fixture.networks, "--distance", "1", "--format", "json"] + exactly
    ).object()
    let repeated = try #require(json["repeated"] as? [[String: Any]])
    #expect(repeated.map { $0["where"] as? [String] } == [["line 1", "line 3"], ["line 2", "line 4"]])
  }

  @Test("A roster without a column of names ends the run, with the columns found and those known")
  func unknownRoster() throws {
    let folder = try ScratchFolder()
    let files = try Self.files(in: folder)
    try Self.write("Who,Mail to\nM. Girvan,a@b\nJane Doe,c@d\n", to: folder.file("pc.csv"))
    let run = CommandRun(
      "conflicts", "--reviewers", folder.file("pc.csv"), "--submissions", files[3], Fixture.networks)
    #expect(run.status == 65)
    #expect(
      run.words.contains(
        "pc.csv:1: no column has names\n  hint: the columns are: Who, Mail to; a column of names is"))
    try Self.write("Jane Ann Doe, John Bob Roe\n", to: folder.file("pc.txt"))
    let several = CommandRun(
      "conflicts", "--reviewers", folder.file("pc.txt"), "--submissions", files[3], Fixture.networks)
    #expect(several.output.contains("“Jane Ann Doe, John Bob Roe” may be several names"))
  }

  @Test("A submission that names no author is said")
  func authorless() throws {
    let folder = try ScratchFolder()
    try Self.write("Ann Doe\n", to: folder.file("pc.txt"))
    try Self.write("id,title,authors\n1,A title,Ann Doe\n2,Another,\n", to: folder.file("subs.csv"))
    let run = CommandRun(
      [
        "conflicts", "--reviewers", folder.file("pc.txt"), "--submissions", folder.file("subs.csv"),
        Fixture.networks,
      ] + exactly)
    #expect(run.status == 0)
    #expect(run.output.contains("No author named, not looked at: 2\n"))
  }

  @Test("Lines that begin with # are no submissions")
  func comments() throws {
    let folder = try ScratchFolder()
    let files = try Self.files(in: folder)
    try Self.write(
      "# export of today\nid,title,authors\n# track 1\n7,Things,M. Girvan\n", to: folder.file("subs.csv"))
    let run = CommandRun(["conflicts"] + files + [Fixture.networks, "--distance", "1"] + exactly)
    #expect(run.status == 0)
    #expect(run.words.isEmpty)
    #expect(run.output.contains("2 reviewers, 1 submissions with 1 authors: 1 at distance 0"))
  }

  @Test("Networks prove no conflict, which is said", arguments: ["conflicts", "compare"])
  func networks(command: String) throws {
    let folder = try ScratchFolder()
    let files = try Self.files(in: folder)
    try Self.write("*Vertices 2\n1 \"A B\"\n2 \"C D\"\n*Edges\n1 2 1\n", to: folder.file("net.net"))
    let net = folder.file("net.net")
    let run = CommandRun(
      command == "conflicts" ? ["conflicts"] + files + [net] : ["compare", "A B", "C D", net])
    #expect(run.status == 65)
    #expect(run.words.contains("net.net is a network and names no papers\n  hint: "))
  }

  @Test("The JSON of a file is that of standard output, and nothing is left beside it")
  func pieces() throws {
    let folder = try ScratchFolder()
    let arguments =
      ["conflicts"] + (try Self.files(in: folder)) + [Fixture.networks, "--format", "json"] + exactly
    let run = CommandRun(arguments)
    #expect(CommandRun(arguments + ["-o", folder.file("out.json")]).status == 0)
    #expect(FileManager.default.contents(atPath: folder.file("out.json")).map(Array.init) == run.bytes)
    #expect(try folder.names() == ["out.json", "pc.txt", "subs.csv"])
    #expect(CommandRun(arguments + ["-o", folder.file("none/out.json")]).status == 73)
  }
}
