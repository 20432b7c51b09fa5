#!/bin/sh
# Holds a running CLU against the hardening list of docs/operations.md, point by point: « ok » or « NO » with what to do.
# Ends with 0 when every point is kept, 1 when one is not, 2 when the server is not to be reached. It changes nothing.
# Run it on the server's machine, as root or as the account of the service, while the server runs:
#   bin/clu-hardening.sh [address of the management, by default 127.0.0.1:9990]
# The public address is that of CLU_ADDRESS in the server's environment; curl takes its authorities from CURL_CA_BUNDLE.
here=$(cd "$(dirname "$0")" && pwd)
controller=${1:-127.0.0.1:9990}
failed=0
work=$(mktemp -d) || exit 2
trap 'rm -rf "$work"' EXIT

# --- what the server says of itself, in one connection --------------------------------------------------------------
ask() { # label, command
    printf 'echo @%s\ntry\n%s\ncatch\necho "result" => absent\nend-try\n' "$1" "$2" >> "$work/asked.cli"
}
ask_port() { # label, name of a socket binding that one server alone has not: an ERROR in its log if it were asked
    socket="/socket-binding-group=standard-sockets/socket-binding=$2"
    printf 'echo @%s\nif (outcome == success) of %s:read-resource\n%s:read-attribute(name=bound-port)\nelse\necho "result" => absent\nend-if\n' \
        "$1" "$socket" "$socket" >> "$work/asked.cli"
}
undertow=/subsystem=undertow/server=default-server
resolved='resolve-expressions=true'
ask name '/core-service=platform-mbean/type=runtime:read-attribute(name=name)'
ask base '/core-service=server-environment:read-attribute(name=base-dir)'
ask home '/core-service=server-environment:read-attribute(name=home-dir)'
ask http "/socket-binding-group=standard-sockets/socket-binding=http:read-attribute(name=bound-port)"
ask management "/socket-binding-group=standard-sockets/socket-binding=management-http:read-attribute(name=bound-port)"
ask_port nodes jgroups-tcp
ask_port deaths jgroups-tcp-fd
ask console "/core-service=management/management-interface=http-interface:read-attribute(name=console-enabled,$resolved)"
ask invoker "$undertow/host=default-host/setting=http-invoker:read-attribute(name=path)"
ask connector "/subsystem=remoting/http-connector=http-remoting-connector:read-attribute(name=connector-ref)"
ask jmx "/subsystem=jmx/remoting-connector=jmx:read-attribute(name=use-management-endpoint)"
ask https "$undertow:read-children-names(child-type=https-listener)"
ask ajp "$undertow:read-children-names(child-type=ajp-listener)"
ask scanner "/subsystem=deployment-scanner/scanner=default:read-attribute(name=scan-interval,$resolved)"
ask scanning "/subsystem=deployment-scanner/scanner=default:read-attribute(name=scan-enabled,$resolved)"
ask welcome "/subsystem=undertow/configuration=handler:read-children-names(child-type=file)"
ask secure "/subsystem=undertow/servlet-container=default/setting=session-cookie:read-attribute(name=secure,$resolved)"
ask httponly "/subsystem=undertow/servlet-container=default/setting=session-cookie:read-attribute(name=http-only,$resolved)"
ask forwarding "$undertow/http-listener=default:read-attribute(name=proxy-address-forwarding,$resolved)"
ask format "/subsystem=logging/periodic-rotating-file-handler=FILE:read-attribute(name=named-formatter)"
ask security "/subsystem=logging/logger=fr.prefecture.clu.security:read-attribute(name=handlers)"
ask console_level "/subsystem=logging/console-handler=CONSOLE:read-attribute(name=level,$resolved)"
ask config "/subsystem=logging/logger=org.jboss.as.config:read-attribute(name=level)"

"$here/jboss-cli.sh" --connect --controller="$controller" --file="$work/asked.cli" > "$work/said" 2>&1 < /dev/null
told() { # label: its result, on one line; « absent » when there is no such thing
    awk -v label="@$1" '$0 == label { on = 1; next } /^@/ { on = 0 } on' "$work/said" \
        | tr '\n' ' ' | sed -n 's/.*"\{0,1\}result"\{0,1\} => *\(.*\)/\1/p' | sed 's/[" }]*$//; s/^"//; s/^\[ *//; s/ *\]$//'
}
pid=$(told name | sed 's/@.*//')
case $pid in
    '' | *[!0-9]*)
        cat "$work/said" >&2
        echo "The server does not answer at $controller." >&2
        exit 2 ;;
esac
base=$(told base)
program=$(told home)
tr '\0' '\n' < "/proc/$pid/environ" > "$work/environment" 2> /dev/null \
    || { echo "Run this as root or as the account of process $pid." >&2; exit 2; }
setting() { sed -n "s/^$1=//p" "$work/environment" | head -n 1; }
address=$(setting CLU_ADDRESS)
data=$(setting CLU_HOME)
data=${data:-$base/data/clu}
direct=http://127.0.0.1:$(told http)
status() { sed -n "s/^$1:[[:space:]]*//p" "/proc/$pid/status"; }

# --- saying it ------------------------------------------------------------------------------------------------------
point() { # number, what holds, 0 when it does, what to do else
    if [ "$3" -eq 0 ]; then
        echo "ok  $1 $2"
    else
        echo "NO  $1 $2: $4"
        failed=1
    fi
}
is() { [ "$1" = "$2" ]; echo $?; }
empty() { [ -z "$1" ] || [ "$1" = absent ]; echo $?; }
fetch() { curl -s -m 10 -o /dev/null -D - "$@" 2> /dev/null | tr -d '\r'; }

# --- the network ----------------------------------------------------------------------------------------------------
# Each listening socket of the process, as « here port » or « beyond port »: what /proc says needs no tool.
ls -l "/proc/$pid/fd" 2> /dev/null | sed -n 's/.*socket:\[\([0-9]*\)\].*/\1/p' > "$work/sockets"
cat "/proc/$pid/net/tcp" "/proc/$pid/net/tcp6" 2> /dev/null | awk '
    NR == FNR { own[$1]; next }
    $4 == "0A" && $10 in own {
        split($2, at, ":")
        port = 0
        for (i = 1; i <= 4; i++) port = port * 16 + index("0123456789ABCDEF", substr(at[2], i, 1)) - 1
        # 127.0.0.0/8, alone or mapped into IPv6, and ::1; each four bytes backwards
        four = at[1]
        sub(/^0000000000000000FFFF0000/, "", four)
        here = four ~ /^......7F$/ || at[1] == "00000000000000000000000001000000"
        print (here ? "here" : "beyond"), port
    }' "$work/sockets" - > "$work/listening"
grep -qx "here $(told management)" "$work/listening" && ! grep -qx "beyond $(told management)" "$work/listening"
point H1 "Management listens on this machine only" $? "remove -bmanagement and jboss.bind.address.management"
# One of two nodes listens to the other one, too.
[ -s "$work/listening" ] && ! grep -qvE " ($(told http)|$(told management)|$(told nodes)|$(told deaths))\$" "$work/listening"
point H2 "Nothing but pages and management listens" $? "it listens on: $(tr '\n' ',' < "$work/listening")"
upgrade=$(fetch -H 'Connection: Upgrade' -H 'Upgrade: jboss-remoting' -H 'Sec-JbossRemoting-Key: x' "$direct/" | head -n 1)
invoked=$(fetch "$direct/wildfly-services/naming/v1/lookup" | head -n 1)
[ "$(empty "$(told invoker)")$(empty "$(told connector)")" = 00 ] \
    && case $(told jmx) in '' | absent | true) true ;; *) false ;; esac \
    && case "$upgrade$invoked" in *\ 101\ * | *\ 401\ * | '') false ;; esac
point H3 "Neither beans nor JMX are called from elsewhere" $? "run the end of configure.cli: http-invoker, http-connector; JMX by the management alone"
[ -z "$(told https)$(told ajp)" ]
point H4 "The server has no listener with a certificate of its own making, and none of AJP" $? "remove https-listener and ajp-listener"
case $(told scanner)/$(told scanning) in absent/* | 0/* | -*/* | */false) true ;; *) false ;; esac
point H5 "Archives are deployed at a start, not by dropping them" $? "/subsystem=deployment-scanner/scanner=default:write-attribute(name=scan-interval,value=0)"
[ -z "$(told welcome)" ]
point H6 "No welcome page, no files of the server" $? "remove the location / and the handler welcome-content"
grep -hvE '^[[:space:]]*(#|$)' "$base/configuration/mgmt-users.properties" "$base/configuration/application-users.properties" > "$work/users" 2> /dev/null
[ "$(told console)" = false ] && [ ! -s "$work/users" ]
point H7 "Management has no user with a password and no console" $? "empty mgmt-users.properties and application-users.properties; console-enabled=false"

# --- what callers see -----------------------------------------------------------------------------------------------
fetch "$direct/connexion" > "$work/page"
cookies=$(grep -i '^set-cookie:' "$work/page")
[ "$(told secure)/$(told httponly)" = true/true ] \
    && { [ -z "$cookies" ] || [ "$(printf '%s\n' "$cookies" | grep -icv 'secure.*' )" -eq 0 ]; }
point H8 "Cookies travel over TLS only, away from scripts" $? "leave CLU_COOKIE_SECURE=true"
grep -qi '^content-security-policy:.*nonce-' "$work/page" && grep -qi '^content-security-policy:.*frame-ancestors' "$work/page" \
    && grep -qi '^x-content-type-options: *nosniff' "$work/page" && grep -qi '^referrer-policy:' "$work/page"
point H9 "Pages say what browsers must refuse" $? "the proxy or an overlay takes headers away"
fetch -X TRACE "$direct/" | head -n 1 | grep -qE ' (403|404|405|501) '
point H10 "TRACE is refused" $? "disallowed-methods of configure.cli"
curl -s -m 10 -i "$direct/nulle-part" "$direct/api/v1/nulle-part" "$direct/%2f" 2> /dev/null > "$work/errors"
[ -s "$work/errors" ] && ! grep -qiE 'wildfly|undertow|jboss|^server:|^x-powered-by:|^[[:space:]]+at [a-z.]+\(' "$work/errors"
point H11 "Refusals do not say what the server is" $? "a handler or the proxy adds Server or X-Powered-By"
demo=$(setting CLU_DEMO)
[ "${demo:-false}" = false ]
point H12 "No demonstration data" $? "CLU_DEMO=false, on an empty database"
case $address in https://*) true ;; *) false ;; esac && [ "$(told forwarding)" = true ]
point H13 "A proxy stands before it, with TLS" $? "CLU_ADDRESS=https://…, CLU_BEHIND_PROXY=true; see « Behind a reverse proxy »"
case $address in
    https://*)
        fetch "$address/connexion" | grep -qi '^strict-transport-security:' \
            && ! curl -s -m 10 -o /dev/null --tlsv1.0 --tls-max 1.1 "$address/connexion" 2> /dev/null ;;
    *) false ;;
esac
point H14 "TLS is 1.2 or later, and browsers are told to keep to it" $? "ssl_protocols TLSv1.2 TLSv1.3 at the proxy, a certificate that this machine trusts"
case $address in
    https://*) ! fetch -H 'X-Forwarded-Host: ailleurs.invalid' -H 'X-Forwarded-Port: 4' -H 'X-Forwarded-Proto: ftp' "$address/" \
        | grep -qiE 'ailleurs\.invalid|:4/|ftp:' && fetch "$address/connexion" | grep -q ' 200' ;;
    *) false ;;
esac
point H15 "The proxy overwrites X-Forwarded headers" $? "set X-Forwarded-Host, -Port, -Proto and -For there"

# --- the account, its files -----------------------------------------------------------------------------------------
owner=$(ps -o user:64= -p "$pid" | tr -d ' ')
[ -n "$owner" ] && [ "$owner" != root ]
point H16 "The service has an account that is not root's" $? "User= of the unit"
[ "$(status NoNewPrivs)" = 1 ] && [ "$(status CapEff | tr -d 0)" = '' ]
point H17 "The service has no privilege and cannot get one" $? "NoNewPrivileges=yes and CapabilityBoundingSet= of the unit"
case $(status Umask) in *7) true ;; *) false ;; esac
point H18 "What it writes is closed to others" $? "UMask=0027 of the unit"
find "$data" "$base/log" "$base/configuration" "$base/data" -maxdepth 0 -perm /o+rwx > "$work/open" 2>&1
[ ! -s "$work/open" ]
point H19 "Data, logs and configuration are closed to others" $? "chmod -R o= $data $base/*"
find "$program/modules" "$program/bin" "$program/jboss-modules.jar" \( -user "$owner" -o -perm /o+w \) -print 2> /dev/null | head -n 1 > "$work/own"
[ ! -s "$work/own" ]
point H20 "The service cannot change its own program" $? "chown -R root: $program/bin $program/modules $program/jboss-modules.jar"

# --- secrets --------------------------------------------------------------------------------------------------------
driver=$(setting CLU_DB_DRIVER)
password=$(setting CLU_DB_PASSWORD)
[ "${driver:-h2}" = h2 ] || { [ -n "$password" ] && [ "$password" != clu ] && [ "$password" != "$(setting CLU_DB_USER)" ]; }
point H21 "The database has a password of its own" $? "CLU_DB_PASSWORD, neither the default nor the account's name"
case "${driver:-h2} $(setting CLU_DB_URL)" in
    h2\ * | *//localhost[:/]* | *//127.0.0.1[:/]* | *sslmode=verify-full*) true ;;
    *) false ;;
esac
point H22 "The way to the database is encrypted, its server known" $? "?sslmode=verify-full&sslrootcert=… in CLU_DB_URL"
[ -z "$(setting CLU_ADMIN_PASSWORD)$(setting CLU_DB_OWNER_PASSWORD)" ]
point H23 "Passwords of the first start are gone" $? "take CLU_ADMIN_PASSWORD and CLU_DB_OWNER_PASSWORD out of the environment"
mail=$(setting CLU_MAIL_HOST)
case $mail in
    '' | localhost | 127.*) true ;;
    *) [ "$(setting CLU_MAIL_TLS)" = true ] || [ "$(setting CLU_MAIL_SSL)" = true ] ;;
esac
point H24 "E-mails leave by TLS" $? "CLU_MAIL_TLS=true or CLU_MAIL_SSL=true"
case $(setting CLU_OIDC_PROVIDER_URL) in '' | https://*) true ;; *) false ;; esac
point H25 "The provider of identities is asked by TLS" $? "CLU_OIDC_PROVIDER_URL=https://…"
cost=$(setting CLU_PASSWORD_COST)
[ "${cost:-12}" -ge 12 ] 2> /dev/null
point H26 "Passwords are dear to guess" $? "CLU_PASSWORD_COST=12 or more"
tr '\0' ' ' < "/proc/$pid/cmdline" | grep -qE 'jdwp|-Xdebug|jmxremote'
[ $? -ne 0 ] && case $(told config) in DEBUG | TRACE | ALL) false ;; esac
point H27 "No debugger, and no log of the environment" $? "take -agentlib:jdwp out of JAVA_OPTS; org.jboss.as.config at INFO"

# --- logs -----------------------------------------------------------------------------------------------------------
case $(told format)/$(told security) in JSON/*SECURITY*) [ -f "$base/log/security.log" ] ;; *) false ;; esac
point H28 "Logs are lines that nobody can forge, security's in a file of its own" $? "the section « logs » of configure.cli"
point H29 "The console repeats no log" "$(is "$(told console_level)" OFF)" "CLU_CONSOLE_LEVEL=OFF"
[ "$(timedatectl show -p NTPSynchronized --value 2> /dev/null)" = yes ] || chronyc -n tracking 2> /dev/null | grep -q 'Leap status *: Normal' \
    || ntpq -pn 2> /dev/null | grep -q '^\*'
point H30 "The clock is synchronised" $? "systemd-timesyncd, chrony or ntpd, with the servers of the network"

# --- what travels ---------------------------------------------------------------------------------------------------
case $address in https://*) seen=$address ;; *) seen=$direct ;; esac
fetch -H 'Accept-Encoding: gzip, br, zstd' "$seen/connexion" > "$work/packed"
grep -q ' 200' "$work/packed" && ! grep -qi '^content-encoding:' "$work/packed"
point H31 "Pages do not travel compressed" $? "gzip off at the proxy: CLU compresses what may be compressed"
exit $failed
