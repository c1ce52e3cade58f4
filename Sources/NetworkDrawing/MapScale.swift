/// How values become font sizes and line widths on one map, and how large the map will be.
struct MapScale {
  private let largestSize: Double
  private let smallestWeight: Double
  private let largestWeight: Double
  private let hasSizes: Bool

  /// The width that the drawing will have before it is scaled to the picture, in points: estimated from the
  /// area of the boxes, since the legend must be written before anything is placed.
  let estimatedWidth: Double

  /// The picture's bounds in inches, as Graphviz takes them; 16 by 13 up to 150 people.
  let pictureSize: String

  static let smallestFont = 10.0
  static let pictureWidth = 16.0
  static let thinnestLine = 0.9

  /// The largest font of a name, in points: less in a small picture, where size has little to tell apart.
  private let largestFont: Double
  private let hasWholeSizes: Bool
  private let hasWholeWeights: Bool

  /// - Parameters:
  ///   - sizes: the value of each person shown.
  ///   - weights: the strengths of the lines drawn.
  ///   - names: the lines of each name.
  init(sizes: [Double?], weights: [Double], names: [[String]]) {
    let known = sizes.compactMap { $0 }
    let largest = known.max() ?? 0
    largestSize = largest
    hasSizes = largest > 0 && known.contains { $0 < largest }
    largestWeight = weights.max() ?? 0
    smallestWeight = weights.min() ?? 0
    hasWholeSizes = known.allSatisfy { $0.rounded() == $0 }
    hasWholeWeights = weights.allSatisfy { $0.rounded() == $0 }
    // Where all are equal, all have the same middling size.
    largestFont = Self.smallestFont + (hasSizes ? min(16, 3 + Double(sizes.count) / 8) : 3)
    let growth = max(1, (Double(sizes.count) / 150).squareRoot())
    pictureSize =
      "\(DOTText.decimal(Self.pictureWidth * growth)),\(DOTText.decimal(13 / 16 * Self.pictureWidth * growth))"

    var area = 0.0
    for (value, lines) in zip(sizes, names) {
      let font = Self.fontSize(value, largest: largestSize, largestFont: largestFont)
      let length = Double(lines.map(\.count).max() ?? 0)
      area += (0.6 * font * length + 22) * (1.2 * font * Double(lines.count) + 17)
    }
    // The boxes of such maps were seen to cover a fifth to a third of the page, which is 1.4 times as wide as high.
    estimatedWidth = (1.4 * area / 0.3).squareRoot()
  }

  /// Points, in steps of a half; grows with the square root of the value. Unknown and negative values have the smallest size.
  func fontSize(_ value: Double?) -> Double {
    Self.fontSize(value, largest: largestSize, largestFont: largestFont)
  }

  private static func fontSize(_ value: Double?, largest: Double, largestFont: Double) -> Double {
    guard let value, value > 0, largest > 0 else { return smallestFont }
    let size = smallestFont + (largestFont - smallestFont) * (value / largest).squareRoot()
    return (2 * size).rounded() / 2
  }

  /// Points on paper: 0.9 for the weakest line, growing with the square root of the strength to at most 5.
  /// Lines are scaled like the legend, but not without end: in a large map they would hide each other.
  func lineWidth(_ weight: Double) -> Double {
    var width = Self.thinnestLine
    if smallestWeight > 0 {
      let range = (largestWeight / smallestWeight).squareRoot() - 1
      width += min(0.8, 4.1 / max(range, 1e-9)) * ((weight / smallestWeight).squareRoot() - 1)
    }
    return width * min(legendScale, 2)
  }

  /// By how much legend and caption are larger than on paper, so that scaling the drawing down to the
  /// picture leaves them legible.
  var legendScale: Double { min(max(1, estimatedWidth / (Self.pictureWidth * 72)), 20) }

  /// Up to three round values for the legend of sizes, ascending.
  var sizeSamples: [Double] { hasSizes ? Self.samples(upTo: largestSize, whole: hasWholeSizes) : [] }

  /// Up to three round values for the legend of line widths, ascending.
  var weightSamples: [Double] {
    largestWeight > smallestWeight
      ? Self.samples(upTo: largestWeight, whole: hasWholeWeights).filter { $0 >= smallestWeight } : []
  }

  /// The largest number 1, 2 or 5 times a power of ten that is not above the limit, and about a quarter and
  /// a twentieth of it.
  static func samples(upTo limit: Double, whole: Bool) -> [Double] {
    guard limit > 1e-9, limit < 1e12 else { return [] }
    var unit = 1.0
    while unit * 10 <= limit { unit *= 10 }
    while unit > limit { unit /= 10 }
    let ladder = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5].map { $0 * unit }
      .filter { $0 <= limit * (1 + 1e-9) && (!whole || $0 >= 1) }
    let top = ladder.count - 1
    return [top - 4, top - 2, top].filter { $0 >= 0 }.map { ladder[$0] }
  }
}
