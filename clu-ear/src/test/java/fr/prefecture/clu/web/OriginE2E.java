package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.ExportedFile;
import fr.prefecture.clu.it.Inbox;
import fr.prefecture.clu.it.NightRun;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A figure of the telephone is followed down to the lines of its file, and back. */
class OriginE2E extends AtRest {

    /** 2021-10-06, 09:00 in Paris, a Wednesday. */
    private static final long WEDNESDAY = 1_633_503_600L;

    private static final String DAY = "du=2021-10-06&au=2021-10-06&source=provenance";
    private static final String FIGURE = "?indicateur=taux-de-decroche&" + DAY;

    @BeforeEach
    void a_log_of_three_answered_calls_one_given_up_and_one_line_refused() {
        Inbox.drop(
                "provenance",
                "journal",
                answered(1) + answered(2) + abandoned(3) + "n’importe quoi\n" + answered(4));
        NightRun.run();
        enterAs("referent");
    }

    @Test
    @Plain(false)
    @Tag("TEL-40")
    @Tag("TEL-41")
    @Tag("TEL-42")
    @Tag("TEL-44")
    void a_number_is_followed_down_to_its_file_and_back_with_the_keyboard_alone() {
        browser.open("/telephone?" + DAY);
        Keyboard keyboard = new Keyboard(browser);

        keyboard.reach("main a[href*='/telephone/chiffre?indicateur=taux-de-decroche&']").enter();

        OriginScreen screen = new OriginScreen(browser);
        assertThat(screen.heading()).startsWith("D’où vient ce chiffre");
        assertThat(screen.calculation()).isEqualTo("3 décrochés ÷ 4 présentés = 75,0 %");
        assertThat(screen.counters())
                .containsExactly(
                        List.of("Décrochés", "compté", "3"), List.of("Présentés", "diviseur", "4"));
        assertThat(screen.sum())
                .isEqualTo(
                        "Les parts des fichiers s’additionnent exactement : 3 décrochés ÷ 4"
                                + " présentés = 75,0 %.");
        assertThat(screen.files()).hasSize(1);
        List<String> file = screen.files().get(0);
        assertThat(file.subList(0, 5))
                .containsExactly(
                        "journal",
                        "provenanceJournal Asterisk (queue_log)",
                        "Mercredi 6 octobre 2021",
                        "3",
                        "4");
        assertThat(file.get(5)).startsWith("Lignes 1 à 12").contains("Copie masquée :");
        assertThat(file.get(6))
                .startsWith("12 lignes lues, 4 visites comptées, 1 ligne refusée")
                .contains("1 : Il manque des champs");

        keyboard.reach("#origines tbody th a").enter();
        assertThat(browser.path()).matches("/nuits/fichiers/\\d+");
        assertThat(new Screen(browser).heading()).isEqualTo("Fichier « journal »");

        keyboard.reach("#nourrit tbody td a[href*='/telephone/chiffre']").enter();
        assertThat(screen.calculation()).startsWith("4 présentés").endsWith("= 4");
        assertThat(screen.chosen("file")).isEqualTo("provenance");
        assertThat(screen.chosen("source")).isEqualTo("provenance");

        keyboard.reach("#origines tbody th a").enter();
        keyboard.reach("#nourrit tbody th a").enter();
        assertThat(browser.path()).isEqualTo("/telephone?du=2021-10-06&au=2021-10-06");
    }

    @Test
    @Tag("TEL-41")
    void a_half_hour_of_a_weekday_and_a_target_have_their_own_explanation() {
        OriginScreen screen =
                OriginScreen.open(
                        browser,
                        "?indicateur=niveau-de-service&" + DAY + "&heure=09:00&jour=3&cible=5");
        assertThat(screen.calculation())
                .isEqualTo(
                        "3 décrochés en 5 s au plus ÷ (3 décrochés + 1 abandonné + 0 délai"
                                + " d’attente dépassé − 0 abandon court) = 75,0 %");
        assertThat(screen.text()).contains("le mercredi seulement", "de 9 h 00 à 9 h 30");

        OriginScreen.open(browser, FIGURE + "&heure=10:30");
        assertThat(screen.text()).contains("Aucun fichier lu ne raconte d’appel");
        assertThat(screen.calculation()).endsWith("= sans objet");
    }

    @Test
    @Tag("TEL-43")
    void what_cannot_be_answered_is_said_and_nothing_that_was_typed_is_lost() {
        OriginScreen screen =
                OriginScreen.open(
                        browser,
                        "?indicateur=%3Cscript%3E&du=31/02/2021&au=%23%7B7*7%7D&file=%3D1%2B1"
                                + "&heure=08:15&jour=9&cible=7");
        assertThat(screen.heading()).startsWith("D’où vient ce chiffre");
        assertThat(screen.errors()).hasSize(7);
        assertThat(screen.chosen("indicateur")).isEqualTo("<script>");
        assertThat(screen.chosen("du")).isEqualTo("31/02/2021");
        assertThat(screen.chosen("au")).isEqualTo("#{7*7}");
        assertThat(screen.chosen("file")).isEqualTo("=1+1");
        assertThat(screen.chosen("heure")).isEqualTo("08:15");
        assertThat(screen.chosen("jour")).isEqualTo("9");
        assertThat(screen.chosen("cible")).isEqualTo("7");
    }

    @Test
    @Plain(false)
    @Tag("TEL-107")
    void distinct_calls_are_explained_and_so_is_why_queues_are_not_added_up() {
        browser.open("/telephone?" + DAY);
        new Keyboard(browser).reach("main a[href*='indicateur=appels-distincts&']").enter();

        OriginScreen screen = new OriginScreen(browser);
        assertThat(screen.calculation()).isEqualTo("4 appels distincts");
        assertThat(Screen.spaced(screen.text()))
                .contains("Ce nombre n’est donc pas la somme de ceux des files");
        assertThat(screen.sum()).startsWith("Les parts des fichiers s’additionnent exactement");
    }

    @Test
    @Plain(false)
    @Tag("TEL-109")
    void the_files_of_a_figure_leave_in_a_spreadsheet_and_fit_on_the_page() {
        OriginScreen screen = OriginScreen.open(browser, FIGURE);
        browser.width(1280);
        assertThat(
                        (boolean)
                                browser.script(
                                        "const f ="
                                                + " document.getElementById('origines').parentElement;"
                                                + " return f.scrollWidth <= f.clientWidth"))
                .as("no scrolling sideways")
                .isTrue();

        for (String ending : List.of("csv", "xlsx", "ods")) {
            String address =
                    screen.find("#exporter a[href*='." + ending + "?']").getDomAttribute("href");
            List<List<String>> list = new ExportedFile(browser.file(address).body(), ending).list();
            assertThat(list).as(ending).hasSize(2);
            assertThat(list.get(1)).as(ending).startsWith("journal", "provenance");
            assertThat(list.get(0)).contains("Lignes lues", "Motifs de refus");
            assertThat(list.get(1).get(list.get(0).indexOf("Lignes lues"))).isEqualTo("12");
        }
    }

    @Test
    @Tag("TEL-44")
    void who_may_not_read_the_nights_sees_the_name_of_the_file_and_no_link() {
        assertThat(OriginScreen.open(browser, FIGURE).links()).isEqualTo(1);
        enterAs("standard");

        OriginScreen screen = OriginScreen.open(browser, FIGURE);

        assertThat(screen.files().get(0).get(0)).isEqualTo("journal");
        assertThat(screen.links()).isZero();
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
    }

    private static String answered(int number) {
        return line(number, 0, "NONE", "ENTERQUEUE||0199001234|1")
                + line(number, 2, "Local/poste", "CONNECT|2|1.2|1")
                + line(number, 12, "Local/poste", "COMPLETECALLER|2|10|1");
    }

    private static String abandoned(int number) {
        return line(number, 0, "NONE", "ENTERQUEUE||0199001235|1")
                + line(number, 9, "NONE", "ABANDON|1|1|9");
    }

    private static String line(int number, int after, String agent, String event) {
        long at = WEDNESDAY + number * 60L;
        return (at + after) + "|" + at + "." + number + "|provenance|" + agent + "|" + event + "\n";
    }
}
