package fr.prefecture.clu.switchboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PbxTablesTest {

    private static final Instant NIGHT = Instant.parse("2021-06-09T01:30:00Z");
    private static final Instant LAST = Instant.parse("2021-06-08T16:00:00Z");

    private final Database database =
            Database.empty().at(NIGHT).as("admin").in(Roles.ADMINISTRATOR);
    private final PbxTables tables = database.boundary(PbxTables.class);
    private final PbxAlerts alerts = database.boundary(PbxAlerts.class);
    private final Changes changes = database.boundary(Changes.class);
    private final Bin bin = database.boundary(Bin.class);

    private long source;

    @BeforeEach
    void a_source_is_declared() {
        source = database.transaction(() -> tables.declare("standard-nord"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("TEL-91")
    void an_address_is_kept_with_the_name_of_its_password_and_told_to_the_history() {
        set(OptionalInt.empty(), address("10.0.0.5"));

        PbxRow row = row();
        assertThat(row.address()).isEqualTo(address("10.0.0.5"));
        assertThat(row.name()).isEqualTo("standard-nord");
        assertThat(row.mark()).isEqualTo(PbxMark.from(Optional.empty()));
        assertThat(database.transaction(tables::all)).containsExactly(row);

        set(OptionalInt.of(row.version()), address("standard.prefecture.local"));

        assertThat(changes.of("switchboard.pbx", row.id()))
                .extracting(ChangeRow::kind)
                .containsExactly(ChangeKind.CHANGED, ChangeKind.CREATED);
        assertThat(changes.of("switchboard.pbx", row.id()).get(0).after())
                .isEqualTo(
                        "POSTGRESQL clu@standard.prefecture.local:5432/asterisk, queue_log,"
                                + " CLU_PBX_NORD, LOCAL, TLS VERIFIED");
    }

    @Test
    @Tag("TEL-91")
    void what_somebody_else_has_changed_since_is_not_overwritten() {
        set(OptionalInt.empty(), address("10.0.0.5"));
        int shown = row().version();
        set(OptionalInt.of(shown), address("10.0.0.6"));

        assertThatThrownBy(() -> set(OptionalInt.of(shown), address("10.0.0.7")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.pbx.changedMeanwhile");
        assertThatThrownBy(() -> set(OptionalInt.empty(), address("10.0.0.7")))
                .hasMessage("switchboard.pbx.changedMeanwhile");
        assertThat(row().address().host()).isEqualTo("10.0.0.6");
    }

    @ParameterizedTest
    @Tag("TEL-91")
    @ValueSource(
            strings = {
                "",
                " ",
                "hote nom",
                "hote/base?socketFactory=x",
                "hote:5432",
                "hote,autre",
                "(host=hote)",
                "hote;INIT=x",
                "-hote",
                "hote..nom",
                "user@hote"
            })
    void a_host_in_which_a_driver_could_find_a_setting_is_refused(String host) {
        assertThatThrownBy(() -> address(host))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("switchboard.pbx.host.wrong");
    }

    @ParameterizedTest
    @Tag("TEL-91")
    @ValueSource(strings = {"localhost", "10.0.0.5", "standard.prefecture.local", "fd00::5", "::1"})
    void a_name_of_the_network_or_an_address_is_taken(String host) {
        assertThat(address(host).host()).isEqualTo(host);
    }

    @Test
    @Tag("TEL-91")
    void no_part_of_an_address_hides_another() {
        assertThat(address("fd00::5").place()).isEqualTo("[fd00::5]:5432/asterisk");
        refuses("switchboard.pbx.port.wrong", "h", 0, "asterisk", "clu", "CLU_PBX_A");
        refuses("switchboard.pbx.port.wrong", "h", 65_536, "asterisk", "clu", "CLU_PBX_A");
        refuses("switchboard.pbx.base.wrong", "h", 1, "a?ssl=false", "clu", "CLU_PBX_A");
        refuses("switchboard.pbx.base.wrong", "h", 1, "", "clu", "CLU_PBX_A");
        refuses("switchboard.pbx.login.wrong", "h", 1, "asterisk", " ", "CLU_PBX_A");
        refuses("switchboard.pbx.login.wrong", "h", 1, "asterisk", "a\nb", "CLU_PBX_A");
    }

    @ParameterizedTest
    @Tag("TEL-91")
    @ValueSource(strings = {"CLU_DB_PASSWORD", "PATH", "CLU_PBX_", "CLU_PBX_a", "secret", ""})
    void no_other_secret_of_the_server_can_be_sent_to_a_database(String name) {
        assertThat(Settings.isPbxSecret(name)).isFalse();
        assertThat(Settings.pbxPassword(name)).isEmpty();
        refuses("switchboard.pbx.secret.wrong", "h", 1, "asterisk", "clu", name);
    }

    @Test
    @Tag("TEL-92")
    void a_night_goes_on_where_the_last_one_came() {
        set(OptionalInt.empty(), address("10.0.0.5"));
        PbxMark mark = new PbxMark(Optional.of(LAST), OptionalLong.of(42), Optional.of("5:AA=="));

        database.transaction(() -> tables.fetched(row().id(), mark));
        database.transaction(() -> tables.read(row().id(), 12));

        assertThat(row().mark()).isEqualTo(mark);
        assertThat(row().readAt()).contains(NIGHT);
        assertThat(row().rows()).isEqualTo(12);
        database.transaction(() -> tables.fetched(999, mark));
    }

    @Test
    @Tag("TEL-92")
    void the_numbers_of_another_table_are_not_those_of_the_last_one() {
        set(OptionalInt.empty(), address("10.0.0.5"));
        database.transaction(
                () ->
                        tables.fetched(
                                row().id(),
                                new PbxMark(
                                        Optional.of(LAST),
                                        OptionalLong.of(42),
                                        Optional.of("5:"))));

        set(OptionalInt.of(row().version()), address("10.0.0.6"));

        assertThat(row().mark()).isEqualTo(PbxMark.from(Optional.of(LAST)));
    }

    @Test
    @Tag("TEL-92")
    void whoever_chooses_a_first_day_reads_from_there() {
        set(OptionalInt.empty(), address("10.0.0.5"));
        database.transaction(() -> tables.fetched(row().id(), PbxMark.from(Optional.of(LAST))));

        set(OptionalInt.of(row().version()), from(LocalDate.of(2021, 1, 1)));

        assertThat(row().mark())
                .isEqualTo(PbxMark.from(Optional.of(Instant.parse("2020-12-31T23:00:00Z"))));
    }

    @Test
    @Tag("TEL-92")
    void without_a_first_day_one_goes_on_after_what_files_have_told() {
        database.transaction(
                () -> {
                    database.entityManager()
                            .createNativeQuery(
                                    "insert into night_file (id, version, job, source, sha256,"
                                            + " delivered_sha256, file_name, byte_count, start_offset,"
                                            + " committed_offset, end_offset, state, registered_at, line_count,"
                                            + " blank, refused, duplicates, orphans) values (1, 0,"
                                            + " 'switchboard', 'standard-nord', '1', '1', 'queue_log',"
                                            + " 1, 0, 1, 1, 'DONE', current_timestamp, 1, 0, 0, 0, 0)")
                            .executeUpdate();
                    database.entityManager()
                            .persist(
                                    new Log(
                                            1,
                                            database.entityManager().find(Source.class, source),
                                            LAST.minusSeconds(60),
                                            LAST,
                                            new byte[0]));
                });
        set(OptionalInt.empty(), address("10.0.0.5"));

        assertThat(row().mark()).isEqualTo(PbxMark.from(Optional.of(LAST.plusSeconds(1))));
    }

    @Test
    @Tag("TEL-94")
    void a_problem_is_brought_to_attention_since_its_first_night_and_until_it_is_over() {
        set(OptionalInt.empty(), address("10.0.0.5"));
        database.transaction(() -> tables.failed(row().id(), PbxProblem.UNREACHABLE));
        database.at(NIGHT.plusSeconds(86_400));
        database.transaction(() -> tables.failed(row().id(), PbxProblem.WENT_AWAY));

        assertThat(row().problem()).contains(PbxProblem.WENT_AWAY);
        assertThat(row().problemSince()).contains(NIGHT);
        assertThat(alerts.alerts()).hasSize(1);
        Alert alert = alerts.alerts().get(0);
        assertThat(alert.messageKey()).isEqualTo("switchboard.pbx.alert");
        assertThat(alert.arguments()).containsExactly("standard-nord", LocalDate.of(2021, 6, 9));
        assertThat(alert.page()).isEqualTo("/telephone/sources/" + source);
        assertThat(alert.roles()).containsExactlyInAnyOrder(Roles.ADMINISTRATOR, Roles.QUALITY);

        database.transaction(() -> tables.read(row().id(), 0));

        assertThat(alerts.alerts()).isEmpty();
    }

    @Test
    @Tag("TEL-91")
    void what_is_removed_comes_back_from_the_bin_as_far_as_it_had_come() {
        set(OptionalInt.empty(), address("10.0.0.5"));
        PbxMark mark = new PbxMark(Optional.of(LAST), OptionalLong.of(42), Optional.empty());
        database.transaction(() -> tables.fetched(row().id(), mark));

        OptionalLong binned = database.transaction(() -> tables.remove(source));

        assertThat(tables.of(source)).isEmpty();
        assertThat(database.transaction(() -> tables.remove(source))).isEmpty();
        database.transaction(() -> bin.restore(binned.orElseThrow()));
        assertThat(row().address()).isEqualTo(address("10.0.0.5"));
        assertThat(row().mark()).isEqualTo(mark);
    }

    @Test
    @Tag("TEL-91")
    void a_source_is_declared_once_under_a_name_that_a_folder_can_have() {
        assertThat(database.transaction(() -> tables.declare("standard-nord"))).isEqualTo(source);
        for (String name : new String[] {"", "a/b", "..", ".cache", "a b", "x".repeat(61)}) {
            assertThatThrownBy(() -> tables.declare(name))
                    .as(name)
                    .isInstanceOf(RuleBroken.class)
                    .hasMessage("switchboard.pbx.declare.wrong");
        }
    }

    private void set(OptionalInt version, PbxAddress address) {
        database.transaction(() -> tables.set(source, version, address));
    }

    private PbxRow row() {
        return tables.of(source).orElseThrow();
    }

    private static void refuses(
            String key, String host, int port, String base, String login, String secret) {
        assertThatThrownBy(() -> address(host, port, base, login, secret, Optional.empty()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage(key);
    }

    private static PbxAddress address(String host) {
        return address(host, 5432, "asterisk", "clu", "CLU_PBX_NORD", Optional.empty());
    }

    private static PbxAddress from(LocalDate day) {
        return address("10.0.0.5", 5432, "asterisk", "clu", "CLU_PBX_NORD", Optional.of(day));
    }

    private static PbxAddress address(
            String host,
            int port,
            String base,
            String login,
            String secret,
            Optional<LocalDate> from) {
        return new PbxAddress(
                PbxKind.POSTGRESQL,
                host,
                port,
                base,
                Optional.empty(),
                PbxAddress.TABLE,
                login,
                Optional.of(secret),
                PbxClock.LOCAL,
                PbxTls.VERIFIED,
                from);
    }
}
