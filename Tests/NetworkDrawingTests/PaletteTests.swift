import Foundation
import Testing

@testable import NetworkDrawing

/// The promise: any two colors of a map stay apart for people without red or green cones, by at least 12 units
/// of CIELAB (about two are just noticeable side by side). Simulation: Machado, Oliveira and Fernandes (2009).
@Suite struct PaletteTests {
  static let visions: [[[Double]]] = [
    [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
    [
      [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998],
    ],
    [
      [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881],
    ],
  ]

  func linear(_ channel: Int) -> Double {
    let value = Double(channel) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }

  func lab(_ color: Palette.Color, _ vision: [[Double]]) -> [Double] {
    let rgb = [linear(color.red), linear(color.green), linear(color.blue)]
    let seen = vision.map { row in min(1, max(0, zip(row, rgb).map(*).reduce(0, +))) }
    let xyz = [
      (0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047,
      0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2],
      (0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883,
    ]
    let f = xyz.map { $0 > 0.008856 ? cbrt($0) : 7.787 * $0 + 16.0 / 116 }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  @Test func anyTwoColorsStayApart() {
    let colors = Palette.clusters + [Palette.rest]
    for vision in Self.visions {
      for i in colors.indices {
        for j in 0..<i {
          let distance = sqrt(
            zip(lab(colors[i], vision), lab(colors[j], vision)).map { pow($0 - $1, 2) }.reduce(0, +))
          #expect(distance > 12, "\(colors[i].hex) and \(colors[j].hex)")
        }
      }
    }
  }

  @Test func namesContrastWithEveryFill() {
    func luminance(_ color: Palette.Color) -> Double {
      0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue)
    }
    for color in Palette.clusters + [Palette.rest] {
      #expect(
        (luminance(color.fill) + 0.05) / (luminance(Palette.ink) + 0.05) > 7, "WCAG AAA on \(color.fill.hex)")
    }
  }

  @Test func colorsAsText() {
    #expect(Palette.Color(0x0A0B0C).hex == "#0A0B0C")
    #expect(Palette.Color(0x0072B2).tint(1).hex == "#0072B2")
    #expect(Palette.Color(0x0072B2).tint(0).hex == "#FFFFFF")
    #expect(Palette.Color(0x000000).tint(0.5).hex == "#808080")
  }
}
