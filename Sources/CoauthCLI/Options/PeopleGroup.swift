public import ArgumentParser
public import Coauth

extension IdentityPolicy: ExpressibleByArgument {}

/// Who is who.
struct PeopleGroup: ParsableArguments {
  @Option(help: "How mentions become people: exact (equal names).")
  var identity = IdentityPolicy.exact
}
