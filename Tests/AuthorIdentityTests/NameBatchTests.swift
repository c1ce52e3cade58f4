import Bibliography
import Statistics
import Testing

@testable import AuthorIdentity

@Suite("Finding many people by name at once")
struct NameBatchTests {
  /// The rules as they are stated, one bearer after the other.
  private static func slow(_ text: String, _ names: [String], _ ids: [String]) -> [Int] {
    func key(_ name: String) -> String { name.split(separator: " ").joined(separator: " ").lowercased() }
    guard !key(text).isEmpty else { return [] }
    let exact = names.indices.filter { key(names[$0]) == key(text) }
    if !exact.isEmpty { return exact }
    let identified = ids.indices.filter { ids[$0] == text }
    if !identified.isEmpty { return identified }
    let folded = FoldedName(text)
    return names.indices.filter { FoldedName(names[$0]).isCompatible(with: folded) }
  }

  @Test("The same as one name after the other by the rules", arguments: 0..<60)
  func rules(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let given = ["Ana", "A.", "Bo", "B. C.", "Ana Bo", "Renée", "R", ""]
    let family = ["Li", "van Li", "Lee", "Müller", "Muller", "Bo", "123"]
    func name() -> String {
      [given.randomElement(using: &random) ?? "", family.randomElement(using: &random) ?? ""].joined(
        separator: Bool.random(using: &random) ? " " : "  ")
    }
    let names = (0..<30).map { _ in name() }
    let ids = names.indices.map { "id:\($0)" }
    let search = NameSearch(count: names.count, name: { names[$0] }, id: { ids[$0] })
    let wanted = (0..<30).map { _ in name() } + ["", " ", "id:3", "Bo Ana", "AnaBo", "Nobody Here"]
    let found = search.matching(wanted)
    for (text, people) in zip(wanted, found) {
      #expect(people == Self.slow(text, names, ids), "\(text)")
      #expect(people == search.matching(text))
    }
  }
}
