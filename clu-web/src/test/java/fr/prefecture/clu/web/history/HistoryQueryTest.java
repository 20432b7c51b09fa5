package fr.prefecture.clu.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeQuery;
import fr.prefecture.clu.shared.Roles;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class HistoryQueryTest {

    @Test
    @Tag("HIS-2")
    void the_address_says_person_type_kind_days_words_and_where_to_go_on() {
        HistoryQuery query =
                asked(
                        Map.of(
                                "type", "quality.evidence",
                                "personne", "referent",
                                "nature", "suppression",
                                "du", "1/5/21",
                                "au", "2021-05-31",
                                "mots", " borne ",
                                "apres", "2021-05-31T08:00:00.123456Z_42"));
        ChangeQuery core = query.with(Roles.QUALITY::equals);

        assertThat(core.subjects()).containsExactly("quality.evidence");
        assertThat(core.by()).isEqualTo("referent");
        assertThat(core.kind()).contains(ChangeKind.REMOVED);
        assertThat(core.from()).contains(Instant.parse("2021-04-30T22:00:00Z"));
        assertThat(core.to()).contains(Instant.parse("2021-05-31T22:00:00Z"));
        assertThat(core.words()).isEqualTo("borne");
        assertThat(query.after())
                .contains(new ChangeLine.Mark(Instant.parse("2021-05-31T08:00:00.123456Z"), 42));
        assertThat(HistoryQuery.written(query.after().orElseThrow()))
                .isEqualTo("2021-05-31T08:00:00.123456Z_42");
    }

    @Test
    @Tag("HIS-9")
    void nonsense_is_as_if_it_had_not_been_asked() {
        HistoryQuery query =
                asked(
                        Map.of(
                                "type", "account.user",
                                "nature", "'; drop",
                                "du", "31/02/2021",
                                "apres", "2021-13-31T08:00:00Z_1",
                                "mots", "x".repeat(10_000)));

        assertThat(query.type()).as("not for this role").isEmpty();
        assertThat(query.kind()).isEmpty();
        assertThat(query.from()).isEmpty();
        assertThat(query.after()).isEmpty();
        assertThat(query.words()).hasSize(HistoryQuery.LONGEST);
        assertThat(query.with(Roles.QUALITY::equals).subjects()).doesNotContain("account.user");
    }

    private static HistoryQuery asked(Map<String, String> parameters) {
        return HistoryQuery.of(
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                HistoryQueryTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (proxy, method, arguments) ->
                                        switch (method.getName()) {
                                            case "getParameter" -> parameters.get(arguments[0]);
                                            case "isUserInRole" ->
                                                    Roles.QUALITY.equals(arguments[0]);
                                            default ->
                                                    throw new UnsupportedOperationException(
                                                            method.getName());
                                        }));
    }
}
