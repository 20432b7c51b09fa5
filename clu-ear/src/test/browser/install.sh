#!/bin/sh
# The browser of the tests: uses the one that is there, or installs Debian's.
set -eu
if command -v chromium >/dev/null 2>&1 && command -v chromedriver >/dev/null 2>&1; then
  echo "Browser tests use $(chromium --version)"
  exit 0
fi
if ! command -v apt-get >/dev/null 2>&1; then
  echo "The browser tests need chromium and chromedriver on the PATH: please install them." >&2
  exit 1
fi
echo "Installing for the browser tests, by apt-get: chromium chromium-driver fonts-dejavu-core"
if [ "$(id -u)" -eq 0 ]; then sudo=""; else sudo="sudo"; fi
$sudo apt-get update -q
DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -q --no-install-recommends chromium chromium-driver fonts-dejavu-core
