/// Makes pictures of graphs with Graphviz, inside the process: DOT text in, bytes or positions out.
///
/// Neither the `dot` program nor a temporary file is needed, only the library and its plugins. Graphviz is
/// not safe for use from two threads, so all renderers of a process share one gate: calls may come from
/// anywhere and are served one after the other. The same text gives the same bytes, whatever was drawn
/// before it, for ``Layout/sfdp``, ``Layout/neato`` and ``Layout/dot`` on one machine; another
/// machine's fonts give boxes of other sizes.
///
///     let svg = try GraphvizRenderer().render("graph { Ada -- Charles }", as: .svg)
///
/// A layout cannot be interrupted. ``Layout/sfdp`` takes about 0.2 s for 300 nodes and 20 s for 10,000;
/// ``Layout/neato`` grows with the square of the nodes and should not be given more than 1,000.
public struct GraphvizRenderer: Sendable {
  /// How nodes find their places.
  public enum Layout: String, Sendable, CaseIterable {
    /// Layers from top to bottom, for directed graphs.
    case dot
    /// Springs over all pairs; small graphs.
    case neato
    /// Forces, Fruchterman and Reingold; not repeatable within a process.
    case fdp
    /// Forces over several scales (Hu 2005): the right one for maps of people.
    case sfdp
    /// One circle a block.
    case circo
    /// Circles round a center.
    case twopi
    /// The positions that the text gives, in points, as they are.
    case positioned = "nop2"
  }

  /// What is written.
  public enum Format: String, Sendable, CaseIterable {
    /// Scalable, with tooltips; for browsers and for editing.
    case svg
    /// Pixels.
    case png
    /// One page, for papers and slides.
    case pdf
    /// DOT text with the positions of everything.
    case dot
    /// Positions and drawing operations as JSON.
    case json
    /// One line a node and an edge, easily read by programs.
    case plain
  }

  /// Makes a renderer. It holds nothing; making many costs nothing.
  public init() {}

  /// Draws a graph.
  ///
  /// - Parameters:
  ///   - dot: one graph in the DOT language. Should the text hold several, the first is drawn.
  ///   - layout: how nodes find their places; wins over a `layout` attribute in the text.
  ///   - format: what is written.
  /// - Returns: the bytes of the file.
  /// - Throws: ``GraphvizError`` for text that is not one well-formed graph (broken HTML-like labels
  ///   included), and where Graphviz or one of its plugins cannot do what is asked. Its warnings are ignored.
  public func render(_ dot: String, layout: Layout = .sfdp, as format: Format) throws(GraphvizError)
    -> [UInt8]
  {
    try GraphvizSession.shared { session throws(GraphvizError) in
      try session.render(dot, layout: layout, as: format)
    }
  }

  /// Places the nodes of a graph without drawing it.
  ///
  /// - Parameters:
  ///   - dot: one graph in the DOT language.
  ///   - layout: how nodes find their places.
  /// - Returns: the boxes of the nodes, in the order in which the text first names them.
  /// - Throws: ``GraphvizError``, as ``render(_:layout:as:)``.
  public func positions(_ dot: String, layout: Layout = .sfdp) throws(GraphvizError) -> [PlacedNode] {
    try GraphvizSession.shared { session throws(GraphvizError) in
      try session.positions(dot, layout: layout)
    }
  }
}
