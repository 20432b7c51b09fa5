package fr.prefecture.clu.shared;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What differs from one environment to the next: environment variables, each with a default that
 * works.
 */
public final class Settings {

    private static final int MOST_ARCHIVE_MONTHS = 6;
    private static final int MOST_FROZEN_AFTER = 15;
    private static final int LEAST_PASSWORD_COST = 10;
    private static final int MOST_PASSWORD_COST = 16;
    private static final Pattern PBX_SECRET = Pattern.compile("CLU_PBX_[A-Z0-9_]{1,50}");

    private Settings() {}

    /** {@code CLU_HOME}: the folder of database, inbox, archive and outbox. */
    public static Path home() {
        return text("CLU_HOME")
                .map(Path::of)
                .orElseGet(
                        () -> Path.of(System.getProperty("jboss.server.data.dir", ".clu"), "clu"))
                .toAbsolutePath();
    }

    /** {@code CLU_INBOX}: where the files to be read at night are dropped. */
    public static Path inbox() {
        return text("CLU_INBOX")
                .map(Path::of)
                .orElseGet(() -> home().resolve("inbox"))
                .toAbsolutePath();
    }

    /** {@code CLU_ARCHIVE}: where the masked copies of what has been read are kept. */
    public static Path archive() {
        return text("CLU_ARCHIVE")
                .map(Path::of)
                .orElseGet(() -> home().resolve("archive"))
                .toAbsolutePath();
    }

    /** {@code CLU_ORGANISATION}: the préfecture's name, on every page. */
    public static String organisation() {
        return text("CLU_ORGANISATION").orElse("Préfecture de démonstration");
    }

    /** {@code CLU_CONTACT}: the mailbox of those who can help, on error and help pages. */
    public static Optional<String> contact() {
        return text("CLU_CONTACT");
    }

    /** {@code CLU_TEMPLATES}: the folder of the préfecture's own templates of documents. */
    public static Path templates() {
        return text("CLU_TEMPLATES")
                .map(Path::of)
                .orElseGet(() -> home().resolve("templates"))
                .toAbsolutePath();
    }

    /** {@code CLU_ORGANISATION_ADDRESS}: the lines of its address on letters, parted by bars. */
    public static List<String> organisationAddress() {
        return text("CLU_ORGANISATION_ADDRESS").stream()
                .flatMap(address -> Arrays.stream(address.split("\\|")))
                .map(String::trim)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** {@code CLU_PLACE}: the town where letters are signed. */
    public static Optional<String> place() {
        return text("CLU_PLACE");
    }

    /** {@code CLU_TELEPHONE}: the telephone number on letters. */
    public static Optional<String> telephone() {
        return text("CLU_TELEPHONE");
    }

    /** {@code CLU_WEBSITE}: the address of the website on letters. */
    public static Optional<String> website() {
        return text("CLU_WEBSITE");
    }

    /** {@code CLU_SIGNATORY}: in whose name letters are signed. */
    public static String signatory() {
        return text("CLU_SIGNATORY").orElse("Le Préfet");
    }

    /** {@code CLU_DELEGATE}: who signs letters in their name. */
    public static String delegate() {
        return text("CLU_DELEGATE").orElse("La Secrétaire générale");
    }

    /** {@code CLU_ZONE}: the zone of dates on screen, and of a new source. */
    public static ZoneId zone() {
        return ZoneId.of(text("CLU_ZONE").orElse("Europe/Paris"));
    }

    /**
     * {@code CLU_NIGHT_AT}: the hour at which the switchboard's night starts, in the zone of {@link
     * #zone()}.
     */
    public static LocalTime nightAt() {
        return LocalTime.parse(text("CLU_NIGHT_AT").orElse("01:30"));
    }

    /**
     * {@code CLU_NIGHT_DEAD_AFTER}: seconds without a sign of life after which a night is declared
     * dead. A living one gives a sign every few seconds.
     */
    public static Duration nightDeadAfter() {
        return Duration.ofSeconds(text("CLU_NIGHT_DEAD_AFTER").map(Long::parseLong).orElse(60L));
    }

    /**
     * {@code CLU_REFUSED_MOST}: the share of a file's lines, in percent, of which no more may be
     * refused for the file to count.
     */
    public static BigDecimal refusedMost() {
        return text("CLU_REFUSED_MOST").map(BigDecimal::new).orElse(BigDecimal.ONE);
    }

    /**
     * {@code CLU_ARCHIVE_MONTHS}: how long the masked copies of what has been read are kept; six
     * months at most.
     */
    public static Period archiveFor() {
        int months = text("CLU_ARCHIVE_MONTHS").map(Integer::parseInt).orElse(MOST_ARCHIVE_MONTHS);
        return Period.ofMonths(Math.max(0, Math.min(months, MOST_ARCHIVE_MONTHS)));
    }

    /**
     * {@code CLU_MEMBER_CONTACT_MONTHS}: how long after the end of a mandate it is kept where to
     * write to the member: the minutes of the last meeting are still to be sent.
     */
    public static Period memberContactsFor() {
        return months("CLU_MEMBER_CONTACT_MONTHS", 3, 0, 12);
    }

    /**
     * {@code CLU_UNUSED_ACCOUNT_MONTHS}: how long after its last log-in an account is deactivated.
     */
    public static Period unusedAccountsFor() {
        return months("CLU_UNUSED_ACCOUNT_MONTHS", 12, 1, 36);
    }

    private static Period months(String name, int usual, int least, int most) {
        int months = text(name).map(Integer::parseInt).orElse(usual);
        return Period.ofMonths(Math.max(least, Math.min(months, most)));
    }

    /**
     * {@code CLU_WEBSITE_ALERT_AT}: the hour from which an expected day without update is brought
     * to attention, in the site's zone.
     */
    public static LocalTime websiteAlertAt() {
        return LocalTime.parse(text("CLU_WEBSITE_ALERT_AT").orElse("16:00"));
    }

    /**
     * {@code CLU_WEBSITE_FEEDS}: addresses, parted by spaces, that the night of the website reads
     * over HTTP; none by default.
     */
    public static List<URI> websiteFeeds() {
        return text("CLU_WEBSITE_FEEDS").stream()
                .flatMap(addresses -> Arrays.stream(addresses.split("\\s+")))
                .map(URI::create)
                .toList();
    }

    /** Where a night retells the files of other switchboards; what lies there can be made anew. */
    public static Path transcripts() {
        return home().resolve("transcripts");
    }

    /** Where the files that people send wait until they are confirmed. */
    public static Path uploads() {
        return home().resolve("uploads");
    }

    /** Where the server keeps what it forgets when it starts anew. */
    public static Path temporary() {
        return Path.of(
                System.getProperty("jboss.server.temp.dir", System.getProperty("java.io.tmpdir")));
    }

    /** Where the application files are kept that were made, under the hash of their bytes. */
    public static Path applicationFiles() {
        return home().resolve("dossiers");
    }

    /** Where this server's index of all that can be found is kept; it can be made anew. */
    public static Path searchIndex() {
        return home().resolve("index").resolve(node());
    }

    /** {@code CLU_UPLOAD_MOST}: the most bytes of a file that people send, given in megabytes. */
    public static long uploadMost() {
        return text("CLU_UPLOAD_MOST").map(Long::parseLong).orElse(20L) * 1_000_000;
    }

    /**
     * {@code CLU_MAIL_FROM}: the functional mailbox that e-mails come from and answers go to; by
     * default one that exists nowhere.
     */
    public static String mailFrom() {
        return text("CLU_MAIL_FROM").orElse("comite-des-usagers@prefecture.invalid");
    }

    /**
     * {@code CLU_MAIL_HOST}: the mail server, as the server's own configuration reads it too; while
     * there is none, e-mails are written into {@link #outbox()}.
     */
    public static Optional<String> mailHost() {
        return text("CLU_MAIL_HOST");
    }

    /** {@code CLU_MAIL_USER}: who logs in to the mail server; nobody by default. */
    public static Optional<String> mailUser() {
        return text("CLU_MAIL_USER");
    }

    /** {@code CLU_MAIL_COPY}: the control mailbox, which gets a blind copy of every e-mail. */
    public static Optional<String> mailCopy() {
        return text("CLU_MAIL_COPY");
    }

    /** {@code CLU_MAIL_IMAP_HOST}: where the control mailbox is read, after a breakdown only. */
    public static Optional<String> mailImapHost() {
        return text("CLU_MAIL_IMAP_HOST");
    }

    /** {@code CLU_MAIL_IMAP_USER}: who logs in there. */
    public static Optional<String> mailImapUser() {
        return text("CLU_MAIL_IMAP_USER");
    }

    /**
     * {@code CLU_MAIL_SETTLE}: seconds after which an e-mail that may have left is looked for, or
     * sent again.
     */
    public static Duration mailSettle() {
        return Duration.ofSeconds(text("CLU_MAIL_SETTLE").map(Long::parseLong).orElse(60L));
    }

    /**
     * Whether an environment variable may hold the password of a switchboard's database: one that
     * begins with {@code CLU_PBX_}, so that no other secret can be sent anywhere.
     */
    public static boolean isPbxSecret(String name) {
        return PBX_SECRET.matcher(name).matches();
    }

    /** {@code CLU_PBX_…}: the password of a switchboard's database, under the name it was given. */
    public static Optional<String> pbxPassword(String name) {
        return isPbxSecret(name) ? text(name) : Optional.empty();
    }

    /**
     * {@code CLU_SWITCHBOARD_HOSTS}: the servers, parted by spaces, whose databases may be read as
     * switchboards; what nobody has named there is never asked.
     */
    public static boolean isSwitchboardHost(String host) {
        return words("CLU_SWITCHBOARD_HOSTS").stream().anyMatch(host::equalsIgnoreCase);
    }

    /** {@code CLU_OUTBOX}: where e-mails are written when there is no mail server. */
    public static Path outbox() {
        return text("CLU_OUTBOX")
                .map(Path::of)
                .orElseGet(() -> home().resolve("outbox"))
                .toAbsolutePath();
    }

    /** The server's own name: what tells its nights from those of another on the same database. */
    public static String node() {
        return System.getProperty("jboss.node.name", "localhost");
    }

    /** {@code CLU_DIGEST_AT}: the hour from which people are told by e-mail what awaits them. */
    public static LocalTime digestAt() {
        return LocalTime.parse(text("CLU_DIGEST_AT").orElse("07:30"));
    }

    /**
     * {@code CLU_DIGEST_AGAIN_AT}: the hour from which they are told what has come up since; after
     * that of {@link #websiteAlertAt()}, so that a missed day is told on that day.
     */
    public static LocalTime digestAgainAt() {
        return LocalTime.parse(text("CLU_DIGEST_AGAIN_AT").orElse("16:15"));
    }

    /**
     * {@code CLU_FROZEN_AFTER}: the worked days after which a month of the home page freezes by
     * itself and is sent to those who asked for it; one at least, fifteen at most.
     */
    public static int frozenAfter() {
        return frozenAfter(text("CLU_FROZEN_AFTER").map(Integer::parseInt).orElse(5));
    }

    /** More would not fit into the month that follows. */
    static int frozenAfter(int days) {
        return Math.max(1, Math.min(days, MOST_FROZEN_AFTER));
    }

    /** {@code CLU_ADDRESS}: where people find the product, in the links of e-mails. */
    public static String address() {
        return statedAddress().orElseGet(() -> "http://localhost:" + httpPort());
    }

    /** {@code CLU_ADDRESS}, where it is set: no caller can make it another. */
    public static Optional<String> statedAddress() {
        return text("CLU_ADDRESS").map(address -> address.replaceFirst("/+$", ""));
    }

    /** {@code CLU_DEMO}: fictitious data and accounts. */
    public static boolean demo() {
        return text("CLU_DEMO").map(Boolean::parseBoolean).orElse(false);
    }

    /** {@code CLU_DEMO_PASSWORD}: the password of every demonstration account. */
    public static String demoPassword() {
        return text("CLU_DEMO_PASSWORD").orElse("demonstration");
    }

    /**
     * {@code CLU_DB_DRIVER}, {@code CLU_DB_PASSWORD}: whether anybody knows the password of the
     * database. That of H2's file protects nothing: the rights of the file do.
     */
    static boolean databaseIsOpen() {
        return !demo()
                && databaseIsOpen(
                        text("CLU_DB_DRIVER").orElse("h2"), text("CLU_DB_PASSWORD").orElse("clu"));
    }

    static boolean databaseIsOpen(String driver, String password) {
        return !driver.equals("h2") && password.equals("clu");
    }

    /** {@code CLU_ADMIN_LOGIN}: the first administrator, made when no administrator exists. */
    public static Optional<String> adminLogin() {
        return text("CLU_ADMIN_LOGIN").map(login -> login.toLowerCase(Locale.ROOT));
    }

    /** {@code CLU_ADMIN_PASSWORD}: the first administrator's password. */
    public static Optional<String> adminPassword() {
        return text("CLU_ADMIN_PASSWORD");
    }

    /**
     * {@code CLU_PASSWORD_COST}: the power of two of bcrypt's rounds for passwords set from now on,
     * from 10 to 16. With 12, to check one takes about a quarter of a second on one core of a small
     * server: less makes a stolen table cheaper to guess, more makes every REST call, which proves
     * its password anew, slower.
     */
    public static int passwordCost() {
        return passwordCost(text("CLU_PASSWORD_COST"));
    }

    static int passwordCost(Optional<String> wanted) {
        return Math.max(
                LEAST_PASSWORD_COST,
                Math.min(wanted.map(Integer::parseInt).orElse(12), MOST_PASSWORD_COST));
    }

    /**
     * {@code CLU_LOCK_SENDER_AFTER}: failed log-ins within five minutes after which an address of
     * the network has to wait, under whichever logins they were.
     */
    public static int senderLockAfter() {
        return text("CLU_LOCK_SENDER_AFTER").map(Integer::parseInt).orElse(60);
    }

    /** {@code CLU_LOCK_AFTER}: failed log-ins in a row that lock an account. */
    public static int lockAfter() {
        return text("CLU_LOCK_AFTER").map(Integer::parseInt).orElse(5);
    }

    /**
     * {@code CLU_LOCK_MINUTES}: length of the first lock; it doubles with every further failure, up
     * to a day.
     */
    public static Duration lockFor() {
        return Duration.ofMinutes(text("CLU_LOCK_MINUTES").map(Long::parseLong).orElse(1L));
    }

    /** {@code CLU_SESSION_MAX}: minutes after which a session ends, used or not. */
    public static Duration sessionMax() {
        return Duration.ofMinutes(text("CLU_SESSION_MAX").map(Long::parseLong).orElse(600L));
    }

    /**
     * {@code CLU_DB_OWNER_USER}: who owns and migrates the tables on PostgreSQL; by default the
     * product's own account. The server's configuration reads it too.
     */
    public static Optional<String> databaseOwner() {
        return text("CLU_DB_OWNER_USER");
    }

    /** {@code CLU_DB_URL}: where the database is, to be read by a command alone. */
    public static String databaseUrl() {
        return text("CLU_DB_URL")
                .orElseGet(() -> databaseFile() + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r");
    }

    /** {@code CLU_DB_URL}: where a database is to be made by a command alone. */
    public static String newDatabaseUrl() {
        return text("CLU_DB_URL").orElseGet(Settings::databaseFile);
    }

    private static String databaseFile() {
        return "jdbc:h2:file:" + home().resolve("database").resolve("clu");
    }

    /** {@code CLU_DB_USER}: the product's own account of the database. */
    public static String databaseUser() {
        return text("CLU_DB_USER").orElse("clu");
    }

    /** {@code CLU_DB_PASSWORD}: its password. */
    public static String databasePassword() {
        return text("CLU_DB_PASSWORD").orElse("clu");
    }

    /** {@code CLU_DB_OWNER_PASSWORD}: the password of the owner of the tables, for a command. */
    public static Optional<String> databaseOwnerPassword() {
        return text("CLU_DB_OWNER_PASSWORD");
    }

    /**
     * {@code CLU_DB_OWNER_USER}, {@code CLU_DB_OWNER_PASSWORD}: whether the owner of the tables may
     * be asked at this start. Without its password, which is taken away after a migration, it may
     * not.
     */
    static boolean databaseOwnerComes() {
        return databaseOwnerComes(databaseOwner(), databaseOwnerPassword());
    }

    static boolean databaseOwnerComes(Optional<String> owner, Optional<String> password) {
        return owner.isPresent() && password.isPresent();
    }

    /**
     * {@code CLU_BACKUP_KEY}: the public keys for which backups and exports are sealed, parted by
     * spaces; whoever has the secret one of any of them opens it.
     */
    public static List<String> backupKeys() {
        return words("CLU_BACKUP_KEY");
    }

    /** {@code CLU_BACKUPS}: the folder where backups and exports are put. */
    public static Path backups() {
        return text("CLU_BACKUPS")
                .map(Path::of)
                .orElseGet(() -> home().resolve("backups"))
                .toAbsolutePath();
    }

    /** Where a backup waits for the start at which it comes back. */
    public static Path restore() {
        return home().resolve("restore");
    }

    /** {@code CLU_BACKUP_NIGHTS}: how many nightly backups are kept; none is made by default. */
    public static int backupNights() {
        return text("CLU_BACKUP_NIGHTS").map(Integer::parseInt).orElse(0);
    }

    /**
     * {@code CLU_BACKUP_IDENTITY}: the file with the secret key, for the command that opens a
     * backup; the server never reads it.
     */
    public static Optional<Path> backupIdentity() {
        return text("CLU_BACKUP_IDENTITY").map(Path::of);
    }

    /** Where the heads of the history's chain are noted, outside of the database. */
    public static Path chainHeads() {
        return home().resolve("history").resolve("heads.txt");
    }

    /**
     * {@code CLU_OIDC_PROVIDER_URL}: the provider of identities by which people log in, as the
     * server's own configuration reads it too; nothing: by the passwords of their accounts.
     */
    public static Optional<String> oidcProvider() {
        return text("CLU_OIDC_PROVIDER_URL");
    }

    /** {@code CLU_OIDC_NAME}: what people call that provider. */
    public static String oidcName() {
        return text("CLU_OIDC_NAME").orElse("ProConnect");
    }

    /**
     * {@code CLU_OIDC_SCOPE}: what the provider is asked to tell of a person, beside {@code
     * openid}.
     */
    public static String oidcScope() {
        return text("CLU_OIDC_SCOPE").orElse("given_name usual_name email uid siret idp_id");
    }

    /**
     * {@code CLU_OIDC_ROLES_CLAIM}: where the provider says a person's roles, levels parted by
     * dots; nothing: they come from invitations.
     */
    public static Optional<String> oidcRolesClaim() {
        return text("CLU_OIDC_ROLES_CLAIM");
    }

    /**
     * {@code CLU_OIDC_EMAILS_TRUSTED}: whether addresses are taken for verified of which the
     * provider does not say so.
     */
    public static boolean oidcEmailsTrusted() {
        return text("CLU_OIDC_EMAILS_TRUSTED").map(Boolean::parseBoolean).orElse(false);
    }

    /** {@code CLU_OIDC_CLIENT_ID}: how the provider knows us. */
    public static String oidcClient() {
        return text("CLU_OIDC_CLIENT_ID").orElse("clu");
    }

    /**
     * {@code CLU_OIDC_HOSTS}: hosts beside that of the provider's address that answer the server in
     * its name, parted by spaces.
     */
    public static List<String> oidcHosts() {
        return words("CLU_OIDC_HOSTS");
    }

    /**
     * {@code CLU_OIDC_TLS}: of whom TLS is demanded, as the server's own configuration reads it
     * too; unless it is {@code all}, the provider may be reached without.
     */
    public static boolean oidcPlain() {
        return !text("CLU_OIDC_TLS").orElse("all").equalsIgnoreCase("all");
    }

    /**
     * {@code CLU_OIDC_ACR}: how strong a proof the provider has to ask for, by its own words,
     * parted by spaces; one of them is enough. None: whatever it asks for.
     */
    public static List<String> oidcStrengths() {
        return words("CLU_OIDC_ACR");
    }

    /** {@code CLU_OIDC_MAX_AGE}: how many seconds ago the provider may have asked for it. */
    public static Optional<Duration> oidcMaxAge() {
        return text("CLU_OIDC_MAX_AGE").map(Long::parseLong).map(Duration::ofSeconds);
    }

    /**
     * The server's property {@code clu.emergency}: administrators may log in by password though
     * there is a provider of identities. It is read anew each time: a command line sets it on a
     * running server.
     */
    public static boolean emergency() {
        return Boolean.getBoolean("clu.emergency");
    }

    /**
     * {@code CLU_BEHIND_PROXY}: whether a reverse proxy stands before us, and its headers are
     * believed; the server's own configuration reads it too.
     */
    public static boolean behindProxy() {
        return text("CLU_BEHIND_PROXY").map(Boolean::parseBoolean).orElse(false);
    }

    /** {@code CLU_COOKIE_SECURE}: whether cookies travel over TLS only. */
    public static boolean cookieSecure() {
        return text("CLU_COOKIE_SECURE").map(Boolean::parseBoolean).orElse(true);
    }

    /**
     * The name under which a cookie goes: where cookies travel over TLS only, one by which browsers
     * keep it to this host (its path is then {@code /} and it names no domain).
     */
    public static String cookieName(String name) {
        return cookieSecure() ? "__Host-" + name : name;
    }

    /** {@code CLU_HTTP_PORT}: the port of the pages, moved as far as all of the server's are. */
    public static int httpPort() {
        return text("CLU_HTTP_PORT").map(Integer::parseInt).orElse(8080)
                + Integer.getInteger("jboss.socket.binding.port-offset", 0);
    }

    private static List<String> words(String name) {
        return text(name).map(text -> List.of(text.split("\\s+"))).orElseGet(List::of);
    }

    private static Optional<String> text(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::trim).filter(s -> !s.isEmpty());
    }
}
