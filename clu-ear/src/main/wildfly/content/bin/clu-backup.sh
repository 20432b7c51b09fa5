#!/bin/sh
# Backups of CLU, without a server:
#   clu-backup.sh key             draws a pair of keys: keep what is printed in a safe, and set CLU_BACKUP_KEY to its age1…
#   clu-backup.sh save FILE       writes a backup, sealed for CLU_BACKUP_KEY
#   clu-backup.sh check FILE      reads it to its end, and holds rows and files against what it says of itself
#   clu-backup.sh restore FILE    brings it back into an empty database and an empty CLU_HOME, and reads it back
#   clu-backup.sh open FILE ZIP   takes the seal off: a backup or an export becomes a zip that any program reads
# Ends with 0 when it is done, 1 when it was refused or failed, 2 when nothing of this was asked for.
# The database is that of CLU_DB_URL, CLU_DB_USER, CLU_DB_PASSWORD, or the file of H2 in CLU_HOME while no server holds it; to
# restore, CLU_DB_OWNER_USER and CLU_DB_OWNER_PASSWORD if there is an owner. CLU_BACKUP_IDENTITY names the file of the secret
# key, for check, restore and open.
here=$(cd "$(dirname "$0")" && pwd)
CLU_HOME=${CLU_HOME:-$(cd "$here/../../../.." && pwd)/.clu}
export CLU_HOME
. "$here/clu-locale.sh"
umask 0027
classes=$here/clu-ejb.jar
for jar in "$here"/clu-lib/*.jar "$here"/../modules/system/layers/base/com/h2database/h2/main/*.jar \
    "$here"/../modules/org/postgresql/main/*.jar; do
    classes=$classes:$jar
done
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes" fr.prefecture.clu.backup.BackupCommand "$@"
