package fr.prefecture.clu.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.account.AlertMark;
import fr.prefecture.clu.account.DigestDue;
import fr.prefecture.clu.account.DigestText;
import fr.prefecture.clu.account.DigestTurn;
import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Roles;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DigestLetterTest {

    private static final LocalDate DAY = LocalDate.of(2021, 5, 31);
    private static final Alert MISSED =
            new Alert(
                    AlertLevel.WARNING,
                    "website.alert.today",
                    List.of(DAY),
                    "/site",
                    Set.of(Roles.QUALITY));
    private static final Alert LATE =
            new Alert(
                    AlertLevel.WARNING,
                    "actions.alert.late",
                    List.of(2L),
                    "/actions?retard=oui&page=1",
                    Set.of(Roles.QUALITY));
    private static final LateItem RAMP =
            new LateItem(
                    "Poser <une> rampe",
                    "",
                    LooseDate.day(LocalDate.of(2021, 5, 1)),
                    "/actions/12");

    @Test
    @Tag("CPT-15")
    void the_text_alone_says_everything_with_whole_addresses() {
        DigestText told =
                letter(DigestTurn.MORNING, List.of(), List.of(MISSED, LATE), List.of(RAMP));

        assertThat(plain(told.subject())).isEqualTo("CLU : 3 points à voir, lundi 31 mai 2021");
        assertThat(plain(told.text()))
                .startsWith("Bonjour Camille,\n\nVoici ce qui appelle votre attention ce lundi 31")
                .contains("https://clu.prefecture.example/site\n")
                .contains("https://clu.prefecture.example/actions?retard=oui&page=1\n")
                .contains("- Poser <une> rampe (sans responsable, échéance 01/05/2021")
                .contains("https://clu.prefecture.example/actions/12\n")
                .contains("https://clu.prefecture.example/preferences");
    }

    @Test
    @Tag("CPT-15")
    void the_page_says_the_same_and_nothing_in_it_is_markup_of_others() {
        DigestText told = letter(DigestTurn.MORNING, List.of(), List.of(LATE), List.of(RAMP));

        assertThat(told.page())
                .contains("Poser &lt;une&gt; rampe")
                .contains("href=\"https://clu.prefecture.example/actions?retard=oui&amp;page=1\"")
                .doesNotContain("<une>");
    }

    @Test
    @Tag("CPT-14")
    void there_is_no_e_mail_when_there_is_nothing_to_say() {
        assertThat(letter(DigestTurn.MORNING, List.of(), List.of(), List.of()))
                .isEqualTo(DigestText.NOTHING);
    }

    @Test
    @Tag("CPT-14")
    void in_the_afternoon_only_what_is_new_and_serious_is_said() {
        Alert note =
                new Alert(
                        AlertLevel.INFORMATION,
                        "actions.alert.late",
                        List.of(1L),
                        "/",
                        Set.of(Roles.QUALITY));
        assertThat(
                        letter(
                                DigestTurn.AFTERNOON,
                                List.of(AlertMark.of(LATE).written()),
                                List.of(LATE),
                                List.of(RAMP)))
                .isEqualTo(DigestText.NOTHING);
        assertThat(letter(DigestTurn.AFTERNOON, List.of(), List.of(note), List.of()))
                .isEqualTo(DigestText.NOTHING);
        DigestText told =
                letter(
                        DigestTurn.AFTERNOON,
                        List.of(AlertMark.of(LATE).written()),
                        List.of(LATE, MISSED),
                        List.of(RAMP));
        assertThat(plain(told.subject())).startsWith("CLU : 1 point à voir");
        assertThat(told.text()).contains("/site\n").doesNotContain("/actions");
    }

    @Test
    @Tag("CPT-14")
    void more_of_the_same_is_new_and_so_is_the_same_of_another_thing() {
        List<String> morning = List.of(AlertMark.of(failed(2, "/admin/courriels")).written());
        for (Alert known : List.of(failed(2, "/admin/courriels"), failed(1, "/admin/courriels"))) {
            assertThat(letter(DigestTurn.AFTERNOON, morning, List.of(known), List.of()))
                    .isEqualTo(DigestText.NOTHING);
        }
        for (Alert news : List.of(failed(200, "/admin/courriels"), failed(2, "/autre"))) {
            assertThat(letter(DigestTurn.AFTERNOON, morning, List.of(news), List.of()))
                    .isNotEqualTo(DigestText.NOTHING);
        }
    }

    private static Alert failed(long number, String page) {
        return new Alert(
                AlertLevel.WARNING,
                "mail.alert.failed.many",
                List.of(number),
                page,
                Set.of(Roles.QUALITY));
    }

    private static String plain(String text) {
        return text.replaceAll("[\u00a0\u202f]", " ");
    }

    private static DigestText letter(
            DigestTurn turn, List<String> known, List<Alert> alerts, List<LateItem> late) {
        return new DigestLetter(
                        new DigestDue(
                                "referent", "Camille", Set.of(Roles.QUALITY), DAY, turn, known),
                        alerts,
                        late,
                        "https://clu.prefecture.example")
                .written();
    }
}
