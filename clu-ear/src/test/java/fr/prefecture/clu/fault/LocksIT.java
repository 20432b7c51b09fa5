package fr.prefecture.clu.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Somebody else holds what a form or a night is about to change: the database has one of the two
 * give way, or one waits for longer than is allowed. The server stays, and nobody touches it.
 */
@Tag("slow")
class LocksIT {

    private static final Database.Kind KIND = Database.Kind.POSTGRESQL;

    /** The alert CluHeldUp. */
    private static final String HELD_UP = "clu_requests_total\\{[^}]*\"held up\"[^}]*} 1";

    private static final String FORM = "compte";

    /** What a night reads is kept there, in blocks. */
    private static final String READ = "switchboard_contribution";

    /** How a night ends by it; what a PostgreSQL does by itself, or when it is told to. */
    enum Fault {
        DEADLOCK("Deadlock, the server gives way", "deadlock detected"),
        LOCK_HELD("A lock held for longer than a transaction may wait", "due to lock timeout"),
        STATEMENT_TOO_LONG("A statement longer than is allowed", "canceling statement due to ");

        private final String title;

        /** How PostgreSQL says so. */
        private final String told;

        Fault(String title, String told) {
            this.title = title;
            this.told = told;
        }
    }

    @ParameterizedTest
    @EnumSource
    @Tag("ETA-10")
    void a_form_that_cannot_be_kept_is_shown_again_with_what_was_typed_and_why(Fault fault)
            throws Exception {
        Installation installation = Installation.create(KIND);
        Server server = installation.boot().awaitReady();
        if (fault == Fault.STATEMENT_TOO_LONG) {
            server.command("/subsystem=transactions:write-attribute(name=default-timeout,value=5)");
        }
        Visitor visitor = Visitor.signedIn(server.root());
        String page = visitor.page(server.root(), Typed.PAGE);
        String shown;
        long begun = System.nanoTime();
        try (Blocker other = Blocker.of(installation).hold(Typed.NOTED)) {
            CompletableFuture<String> answer =
                    CompletableFuture.supplyAsync(() -> Typed.refused(visitor, server, page));
            other.awaitWaiting();
            if (fault == Fault.DEADLOCK) {
                other.wantToo(Typed.CHANGED);
                other.letGo();
            }
            shown = answer.get();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("people wait ten seconds at their pages")
                .isLessThan(Duration.ofSeconds(20));

        assertThat(shown)
                .as("what the user sees")
                .contains("lang=\"fr\"", "Cela n’a pas été enregistré")
                .contains(
                        fault == Fault.STATEMENT_TOO_LONG
                                ? "la base de données a mis trop de temps"
                                : "une autre personne, ou un traitement de nuit")
                .contains("value=\"agent.empeche\"", "value=\"Camille Empêchée\"")
                .doesNotContain("Exception", "org.postgresql");
        String reference = shown.replaceAll("(?s).*la référence ([0-9A-F-]{14}).*", "$1");
        assertThat(server.output())
                .as("what operations see")
                .contains("held up " + reference + ": POST " + Typed.PAGE)
                .contains(fault.told);
        assertThat(server.metrics()).containsPattern(HELD_UP);
        assertThat(installation.number(Typed.KEPT)).as("none of it was kept").isZero();

        assertThat(Typed.sent(visitor, server, shown)).contains("/admin/comptes");
        assertThat(installation.number(Typed.KEPT)).isEqualTo(1);
        server.stop();
        installation.discard();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    @Tag("ETA-10")
    void of_two_who_change_the_same_at_the_same_time_the_other_waits_and_is_told(Database.Kind kind)
            throws Exception {
        Installation installation = Installation.create(kind);
        Server server = installation.boot().awaitReady();
        String root = server.root();
        Visitor one = Visitor.signedIn(root);
        Visitor other = Visitor.signedIn(root);
        Matcher address =
                Pattern.compile("href=\"(/admin/comptes/\\d+)\"")
                        .matcher(one.page(root, "/admin/comptes"));
        assertThat(address.find()).isTrue();
        String ones = one.page(root, address.group(1));
        String others = other.page(root, address.group(1));

        Debugger debugger = server.watchThread(Point.entry("shared.Changes.changed"));
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> changed(one, root, ones, "Camille Une"));
        debugger.awaitHeld(Installation.PATIENCE);
        String shown = other.refused(root, others, FORM, name("Camille Autre"));
        debugger.letGo();

        assertThat(first.get()).contains("/admin/comptes");
        assertThat(shown)
                .as("what the user sees")
                .contains("Cela n’a pas été enregistré", "une autre personne")
                .contains("value=\"Camille Autre\"");
        assertThat(server.output()).as("what operations see").contains("held up ");
        assertThat(server.metrics()).containsPattern(HELD_UP);
        assertThat(one.page(root, address.group(1))).contains("value=\"Camille Une\"");
        assertThat(changed(other, root, shown, "Camille Autre")).contains("/admin/comptes");
        assertThat(one.page(root, address.group(1))).contains("value=\"Camille Autre\"");
        server.stop();
        installation.discard();
    }

    static Stream<Database.Kind> kinds() {
        return Database.Kind.chosen();
    }

    private static String changed(Visitor visitor, String root, String page, String name) {
        try {
            return visitor.submit(root, page, FORM, name(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Map<String, String> name(String name) {
        return Map.of("nom", name, "roles", "ADMINISTRATOR", "enregistrer", "Enregistrer");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("NIT-9")
    void a_night_that_cannot_be_kept_gives_the_figures_of_a_calm_one_in_the_end(Fault fault) {
        Eve eve = Eve.of(KIND);
        Installation installation = eve.another();
        switch (fault) {
            case DEADLOCK -> {}
            case LOCK_HELD -> installation.with("CLU_NIGHT_DEAD_AFTER", "20");
            case STATEMENT_TOO_LONG -> limitStatements(installation);
        }
        Server server = installation.boot().awaitReady();
        try (Blocker other = Blocker.of(installation).hold(READ)) {
            server.startNight();
            other.awaitWaiting();
            if (fault == Fault.DEADLOCK) {
                other.wantToo("night_execution");
                other.letGo();
            }
            Waiting.until(
                    Installation.PATIENCE,
                    () -> "the night to give way\n" + server.tail(),
                    () -> server.nightThatGaveWay().isPresent());
        }
        installation.awaitMorning(server, Eve.HELD);
        Eve.assertThatItWasTold(server);
        assertThat(server.output()).contains(fault.told);
        server.stop();
        eve.compare(fault.title, KIND, installation);
    }

    private static void limitStatements(Installation installation) {
        try (Connection connection = installation.database().change();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter database \""
                            + connection.getCatalog()
                            + "\" set statement_timeout = '8s'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
