# Sourced by the commands of CLU beside it: Java reads names with accents in a locale of UTF-8 only, and a timer or a clean
# shell has none.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-}}} in
    *[Uu][Tt][Ff]-8 | *[Uu][Tt][Ff]8) ;;
    *)
        LC_ALL=C.UTF-8
        export LC_ALL
        ;;
esac
