#!/bin/sh
# What the tests need beside Java: a browser, and the office suite that people open our files with.
# Uses those that are there, or installs Debian's; or the packages that are named.
set -eu
packages="$*"
if [ $# -eq 0 ]; then
  if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then
    echo "Browser tests use $(chromium --version)"
  else
    packages="chromium chromium-driver fonts-dejavu-core"
  fi
  if command -v soffice >/dev/null 2>&1; then
    echo "Tests of documents use $(command -v soffice)"
  else
    packages="$packages libreoffice-writer-nogui libreoffice-impress-nogui fonts-liberation"
  fi
fi
if [ -z "$packages" ]; then
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "Please install what the tests need on the PATH: $packages" >&2
  exit 1
fi
echo "Installing for the tests, by apt-get: $packages"
if [ "$(id -u)" -eq 0 ]; then sudo=""; else sudo="sudo"; fi
$sudo apt-get update -q
# shellcheck disable=SC2086 # a list of names
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends $packages
