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

  func html() -> String {
    var rows: [String] = []
    if !title.isEmpty {
      rows.append(font(PrintableText.shortened(title, to: 90), points: 17, bold: true))
    }
    if !colors.entries.isEmpty { rows.append(clusterTable()) }
    if let scales = scaleTable() { rows.append(scales) }
    let lines = caption.flatMap { PrintableText.wrapped($0, to: 150) }
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
      "<TR>" + cells[start..<min(start + Self.columns, cells.count)].joined() + "</TR>"
    }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"\(pixels(2))\" CELLPADDING=\"\(pixels(1))\">"
      + rows.joined() + "</TABLE>"
  }

  private func clusterCell(_ color: Palette.Color, _ text: String) -> String {
    "<TD BORDER=\"\(pixels(1))\" STYLE=\"rounded\" COLOR=\"\(color.hex)\" BGCOLOR=\"\(color.tint(0.3).hex)\""
      + " FIXEDSIZE=\"TRUE\" WIDTH=\"\(pixels(22))\" HEIGHT=\"\(pixels(13))\"></TD>"
      + "<TD ALIGN=\"LEFT\">\(font(text, points: 11.5))\(space(14))</TD>"
  }

  private func scaleTable() -> String? {
    var cells: [String] = []
    if !scale.sizeSamples.isEmpty {
      cells.append("<TD ALIGN=\"LEFT\">\(font("Size of a name: \(sizeLabel) ", points: 11.5))</TD>")
      for value in scale.sizeSamples {
        let size = "<FONT POINT-SIZE=\"\(DOTText.decimal(scale.fontSize(value)))\">"
        cells.append("<TD>\(size)\(DOTText.decimal(value))</FONT></TD>")
      }
      cells.append("<TD>\(space(24))</TD>")
    }
    if !scale.weightSamples.isEmpty {
      cells.append("<TD ALIGN=\"LEFT\">\(font("Width of a line: \(tieUnit) ", points: 11.5))</TD>")
      for value in scale.weightSamples {
        let height = max(1, Int(scale.lineWidth(value).rounded()))
        cells.append(
          "<TD><TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\"><TR>"
            + "<TD BGCOLOR=\"\(Palette.rest.hex)\" FIXEDSIZE=\"TRUE\" WIDTH=\"\(pixels(30))\""
            + " HEIGHT=\"\(height)\"></TD></TR></TABLE></TD>")
        cells.append("<TD ALIGN=\"LEFT\">\(font(DOTText.decimal(value), points: 11.5))\(space(6))</TD>")
      }
    }
    if cells.isEmpty { return nil }
    return "<TABLE BORDER=\"0\" CELLBORDER=\"0\" CELLSPACING=\"0\" CELLPADDING=\"\(pixels(2))\"><TR>"
      + cells.joined() + "</TR></TABLE>"
  }

  private func font(_ text: String, points size: Double, bold: Bool = false) -> String {
    let text = DOTText.html(text)
    return "<FONT POINT-SIZE=\"\(points(size))\" COLOR=\"\(Palette.ink.hex)\">"
      + (bold ? "<B>\(text)</B>" : text) + "</FONT>"
  }

  private func space(_ size: Double) -> String { "<FONT POINT-SIZE=\"\(points(size))\">&#160;</FONT>" }

  private func points(_ size: Double) -> String { DOTText.decimal(size * scale.legendScale) }

  // Attributes of tables are whole numbers of at most 255 (borders, padding) or 65535 (extents).
  private func pixels(_ size: Double) -> Int { min(255, Int((size * scale.legendScale).rounded())) }
}
