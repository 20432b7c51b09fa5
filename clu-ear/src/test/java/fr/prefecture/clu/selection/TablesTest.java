package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.ShippedRoutes.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesTest {

    private static final List<Page> PAGES =
            List.of(
                    new Page("/", "/home/home.xhtml", Set.of()),
                    new Page("/actions", "/actions/actions.xhtml", Set.of()),
                    new Page("/actions/{id}", "/actions/action.xhtml", Set.of()));

    private static final Proofs KNOWN =
            Proofs.of(
                    List.of(
                            "1/1 web.SecurityIT 10",
                            "1/4 web.ActionsE2E 10",
                            "2/4 web.CertE2E 10",
                            "3/4 web.HomeE2E 10",
                            "4/4 web.SiteE2E 10"),
                    List.of("/actions\tweb.ActionsE2E web.CertE2E web.GoneE2E"));

    @Test
    void the_seconds_of_what_ran_take_the_place_of_those_before() {
        assertThat(
                        Tables.timed(
                                List.of(
                                        "# text",
                                        "1/4 web.A 10.0 web.B",
                                        "2/4 web.B 5.0",
                                        "page /a web.A"),
                                Map.of("web.A", 12.34)))
                .containsExactly(
                        "# text", "1/4 web.A 12.3 web.B", "2/4 web.B 5.0", "page /a web.A");
    }

    @Test
    void a_class_that_ran_has_the_acts_of_this_run_and_others_keep_theirs() {
        assertThat(
                        Tables.acts(
                                KNOWN,
                                Map.of("web.ActionsE2E", Set.of("/actions/12", "/rien")),
                                PAGES))
                .containsExactly("/actions\tweb.CertE2E", "/actions/{id}\tweb.ActionsE2E");
    }

    @Test
    void what_runs_each_time_needs_no_line_and_what_all_open_says_nothing() {
        assertThat(
                        Tables.acts(
                                KNOWN,
                                Map.of(
                                        "web.SecurityIT", Set.of("/actions/1"),
                                        "web.ActionsE2E", Set.of("/", "/actions"),
                                        "web.CertE2E", Set.of("/"),
                                        "web.HomeE2E", Set.of("/"),
                                        "web.SiteE2E", Set.of("/")),
                                PAGES))
                .containsExactly("/actions\tweb.ActionsE2E");
    }
}
