#!/usr/bin/env bash
# Keeps a database of this release for the tests of later ones: what the demonstration of the server that is built leaves on
# H2 and on PostgreSQL, as packed statements (docs/releasing.md).
# dump.sh VERSION; PGHOST, PGPORT, PGUSER name a PostgreSQL in which a database may be created.
set -euo pipefail
here=$(cd "$(dirname "$0")/../.." && pwd)
kept=$here/src/test/resources/fr/prefecture/clu/fault/releases/$1
server=$here/target/server
h2=$(ls "$server"/modules/system/layers/base/com/h2database/h2/main/*.jar)
work=$(mktemp -d)
mkdir -p "$kept"

# Starts the server, waits until its demonstration is whole, and stops it.
demonstrate() {
    CLU_HOME=$work/$1 CLU_DEMO=true CLU_PASSWORD_COST=10 JBOSS_PIDFILE=$work/pid \
        "$server/bin/clu.sh" -Djboss.server.base.dir="$work/$1/server" \
        -Djboss.socket.binding.port-offset="${DUMP_OFFSET:-20000}" > "$work/$1.log" 2>&1 &
    until grep -q "CLU is ready" "$work/$1.log"; do
        kill -0 $! || { tail "$work/$1.log"; exit 1; }
        sleep 2
    done
    kill "$(cat "$work/pid")"
    wait $! || true
}

for database in h2 postgresql; do
    mkdir -p "$work/$database"
    cp -r "$server/standalone" "$work/$database/server"
done
demonstrate h2
java -cp "$h2" org.h2.tools.Script -url "jdbc:h2:file:$work/h2/database/clu" -user clu -password clu -script "$work/h2.sql"

name=clu_release_${1//[^0-9a-z]/_}
createdb "$name"
export CLU_DB_DRIVER=postgresql CLU_DB_URL="jdbc:postgresql://${PGHOST:-localhost}:${PGPORT:-5432}/$name" CLU_DB_USER="$PGUSER"
export CLU_DB_PASSWORD="${PGPASSWORD:-clu}"
demonstrate postgresql
# Lines that begin with a backslash are for psql alone.
pg_dump --inserts --rows-per-insert=200 --no-owner --no-privileges "$name" | grep -v '^\\' > "$work/postgresql.sql"
dropdb "$name"

for database in h2 postgresql; do
    gzip -9 -n < "$work/$database.sql" > "$kept/$database.sql.gz"
done
rm -rf "$work"
ls -l "$kept"
