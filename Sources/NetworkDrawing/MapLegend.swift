/// Title, legend and caption as the HTML-like label under a map.
///
/// A label of the graph stands below everything that was placed, so it can neither cover the map nor
/// distort it.
struct MapLegend {
  let scale: MapScale
  let colors: ClusterColors
  let names: [String]
  let sizeLabel: String
  let tieUnit: String
  let title: String
  let caption: [String]

  private static let columns = 5

  // As wide as the map, as far as that is known, and never too narrow to read.
  private var lineLength: Int { min(160, max(80, Int(scale.estimatedWidth / (6.2 * scale.legendScale)))) }

  func html() -> String {
    var rows = [space]
    if !title.isEmpty {
      rows.append(font(PrintableText.shortened(title, to: 90), points: 17, bold: true))
    }
    if !colors.entries.isEmpty { rows.append(clusterTable()) }
    if let scales = scaleTable() { rows.append(scales) }
    let lines = caption.flatMap { PrintableText.wrapped($0, to: lineLength) }
    if !lines.isEmpty {
      let text = lines.map { DOTText.html($0) + "<BR ALIGN=\"LEFT\"/>" }.joined()
      rows.append(
        "<FONT POINT-SIZE=\"\(points(10.5))\" COLOR=\"\(Palette.paleInk.hex)\">\(text)</FONT>")
    }
    let body = rows.map { "<TR><TD ALIGN=\"LEFT\" BALIGN=\"LEFT\">\($0)</TD></TR>" }.joined()
    return
      "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(pixels(4))\">\(body)</TABLE>"
  }

  private func clusterTable() -> String {
    var cells = colors.entries.map { entry in
      let count = entry.shown == entry.size ? "\(entry.size)" : "\(entry.shown) of \(entry.size)"
      return clusterCell(entry.color, "\(names[entry.leader]) · \(count)")
    }
    if colors.uncolored > 0 {
      cells.append(clusterCell(Palette.rest, "other clusters · \(colors.uncolored)"))
    }
    let rows = stride(from: 0, to: cells.count, by: Self.columns).map { start in
      cells[start..<min(start + Self.columns, cells.count)].joined()
    }
    return table(rows)
  }

  private func clusterCell(_ color: Palette.Color, _ text: String) -> String {
    "<TD BORDER=\"\(pixels(1))\" STYLE=\"rounded\" COLOR=\"\(color.hex)\" BGCOLOR=\"\(color.fill.hex)\""
      + " FIXEDSIZE=\"TRUE\" WIDTH=\"\(pixels(22))\" HEIGHT=\"\(pixels(13))\"></TD>"
      + "<TD ALIGN=\"LEFT\">\(space)\(font(text, points: 11.5))\(space)\(space)\(space)</TD>"
  }

  private func scaleTable() -> String? {
    var cells: [String] = []
    if !scale.sizeSamples.isEmpty {
      let samples = scale.sizeSamples.map { value in
        space + space + "<FONT POINT-SIZE=\"\(DOTText.decimal(scale.fontSize(value)))\""
          + " COLOR=\"\(Palette.ink.hex)\">\(DOTText.decimal(value))</FONT>"
      }
      let label = font("Size of a name: \(sizeLabel)", points: 11.5)
      cells.append("<TD ALIGN=\"LEFT\">\(label)\(samples.joined())</TD>")
      cells.append("<TD WIDTH=\"\(pixels(36))\"></TD>")
    }
    if !scale.weightSamples.isEmpty {
      cells.append(
        "<TD ALIGN=\"LEFT\">\(font("Width of a line: \(tieUnit)", points: 11.5))\(space)\(space)</TD>")
      for value in scale.weightSamples {
        let height = max(1, Int(scale.lineWidth(value).rounded()))
        cells.append(
          "<TD BGCOLOR=\"\(Palette.line.hex)\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(pixels(30))\""
            + " HEIGHT=\"\(height)\"></TD>")
        cells.append(
          "<TD ALIGN=\"LEFT\">\(space)\(font(DOTText.decimal(value), points: 11.5))\(space)\(space)</TD>")
      }
    }
    return cells.isEmpty ? nil : table([cells.joined()])
  }

  // A table is stretched to the width of the label, every column by the same amount: a cell across a hundred
  // columns of its own takes nearly all of that and leaves the others as they are.
  private func table(_ rows: [String]) -> String {
    let filler = "<TD COLSPAN=\"100\" CELLPADDING=\"0\"></TD>"
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(pixels(2))\">"
      + rows.map { "<TR>\($0)\(filler)</TR>" }.joined() + "</TABLE>"
  }

  private func font(_ text: String, points size: Double, bold: Bool = false) -> String {
    let text = DOTText.html(text)
    return "<FONT POINT-SIZE=\"\(points(size))\" COLOR=\"\(Palette.ink.hex)\">"
      + (bold ? "<B>\(text)</B>" : text) + "</FONT>"
  }

  private var space: String { "<FONT POINT-SIZE=\"\(points(11.5))\">&#160;</FONT>" }

  private func points(_ size: Double) -> String { DOTText.decimal(size * scale.legendScale) }

  // Attributes of tables are whole numbers of at most 255 (borders, padding) or 65535 (extents).
  private func pixels(_ size: Double) -> Int { min(255, Int((size * scale.legendScale).rounded())) }
}
