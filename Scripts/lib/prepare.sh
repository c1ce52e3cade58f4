# Read by the other scripts: goes to the top of the project, and holds what several of them need.
# shellcheck shell=sh

cd "$(dirname "$0")/.." || exit

SWIFT_NEEDED=6.2

# step WORDS: a heading.
step() {
  printf '\n==> %s\n' "$*"
}

# fail SENTENCE...: one line each on standard error, and the end.
fail() {
  printf '\n' >&2
  printf '%s\n' "$@" >&2
  exit 1
}

has() {
  command -v "$1" > /dev/null 2>&1
}

# prepare: everything that a build needs, installed where it is missing.
prepare() {
  need_swift
  need_system_packages
  swift package --version > /dev/null || fail "Swift is there ($(command -v swift)) but does not run."
  need_swift_packages
}

need_swift() {
  has swift || fail \
    "Swift is missing. coauth needs Swift $SWIFT_NEEDED or newer: https://www.swift.org/install" \
    "Where it is installed already, put its folder usr/bin into PATH."
  swift_version=$(swift --version 2> /dev/null | sed -n 's/.*Swift version \([0-9][0-9.]*\).*/\1/p')
  # A Swift that cannot even say its version may lack a system library; those come next.
  [ -n "$swift_version" ] || return 0
  is_at_least "$swift_version" "$SWIFT_NEEDED" || fail \
    "Swift $swift_version is too old. coauth needs Swift $SWIFT_NEEDED or newer: https://www.swift.org/install"
}

# is_at_least VERSION NEEDED: compares major and minor numbers.
is_at_least() {
  major=${1%%.*}
  minor=${1#*.}
  minor=${minor%%.*}
  [ "$major" -gt "${2%%.*}" ] || { [ "$major" -eq "${2%%.*}" ] && [ "$minor" -ge "${2#*.}" ]; }
}

need_swift_packages() {
  swift package resolve || fail \
    "The Swift packages that coauth depends on (see Package.swift) could not be fetched." \
    "They come from github.com: is there a network connection?"
}

# shellcheck source=system-packages.sh
. Scripts/lib/system-packages.sh
