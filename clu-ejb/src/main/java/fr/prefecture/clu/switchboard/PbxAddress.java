package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * TEL-91: where the queue log of a switchboard is read, and as whom; the password has only its name
 * here.
 *
 * @param schema nothing for the one in which the database itself looks
 * @param secret the environment variable that holds the password; nothing when none is asked for
 * @param clock in which the table writes times that name no zone
 * @param from the first day that is wanted; nothing to go on from what files have told
 */
public record PbxAddress(
        PbxKind kind,
        String host,
        int port,
        String base,
        Optional<String> schema,
        String table,
        String login,
        Optional<String> secret,
        PbxClock clock,
        PbxTls tls,
        Optional<LocalDate> from) {

    public static final String TABLE = "queue_log";

    private static final int LONGEST = 63;
    private static final int LAST_PORT = 65_535;

    /** A name of the network, or an address: nothing in which a driver could find a setting. */
    private static final Pattern HOST =
            Pattern.compile(
                    "[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?"
                            + "(?:\\.[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?){0,9}"
                            + "|(?=.{2,45}$)[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}");

    private static final Pattern BASE = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_$-]{0,62}");
    private static final Pattern UNPRINTED = Pattern.compile("\\p{Cntrl}");

    /**
     * @throws RuleBroken when a part of it is none that could be asked
     */
    public PbxAddress {
        require(HOST.matcher(host).matches(), "switchboard.pbx.host.wrong", host);
        require(port > 0 && port <= LAST_PORT, "switchboard.pbx.port.wrong", port);
        require(BASE.matcher(base).matches(), "switchboard.pbx.base.wrong", base);
        require(schema.isEmpty() || isName(schema.get()), "switchboard.pbx.schema.wrong");
        require(isName(table), "switchboard.pbx.table.wrong");
        require(isName(login), "switchboard.pbx.login.wrong");
        require(
                secret.isEmpty() || Settings.isPbxSecret(secret.get()),
                "switchboard.pbx.secret.wrong",
                secret.orElse(""));
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST && !UNPRINTED.matcher(name).find();
    }

    private static void require(boolean sound, String key, Object... arguments) {
        if (!sound) {
            throw new RuleBroken(key, arguments);
        }
    }

    /** What people know it by, without who asks. */
    public String place() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port + "/" + base;
    }

    /** The table, with its schema where one was said. */
    public String named() {
        return schema.map(name -> name + ".").orElse("") + table;
    }

    /** Whether another address speaks of the same rows, whoever asks and however. */
    boolean isSameTable(PbxAddress other) {
        return kind == other.kind && place().equals(other.place()) && named().equals(other.named());
    }

    /** As the history keeps it. */
    String written() {
        return kind
                + " "
                + login
                + "@"
                + place()
                + ", "
                + named()
                + secret.map(name -> ", " + name).orElse("")
                + ", "
                + clock
                + ", TLS "
                + tls
                + from.map(day -> ", " + day).orElse("");
    }
}
