package import TextInput

/// Reads Pajek networks: `*Vertices n` with quoted labels, then `*Edges`, `*Arcs`, `*Edgeslist`, `*Arcslist` or `*Matrix`.
///
/// Vertices are counted from 1; one without a line of its own has its number for a name. The third and fourth field of a
/// vertex are its place, `x` and `y`. The third field of an edge is its weight. Arcs have a direction.
/// `%` begins a line of comment. Partitions, vectors and further networks of a project are not read.
///
/// Source: V. Batagelj, A. Mrvar, "Pajek: reference manual", 2011, section 3.
package struct PajekReader: NetworkReader {
  package let format = NetworkFileFormat(id: "pajek", name: "Pajek", extensions: ["net", "paj"])

  package init() {}

  package func certainty(of sample: NetworkSample) -> Double {
    var lines = PajekLines(sample.head)
    while lines.next() {
      guard let section = lines.section else { return 0 }
      if section == "vertices" { return 1 }
      if section != "network" { return 0 }
    }
    return 0
  }

  package func read(_ bytes: ByteView, into builder: inout NetworkBuilder) {
    var pass = PajekPass(bytes)
    pass.run(&builder)
  }
}

/// One walk over a file.
private struct PajekPass {
  private enum Section { case none, vertices, edges, edgesList, matrix, other }

  private var lines: PajekLines
  private var section = Section.none
  /// The number of vertices that the head promises.
  private var vertices = 0
  private var hasVertices = false
  private var row = 0

  init(_ bytes: ByteView) { lines = PajekLines(bytes) }

  mutating func run(_ builder: inout NetworkBuilder) {
    while lines.next() {
      if let name = lines.section {
        guard begin(name, &builder) else { break }
        continue
      }
      switch section {
      case .vertices: readVertex(&builder)
      case .edges: readEdge(&builder)
      case .edgesList: readList(&builder)
      case .matrix: readRow(&builder)
      case .none, .other: break
      }
    }
    if !hasVertices {
      builder.report(.error, "there is no line *Vertices", hint: "a Pajek network begins with: *Vertices 34")
    }
    if section == .matrix, row < vertices {
      builder.report(.error, "the matrix has \(row) rows of \(vertices)", line: lines.line)
    }
  }

  /// Begins a section; `false` where the network ends.
  private mutating func begin(_ name: String, _ builder: inout NetworkBuilder) -> Bool {
    switch name {
    case "network": section = .none
    case "vertices":
      if hasVertices {
        builder.report(
          .warning, "only the first network or partition of the file is read", line: lines.line,
          hint: "save the others as files of their own")
        return false
      }
      hasVertices = true
      section = .vertices
      let count = lines.field(1).decimal ?? -1
      guard count >= 0 else {
        builder.report(.error, "*Vertices without their number", line: lines.line)
        return true
      }
      // A head may promise anything: nodes are made as far as the file could have lines for them or is small.
      vertices = count
      let believed = max(lines.byteCount, 1 << 20)
      if count > believed {
        builder.report(
          .error, "*Vertices promises \(count) nodes, which a file of this size does not hold",
          line: lines.line)
        vertices = believed
      }
      for number in 0..<vertices { _ = builder.declareNode(number: number + 1) }
      if let modes = lines.field(2).decimal, modes > 0, modes < count {
        builder.report(.note, "the network has two modes; it is read as one", line: lines.line)
      }
    case "edges", "edgeslist", "arcs", "arcslist":
      section = name.hasSuffix("list") ? .edgesList : .edges
      if name.hasPrefix("arcs") { builder.declareDirected(true) }
    case "matrix": section = .matrix
    default:
      section = .other
      builder.report(.note, "the section *\(name) is not read", line: lines.line)
    }
    return true
  }

  private mutating func readVertex(_ builder: inout NetworkBuilder) {
    guard let node = node(0, &builder) else {
      return builder.rejectNode(
        "\(NetworkBuilder.shown(lines.field(0))) is no number of a vertex from 1 to \(vertices)",
        line: lines.line)
    }
    guard lines.count > 1 else { return }
    builder.setName(lines.field(1).string, of: node)
    for (place, name) in [(2, "x"), (3, "y")] {
      guard lines.count > place, let value = lines.field(place).number else { return }
      builder.setValue(.real(value), name, of: node)
    }
  }

  private mutating func readEdge(_ builder: inout NetworkBuilder) {
    guard let a = node(0, &builder), let b = node(1, &builder) else { return rejectEnds(&builder) }
    guard lines.count > 2, lines.field(2).isNumeric else { return builder.addEdge(a, b) }
    guard let weight = lines.field(2).strength else {
      return builder.rejectWeight(lines.field(2), line: lines.line)
    }
    builder.addEdge(a, b, weight: weight)
  }

  private mutating func readList(_ builder: inout NetworkBuilder) {
    guard let a = node(0, &builder) else { return rejectEnds(&builder) }
    for place in 1..<max(1, lines.count) {
      guard let b = node(place, &builder) else {
        rejectEnds(&builder)
        continue
      }
      builder.addEdge(a, b)
    }
  }

  private mutating func readRow(_ builder: inout NetworkBuilder) {
    row += 1
    guard row <= vertices else { return }
    let own = builder.node(number: row)
    for place in 0..<lines.count {
      guard place < vertices, let weight = lines.field(place).strength else {
        builder.rejectEdge(
          "the matrix has \(NetworkBuilder.shown(lines.field(place))) in column \(place + 1)",
          line: lines.line)
        return
      }
      if weight > 0 { builder.addEdge(own, builder.node(number: place + 1), weight: weight) }
    }
  }

  private func rejectEnds(_ builder: inout NetworkBuilder) {
    builder.rejectEdge(
      "an edge between \(NetworkBuilder.shown(lines.field(0))) and \(NetworkBuilder.shown(lines.field(1)))",
      line: lines.line, hint: "ends are numbers of vertices from 1 to \(vertices)")
  }

  /// The node whose number stands in a field.
  private func node(_ field: Int, _ builder: inout NetworkBuilder) -> UInt32? {
    guard field < lines.count, let number = lines.field(field).decimal, number >= 1, number <= vertices else {
      return nil
    }
    return builder.node(number: number)
  }
}

/// The lines of a Pajek file that are neither blank nor comments, cut into fields, which may stand in quotes.
private struct PajekLines {
  private let bytes: ByteView
  private let lineEnd: UInt8
  private var position = 0
  private var fields: [Range<Int>] = []
  /// The number of the line.
  private(set) var line = 0

  init(_ bytes: ByteView) {
    self.bytes = bytes
    lineEnd = LineCounter.lineEnd(of: bytes[0..<min(bytes.count, 1 << 16)])
  }

  var byteCount: Int { bytes.count }
  var count: Int { fields.count }

  func field(_ place: Int) -> ByteView { place < fields.count ? bytes[fields[place]] : ByteView() }

  /// The word behind the asterisk with which a section begins, in small letters.
  var section: String? {
    let first = field(0)
    guard first.count > 1, first[0] == UInt8(ascii: "*") else { return nil }
    return first[1..<min(first.count, 40)].string.lowercased()
  }

  mutating func next() -> Bool {
    while position < bytes.count {
      let end = bytes.index(of: lineEnd, from: position) ?? bytes.count
      let start = position
      position = end + 1
      line += 1
      cut(start..<end)
      if !fields.isEmpty, bytes[fields[0].lowerBound] != UInt8(ascii: "%") { return true }
    }
    return false
  }

  private mutating func cut(_ range: Range<Int>) {
    fields.removeAll(keepingCapacity: true)
    var place = range.lowerBound
    while true {
      while place < range.upperBound, bytes[place] <= 0x20 { place += 1 }
      guard place < range.upperBound else { return }
      var start = place
      if bytes[place] == UInt8(ascii: "\""),
        let close = bytes.index(of: UInt8(ascii: "\""), from: place + 1, to: range.upperBound)
      {
        start += 1
        place = close + 1
        fields.append(start..<close)
      } else {
        while place < range.upperBound, bytes[place] > 0x20 { place += 1 }
        fields.append(start..<place)
      }
    }
  }
}

extension ByteView {
  /// Whether the bytes begin as a number does.
  fileprivate var isNumeric: Bool {
    guard count > 0 else { return false }
    return self[0].isASCIIDigit || self[0] == UInt8(ascii: "-") || self[0] == UInt8(ascii: "+")
      || self[0] == UInt8(ascii: ".")
  }
}
