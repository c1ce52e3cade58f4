# Read by prepare.sh: finds the system packages that are missing and installs them by apt-get or brew.
# shellcheck shell=sh

# need_system_packages: git fetches the Swift packages, pkg-config finds the C libraries, Graphviz draws, zlib
# unpacks; g++ brings the C library and linker that Swift itself builds on.
need_system_packages() {
  if [ "$(uname -s)" = Darwin ]; then
    need_brew_packages
  else
    need_apt_packages
  fi
}

need_apt_packages() {
  missing=
  has git || missing="$missing git ca-certificates"
  has pkg-config || missing="$missing pkg-config"
  has_library libgvc || missing="$missing libgraphviz-dev"
  has_library zlib || missing="$missing zlib1g-dev"
  has_cxx_library || missing="$missing g++"
  if has swift && ! swift package --version > /dev/null 2>&1; then
    missing="$missing libcurl4-openssl-dev libsqlite3-dev libxml2-dev libncurses-dev"
  fi
  [ -n "$missing" ] || return 0

  has apt-get || fail \
    "System packages are missing and there is no apt-get to install them. By the names of Debian:$missing" \
    "Install their like by this system's own means, then start again."
  as_root=
  with=
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail \
      "System packages are missing, and installing them needs root, or sudo, which is not there. As root:" \
      "  apt-get update && apt-get install --no-install-recommends$missing"
    as_root=sudo
    with=", with sudo"
    [ -t 0 ] || as_root="sudo -n"
  fi

  step "Installing by apt-get$with:$missing"
  # $missing and $as_root are lists of words.
  # shellcheck disable=SC2086
  if ! $as_root apt-get -qq -o Acquire::Retries=3 update ||
    ! $as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends \
      -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 install $missing > /dev/null; then
    fail "The packages could not be installed (apt-get says why above; without a network it cannot)." \
      "By hand, as root: apt-get update && apt-get install --no-install-recommends$missing"
  fi
  look_again
}

need_brew_packages() {
  missing=
  has pkg-config || missing="$missing pkgconf"
  has_library libgvc || missing="$missing graphviz"
  [ -n "$missing" ] || return 0

  has brew || fail \
    "Missing:$missing. Homebrew would install them, but it is missing too: https://brew.sh"
  step "Installing by brew:$missing"
  # $missing is a list of words.
  # shellcheck disable=SC2086
  brew install --quiet $missing || fail \
    "The packages could not be installed (brew says why above). By hand: brew install$missing"
  look_again
}

# look_again: after a build that failed for want of a library, Swift remembers that it was not there until the
# package's description looks new.
look_again() {
  touch Package.swift
}

# has_library NAME: whether pkg-config finds it.
has_library() {
  has pkg-config && pkg-config --exists "$1"
}

# has_cxx_library: whether Swift has a C++ library to link with. Any of gcc's folders will do.
has_cxx_library() {
  for folder in /usr/lib/gcc/*/*; do
    if [ -e "$folder/libstdc++.so" ] || [ -e "$folder/libstdc++.a" ]; then return 0; fi
  done
  return 1
}
