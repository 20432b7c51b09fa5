#!/bin/sh
# Reads the whole history of CLU again, without a server: prints how far it is sound, and where it is not.
# Ends with 0 when it is sound, 1 when it was changed, 2 when it could not be read (an H2 file that a server holds open).
# The database is that of CLU_DB_URL, CLU_DB_USER and CLU_DB_PASSWORD: an account that may read is enough. The argument is
# the file of noted heads; by default history/heads.txt in CLU_HOME.
here=$(cd "$(dirname "$0")" && pwd)
CLU_HOME=${CLU_HOME:-$(cd "$here/../../../.." && pwd)/.clu}
export CLU_HOME
. "$here/clu-locale.sh"
classes=$here/clu-ejb.jar
for jar in "$here"/../modules/system/layers/base/com/h2database/h2/main/*.jar "$here"/../modules/org/postgresql/main/*.jar; do
    classes=$classes:$jar
done
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" fr.prefecture.clu.shared.CheckHistory "$@"
