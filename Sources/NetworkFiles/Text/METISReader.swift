package import TextInput

/// Reads METIS graphs: a line `nodes edges [fmt [weights]]`, then a line a node with its neighbors, counted from 1.
///
/// `fmt` is 0 or nothing, 1 (each neighbor is followed by the weight of the edge), 10 (each line begins with the weights of
/// the node), 11 (both), 100 and more (with a size of the node before all else). Each edge stands in the lines of both its
/// ends and is taken once. An empty line is a node without neighbors; `%` begins a line of comment.
///
/// Source: G. Karypis, "METIS, a software package for partitioning unstructured graphs", version 5.1.0, section 4.1.1.
package struct METISReader: NetworkReader {
  package let format = NetworkFileFormat(id: "metis", name: "METIS", extensions: ["graph", "metis"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    var rows = METISRows(sample.head)
    guard let header = METISHeader(&rows), header.nodes > 0 else { return 0 }
    let isNamed = format.extensions.contains(sample.fileExtension)
    var (nodes, entries) = (0, 0)
    var fitsAll = true
    while let row = rows.next() {
      // The last line may be cut.
      if sample.isCut, rows.isAtEnd { break }
      if nodes == header.nodes {
        if !row.trimmed.isEmpty { fitsAll = false }
        continue
      }
      nodes += 1
      guard let count = header.entries(in: row) else {
        fitsAll = false
        break
      }
      entries += count
    }
    if fitsAll, !sample.isCut, nodes == header.nodes, entries == 2 * header.edges { return 1 }
    if isNamed { return 0.9 }
    return fitsAll && sample.isCut && nodes > 0 && entries <= 2 * header.edges ? 0.5 : 0
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    var rows = METISRows(bytes)
    guard let header = METISHeader(&rows) else {
      return builder.report(
        .error, "the first line is no head of a METIS graph", line: rows.line,
        hint: "it gives the numbers of nodes and of edges, for example: 7 11")
    }
    // A line takes a byte at least: a head that promises more nodes than that is not believed.
    for number in 0..<min(header.nodes, bytes.count) { _ = builder.declareNode(number: number + 1) }
    var node = 0
    while node < header.nodes, let row = rows.next() {
      node += 1
      read(row, of: node, header, line: rows.line, into: &builder)
    }
    if node < header.nodes {
      builder.report(
        .error, "the head promises \(header.nodes) nodes, there are lines of \(node)", line: rows.line,
        hint: "the file may be cut")
    }
    if rows.next(skippingBlank: true) != nil {
      builder.report(.warning, "lines behind that of the last node are ignored", line: rows.line)
    }
    builder.expectBothEnds(edges: header.edges)
  }

  private func read(
    _ row: ByteView, of node: Int, _ header: METISHeader, line: Int, into builder: inout NetworkBuilder
  ) {
    let own = builder.declareNode(number: node)
    var fields = METISFields(row)
    for place in 0..<header.leading {
      guard let value = fields.next() else { break }
      let weight = place - (header.hasSizes ? 1 : 0)
      let name = weight < 0 ? "size" : header.weights == 1 ? "weight" : "weight\(weight + 1)"
      builder.setValue(NodeValue(value), name, of: own)
    }
    while let neighbor = fields.next() {
      let weight = header.hasEdgeWeights ? fields.next() : nil
      guard let number = neighbor.decimal, number >= 1, number <= header.nodes else {
        builder.rejectEdge(
          "\(NetworkBuilder.shown(neighbor)) is no node from 1 to \(header.nodes)", line: line)
        continue
      }
      if header.hasEdgeWeights, weight == nil {
        builder.rejectEdge(
          "the last neighbor has no weight", line: line, hint: "fmt promises weights of edges")
        continue
      }
      guard let weight else {
        builder.addEdge(own, builder.node(neighbor))
        continue
      }
      guard let value = weight.strength else {
        builder.rejectWeight(weight, line: line)
        continue
      }
      builder.addEdge(own, builder.node(neighbor), weight: value)
    }
  }
}

/// The first line of a METIS graph.
private struct METISHeader {
  let nodes: Int
  let edges: Int
  let hasSizes: Bool
  let hasEdgeWeights: Bool
  /// The number of weights that a node has.
  let weights: Int

  /// Fields that stand before the neighbors.
  var leading: Int { weights + (hasSizes ? 1 : 0) }

  init?(_ rows: inout METISRows) {
    guard let row = rows.next(skippingBlank: true) else { return nil }
    var fields = METISFields(row)
    guard let nodes = fields.next()?.decimal, let edges = fields.next()?.decimal, edges < 1 << 40 else {
      return nil
    }
    let format = fields.next()
    let count = fields.next()
    guard fields.next() == nil else { return nil }
    var digits: [UInt8] = []
    if let format {
      guard format.count <= 3 else { return nil }
      for place in 0..<format.count {
        guard format[place] == UInt8(ascii: "0") || format[place] == UInt8(ascii: "1") else { return nil }
        digits.append(format[place] &- 0x30)
      }
    }
    digits = [UInt8](repeating: 0, count: 3 - digits.count) + digits
    self.nodes = nodes
    self.edges = edges
    hasSizes = digits[0] == 1
    hasEdgeWeights = digits[2] == 1
    if let count {
      guard let number = count.decimal, number <= 32 else { return nil }
      weights = digits[1] == 1 ? number : 0
    } else {
      weights = digits[1] == 1 ? 1 : 0
    }
  }

  /// How many neighbors a line has, `nil` where it can be none of a node's.
  func entries(in row: ByteView) -> Int? {
    var fields = METISFields(row)
    var count = 0
    while let field = fields.next() {
      let isNeighbor = count >= leading && (!hasEdgeWeights || (count - leading).isMultiple(of: 2))
      if isNeighbor {
        guard let value = field.decimal, value >= 1, value <= nodes else { return nil }
      } else if field.number == nil {
        return nil
      }
      count += 1
    }
    count -= leading
    guard count >= 0, !hasEdgeWeights || count.isMultiple(of: 2) else { return nil }
    return hasEdgeWeights ? count / 2 : count
  }
}

/// The lines of a METIS graph that are no comments; empty ones count.
private struct METISRows {
  private let bytes: ByteView
  private let lineEnd: UInt8
  private var position = 0
  /// The number of the line.
  private(set) var line = 0

  init(_ bytes: ByteView) {
    self.bytes = bytes
    lineEnd = LineCounter.lineEnd(of: bytes[0..<min(bytes.count, 1 << 16)])
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func next(skippingBlank: Bool = false) -> ByteView? {
    while position < bytes.count {
      let end = bytes.index(of: lineEnd, from: position) ?? bytes.count
      let row = bytes[position..<end]
      position = end + 1
      line += 1
      if !row.isEmpty, row[0] == UInt8(ascii: "%") { continue }
      if skippingBlank, row.trimmed.isEmpty { continue }
      return row
    }
    return nil
  }
}

/// The fields of a line.
private struct METISFields {
  private let row: ByteView
  private var place = 0

  init(_ row: ByteView) { self.row = row }

  mutating func next() -> ByteView? {
    while place < row.count, row[place] <= 0x20 { place += 1 }
    guard place < row.count else { return nil }
    let start = place
    while place < row.count, row[place] > 0x20 { place += 1 }
    return row[start..<place]
  }
}
