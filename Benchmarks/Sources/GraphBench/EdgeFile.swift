import Foundation
import Graphs

/// The edges of a graph as three arrays, and the file that holds them.
///
/// The file is little-endian: the numbers of nodes and edges as two 64-bit integers, the sources and then the targets as 32-bit
/// integers, the weights as 64-bit floats; every edge once, no loops. numpy reads it in four lines.
struct EdgeFile {
  var nodeCount = 0
  var sources: [UInt32] = []
  var targets: [UInt32] = []
  var weights: [Double] = []

  init() {}

  func graph() -> WeightedGraph {
    WeightedGraph(
      nodeCount: nodeCount, sources: sources, targets: targets,
      weights: weights.allSatisfy { $0 == 1 } ? nil : weights)
  }

  /// The same edges, each once, with the weights of repeated ones added.
  init(_ graph: WeightedGraph) {
    nodeCount = graph.nodeCount
    for node in 0..<nodeCount {
      for k in graph.rowStart[node]..<graph.rowStart[node + 1] where graph.neighbor[k] > node {
        sources.append(UInt32(node))
        targets.append(graph.neighbor[k])
        weights.append(graph.weight[k])
      }
    }
  }

  /// Reads arrays (`.arrays`), METIS (`.graph`, `.metis`) or, anything else, an edge list.
  init(reading path: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .alwaysMapped)
    if path.hasSuffix(".arrays") {
      try self.init(arrays: data)
    } else if path.hasSuffix(".graph") || path.hasSuffix(".metis") {
      self.init(Self.metis(data).graph())
    } else {
      self.init(Self.edgeList(data).graph())
    }
  }

  func write(to path: String) throws {
    var data = Data()
    for count in [nodeCount, sources.count] {
      unsafe withUnsafeBytes(of: UInt64(count).littleEndian) { unsafe data.append(contentsOf: $0) }
    }
    unsafe sources.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
    unsafe targets.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
    unsafe weights.withUnsafeBytes { unsafe data.append(contentsOf: $0) }
    try data.write(to: URL(fileURLWithPath: path))
  }

  private init(arrays data: Data) throws {
    func array<Element>(_ count: Int, at offset: Int, zero: Element) throws -> [Element] {
      let size = count * MemoryLayout<Element>.stride
      guard count >= 0, offset + size <= data.count else { throw Failure("the file of arrays is cut") }
      var result = [Element](repeating: zero, count: count)
      unsafe result.withUnsafeMutableBytes {
        _ = unsafe data.copyBytes(to: $0, from: data.startIndex + offset..<data.startIndex + offset + size)
      }
      return result
    }
    let counts = try array(2, at: 0, zero: UInt64(0)).map { Int($0) }
    nodeCount = counts[0]
    sources = try array(counts[1], at: 16, zero: UInt32(0))
    targets = try array(counts[1], at: 16 + 4 * counts[1], zero: UInt32(0))
    weights = try array(counts[1], at: 16 + 8 * counts[1], zero: 0.0)
  }

  /// Lines of two node numbers and, perhaps, a weight; lines that begin with no digit are comments. Nodes are
  /// renumbered in ascending order.
  private static func edgeList(_ data: Data) -> EdgeFile {
    var file = EdgeFile()
    var ends: [(Int, Int)] = []
    forEachLine(of: data) { line in
      guard let first = line.first, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) else { return }
      let fields = numbers(line)
      guard fields.count >= 2 else { return }
      ends.append((Int(fields[0]), Int(fields[1])))
      file.weights.append(fields.count > 2 ? fields[2] : 1)
    }
    let ids = Set(ends.flatMap { [$0.0, $0.1] }).sorted()
    let place = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, UInt32($0)) })
    file.nodeCount = ids.count
    // A list that names an edge in both directions means it once.
    var seen: Set<[UInt32]> = []
    var kept: [Double] = []
    for (k, (a, b)) in ends.enumerated() {
      let (x, y) = (place[a] ?? 0, place[b] ?? 0)
      guard x != y, seen.insert([min(x, y), max(x, y)]).inserted else { continue }
      file.sources.append(x)
      file.targets.append(y)
      kept.append(file.weights[k])
    }
    file.weights = kept
    return file
  }

  /// Nodes are numbered from 1, a line each; the third number of the head says whether weights stand beside neighbors.
  private static func metis(_ data: Data) -> EdgeFile {
    var file = EdgeFile()
    var head: [Double]?
    var node = 0
    forEachLine(of: data) { line in
      if line.first == UInt8(ascii: "%") { return }
      let fields = numbers(line)
      guard let head else {
        head = fields
        file.nodeCount = Int(fields.first ?? 0)
        return
      }
      let step = head.count > 2 && Int(head[2]) % 10 == 1 ? 2 : 1
      for k in stride(from: 0, to: fields.count - step + 1, by: step) where Int(fields[k]) > node + 1 {
        file.sources.append(UInt32(node))
        file.targets.append(UInt32(fields[k]) - 1)
        file.weights.append(step == 2 ? fields[k + 1] : 1)
      }
      node += 1
    }
    return file
  }
}

private func forEachLine(of data: Data, _ body: (ArraySlice<UInt8>) -> Void) {
  [UInt8](data).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).forEach(body)
}

private func numbers(_ line: ArraySlice<UInt8>) -> [Double] {
  line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
    .compactMap { field in
      field.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        ? Double(field.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) })
        : Double(String(decoding: field, as: UTF8.self))
    }
}
