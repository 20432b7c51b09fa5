package fr.prefecture.clu.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** On the sources as they are: what uses what is read from them. */
class ImpactTest {

    private static final Uses USES = Uses.of(Path.of("..").toAbsolutePath().normalize());
    private static final String CORE = "clu-ejb/src/main/java/fr/prefecture/clu/";
    private static final String WEB = "clu-web/src/main/java/fr/prefecture/clu/web/";
    private static final String WEBAPP = "clu-web/src/main/webapp/";

    private static final Map<String, String> VIEWS =
            Map.of(
                    "/comite/membres", "/committee/members.xhtml",
                    "/comite/organismes/{id}", "/committee/body.xhtml",
                    "/actions", "/actions/actions.xhtml",
                    "/actions/nouvelle", "/actions/newAction.xhtml",
                    "/reclamations", "/listening/complaints.xhtml",
                    "/telephone", "/switchboard/days.xhtml",
                    "/aide", "/guide/contents.xhtml");

    private static final Proofs PROOFS =
            Proofs.of(
                    List.of("1/4 web.MembersE2E 10", "2/4 web.ActionsE2E 10", "3/4 web.HomeE2E 10"),
                    List.of(
                            "/comite/membres\tweb.MembersE2E",
                            "/actions\tweb.ActionsE2E web.HomeE2E"));

    private static Impact of(String file, String... lines) {
        return Impact.of(Set.of(file), path -> List.of(lines), USES, VIEWS, PROOFS);
    }

    @Test
    void a_view_touches_its_page_and_the_acts_that_open_it() {
        Impact impact = of(WEBAPP + "committee/members.xhtml");

        assertThat(impact.pages()).containsExactly("/comite/membres");
        assertThat(impact.acts()).containsExactly("web.MembersE2E");
        assertThat(impact.tests()).isEmpty();
    }

    @Test
    void a_bean_touches_its_page() {
        assertThat(of(WEB + "committee/MembersPage.java").pages()).startsWith("/comite/membres");
    }

    @Test
    void a_tag_and_a_script_touch_the_pages_that_use_them() {
        assertThat(of(WEBAPP + "WEB-INF/tags/list.xhtml").pages())
                .contains("/actions", "/reclamations")
                .doesNotContain("/telephone", "/actions/nouvelle");
        assertThat(of(WEBAPP + "resources/clu/list.js").pages())
                .contains("/actions")
                .doesNotContain("/telephone");
        assertThat(of(WEB + "shared/ExplainedCells.java").pages()).contains("/telephone");
    }

    @Test
    void a_boundary_and_an_entity_touch_the_pages_that_use_them() {
        assertThat(of(CORE + "committee/Members.java").pages())
                .contains("/comite/membres")
                .doesNotContain("/telephone");
        assertThat(of(CORE + "actions/ActionItem.java").pages())
                .contains("/actions")
                .doesNotContain("/telephone");
    }

    @Test
    void a_message_touches_the_views_that_name_it() {
        Impact impact =
                of(
                        "clu-web/src/main/resources/fr/prefecture/clu/web/messages.properties",
                        "committee.members.help.sets = Un jeu de membres");

        assertThat(impact.pages()).containsExactly("/comite/membres");
    }

    @Test
    void a_migration_touches_the_pages_of_its_tables() {
        assertThat(
                        of(
                                        "clu-ejb/src/main/resources/db/migration/common/V1__x.sql",
                                        "alter table committee_member add column note varchar(10);")
                                .pages())
                .contains("/comite/membres")
                .doesNotContain("/telephone");
    }

    @Test
    void the_frame_and_the_build_touch_every_page_and_every_act() {
        for (String file :
                List.of(
                        "pom.xml",
                        "clu-web/pom.xml",
                        WEBAPP + "WEB-INF/web.xml",
                        "clu-ear/src/main/wildfly/configure.cli",
                        WEBAPP + "WEB-INF/templates/layout.xhtml",
                        WEB + "shared/Routes.java")) {
            Impact impact = of(file);
            assertThat(impact.pages()).as(file).hasSameElementsAs(VIEWS.keySet());
            assertThat(impact.acts()).as(file).hasSameElementsAs(PROOFS.classes().keySet());
        }
    }

    @Test
    void documents_touch_nothing() {
        assertThat(of("docs/api.md")).isEqualTo(Impact.NONE);
        assertThat(of("README.md")).isEqualTo(Impact.NONE);
    }

    @Test
    void a_topic_of_the_guide_touches_the_guide() {
        assertThat(of("clu-ejb/src/main/resources/guide/accueil.md").pages())
                .containsExactly("/aide");
    }

    @Test
    void a_changed_test_runs_and_what_tests_share_touches_those_that_use_it() {
        String tests = "clu-ear/src/test/java/fr/prefecture/clu/web/";

        assertThat(of(tests + "MembersE2E.java").tests()).containsExactly("web.MembersE2E");
        assertThat(of(tests + "MembersScreen.java").acts()).contains("web.MembersE2E");
    }

    @Test
    void what_lies_nearest_comes_first() {
        Impact impact =
                Impact.of(
                        Set.of(WEBAPP + "switchboard/days.xhtml", CORE + "actions/ActionItem.java"),
                        path -> List.of(),
                        USES,
                        VIEWS,
                        PROOFS);

        assertThat(impact.pages()).startsWith("/telephone").contains("/actions");
    }
}
