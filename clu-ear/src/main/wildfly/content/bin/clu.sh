#!/bin/sh
# Starts CLU on this server. Where neither CLU_HOME nor a database (CLU_DB_URL, CLU_DB_DRIVER) nor CLU_DEMO is set, with
# demonstration data. Its data live in CLU_HOME, by default in the folder .clu of the checkout, or beside the server's
# folder where it was unpacked, so that a new build or release keeps them. Ctrl-C stops it in order.
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
case $top in */clu-ear/target) top=$(cd "$top/../.." && pwd) ;; esac
if [ -z "${CLU_HOME:-}${CLU_DB_URL:-}${CLU_DB_DRIVER:-}" ]; then CLU_DEMO=${CLU_DEMO:-true}; fi
CLU_HOME=${CLU_HOME:-$top/.clu}
CLU_DEMO=${CLU_DEMO:-false}
LAUNCH_JBOSS_IN_BACKGROUND=true
# The embedded database lives in this heap too: what a very long log leaves open needs room beside the pages.
JBOSS_JAVA_SIZING=${JBOSS_JAVA_SIZING:--Xms64m -Xmx1g -XX:MetaspaceSize=96m -XX:MaxMetaspaceSize=512m}
export CLU_HOME CLU_DEMO LAUNCH_JBOSS_IN_BACKGROUND JBOSS_JAVA_SIZING
. "$here/clu-locale.sh"
# What it writes is nobody else's to read: database, logs, files of people.
umask 0027
mkdir -p "$CLU_HOME"
exec "$here/standalone.sh" -Dorg.wildfly.sigterm.suspend.timeout=20 "$@"
