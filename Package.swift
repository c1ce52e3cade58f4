// swift-tools-version: 6.2
import PackageDescription

// The chain of stages, one module each. An arrow is an import and the compiler keeps its direction:
//
//     bytes -> records -> papers -> people -> network -> measures -> picture, table, report

let settings: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Off for everyone who merely builds; continuous integration turns it on.
  .treatAllWarnings(as: Context.environment["COAUTH_WARNINGS_AS_ERRORS"] == nil ? .warning : .error),
]

func stage(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "CoauthTestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "coauth",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "Coauth", targets: ["Coauth"]),
    .library(name: "Graphs", targets: ["Graphs"]),
    .library(name: "Scientometrics", targets: ["Scientometrics"]),
    .library(name: "CoauthGraphviz", targets: ["CoauthGraphviz"]),
    .executable(name: "coauth", targets: ["CoauthCLI"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CGraphviz", pkgConfig: "libgvc",
      providers: [.apt(["libgraphviz-dev"]), .brew(["graphviz"])]),

    stage("Statistics"),
    stage("TextInput", "CZlib"),
    stage("Bibliography", "TextInput"),
    stage("BibliographyReading", "Bibliography", "TextInput"),
    stage("AuthorIdentity", "Bibliography", "Statistics", "TextInput"),
    stage("Graphs", "Statistics"),
    stage("Scientometrics", "Statistics"),
    stage("Collaboration", "AuthorIdentity", "Bibliography", "Graphs", "Scientometrics", "Statistics"),
    stage("NetworkFiles", "Graphs", "TextInput"),
    stage("NetworkDrawing", "Graphs"),
    stage(
      "Reporting", "Collaboration", "AuthorIdentity", "Bibliography", "BibliographyReading", "Graphs",
      "NetworkDrawing", "NetworkFiles", "Scientometrics", "Statistics", "TextInput"),
    stage(
      "Coauth", "Statistics", "TextInput", "Bibliography", "BibliographyReading", "AuthorIdentity",
      "Graphs", "Scientometrics", "Collaboration", "NetworkFiles", "NetworkDrawing", "Reporting"),
    stage("CoauthGraphviz", "CGraphviz"),
    .executableTarget(
      name: "CoauthCLI",
      dependencies: [
        "Coauth", "CoauthGraphviz",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),

    .target(
      name: "CoauthTestSupport", dependencies: ["Graphs"], path: "Tests/CoauthTestSupport",
      resources: [.copy("../../Fixtures")], swiftSettings: settings),
    tests("Statistics"),
    tests("TextInput"),
    tests("Bibliography", "TextInput"),
    tests("BibliographyReading", "Bibliography", "TextInput"),
    tests("AuthorIdentity", "Bibliography", "BibliographyReading", "TextInput"),
    tests("Graphs", "Statistics"),
    tests("Scientometrics", "Statistics"),
    tests(
      "Collaboration", "AuthorIdentity", "Bibliography", "BibliographyReading", "Graphs",
      "Scientometrics", "Statistics", "TextInput"),
    tests("NetworkFiles", "Graphs", "TextInput"),
    tests("NetworkDrawing", "Graphs"),
    tests("Reporting", "Coauth"),
    tests("Coauth"),
    tests("CoauthGraphviz", "Graphs", "NetworkDrawing"),
    tests("CoauthCLI", "Coauth"),
  ],
  swiftLanguageModes: [.v6]
)
