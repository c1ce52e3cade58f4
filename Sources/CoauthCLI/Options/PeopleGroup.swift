public import ArgumentParser
public import Coauth

extension IdentityPolicy: ExpressibleByArgument {}

/// Who is who.
struct PeopleGroup: ParsableArguments {
  @Option(
    help: """
      How mentions become people: exact (equal names), all-initials (family name and all initials), first-initial (family name and \
      first initial).
      """)
  var identity = IdentityPolicy.exact
}
