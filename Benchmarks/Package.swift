// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that whoever depends on coauth builds none of it.
let package = Package(
  name: "coauth-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "coauth", path: "..")],
  targets: [
    .executableTarget(
      name: "graph-bench", dependencies: [.product(name: "Graphs", package: "coauth")],
      path: "Sources/GraphBench"),
    .executableTarget(
      name: "index-bench", dependencies: [.product(name: "Scientometrics", package: "coauth")],
      path: "Sources/IndexBench"),
  ],
  swiftLanguageModes: [.v6]
)
