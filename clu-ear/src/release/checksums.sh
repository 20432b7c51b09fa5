#!/bin/sh
# The archive and the list of its parts under the name of the release, and what all of it must hash to.
# checksums.sh FOLDER VERSION, after the zip files are there
set -eu
cd "$1"
cp ../clu.ear "clu-$2.ear"
cp ../clu-sbom.json "clu-$2-sbom.json"
sha256sum "clu-$2.ear" "clu-$2-sbom.json" "clu-docs-$2.zip" "clu-server-$2.zip" > SHA256SUMS
cat SHA256SUMS
