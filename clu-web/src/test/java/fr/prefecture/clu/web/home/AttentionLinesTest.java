package fr.prefecture.clu.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.PersonalAlertSource;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.KeptAnswers;
import jakarta.enterprise.inject.Instance;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@SuppressWarnings("UnnecessaryAssignment")
class AttentionLinesTest {

    @Test
    @Tag("HOM-8")
    void a_line_says_how_serious_it_is_and_leads_to_where_one_acts() {
        assertThat(
                        AttentionLines.line(
                                new Alert(
                                        AlertLevel.WARNING,
                                        "actions.alert.late",
                                        List.of(2L),
                                        "/actions?retard=oui",
                                        Set.of(Roles.QUALITY))))
                .satisfies(
                        line -> {
                            assertThat(line.kind()).isEqualTo("alerte");
                            assertThat(line.word()).isNotEmpty();
                            assertThat(line.text()).contains("2");
                            assertThat(line.page()).isEqualTo("/actions?retard=oui");
                        });
    }

    @Test
    @Tag("HOM-18")
    void what_is_one_persons_own_is_told_to_nobody_with_the_same_roles() {
        Map<Object, Object> byRoles = new HashMap<>();
        KeptAnswers kept =
                new KeptAnswers() {
                    @Override
                    @SuppressWarnings("unchecked")
                    public <T> T of(String what, Object about, Supplier<T> ask) {
                        return (T) byRoles.computeIfAbsent(about, any -> ask.get());
                    }

                    @Override
                    public <T> T ofMine(String what, Object about, Supplier<T> ask) {
                        return ask.get();
                    }
                };
        assertThat(of("Agent", kept).kept()).hasSize(2);
        assertThat(of("agente", kept).kept()).hasSize(1);
        assertThat(of("agente", kept).lines()).hasSize(1);
    }

    private static AttentionLines of(String login, KeptAnswers kept) {
        AttentionLines lines = new AttentionLines();
        AlertSource late = () -> List.of(alert("indicators.alert.late"));
        PersonalAlertSource mine =
                asked ->
                        asked.equals("agent") ? List.of(alert("indicators.alert.mine")) : List.of();
        lines.sources = one(late);
        lines.personalSources = one(mine);
        lines.kept = kept;
        lines.request =
                (HttpServletRequest)
                        Proxy.newProxyInstance(
                                AttentionLinesTest.class.getClassLoader(),
                                new Class<?>[] {HttpServletRequest.class},
                                (proxy, method, arguments) ->
                                        method.getName().equals("getRemoteUser")
                                                ? login
                                                : arguments[0].equals(Roles.STAFF));
        return lines;
    }

    private static Alert alert(String key) {
        return new Alert(
                AlertLevel.WARNING,
                key,
                List.of(1, LocalDate.of(2021, 6, 1), "Collecte"),
                "/",
                Set.of(Roles.STAFF));
    }

    @SuppressWarnings("unchecked")
    private static <T> Instance<T> one(T source) {
        return (Instance<T>)
                Proxy.newProxyInstance(
                        AttentionLinesTest.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> Stream.of(source));
    }
}
