package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** Every page of a meeting, filled, against the rules of accessibility that a machine can check. */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MeetingsAccessibilityE2E {

    private static final int WIDE = 1280;
    private static final int NARROW = 320;

    @TempDir private Path folder;

    private Browser browser;
    private MeetingsScreen screen;
    private final List<String> titles = new ArrayList<>();

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @Test
    void every_page_of_a_meeting_keeps_the_rules_in_both_themes() throws Exception {
        enterAs("referent");
        SoftAssertions softly = new SoftAssertions();
        String meeting = filled();
        browser.open(meeting + "/ordre-du-jour");
        String item = href(".point a");
        browser.open(meeting + "/convocations");
        String answer = href("#convoques tbody a");

        for (String path :
                List.of(
                        MeetingsScreen.LIST,
                        MeetingsScreen.LIST + "/nouvelle",
                        meeting,
                        meeting + "/modifier",
                        meeting + "/etape",
                        meeting + "/ordre-du-jour",
                        item,
                        meeting + "/convocations",
                        answer,
                        meeting + "/presences",
                        meeting + "/documents",
                        meeting + "/historique")) {
            look(path, softly);
        }
        screen.step(meeting);
        look(meeting + "/ordre-du-jour", softly);
        titles.remove(titles.size() - 1);
        enterAs("secretaire");
        look(meeting + "/signature", softly);
        browser.open(meeting + "/signature");
        screen.press("rendre");
        softly.assertThat(screen.isInvalid("remarque")).isTrue();
        softly.assertThat(new Inspection(browser).axe()).as("A1 refused").isEmpty();
        browser.open(meeting + "/signature");
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("signer");
        softly.assertThat(screen.news()).contains("Le relevé est marqué signé");
        softly.assertAll();
        assertThat(titles).doesNotHaveDuplicates().noneMatch(String::isBlank);
    }

    /** A meeting of today with a bit of everything, its minutes not yet submitted. */
    private String filled() throws Exception {
        String meeting = screen.plan("Réunion accessible", "en 2016");
        screen.prepare(meeting);
        browser.open(meeting + "/ordre-du-jour");
        screen.type("theme", "Préambule");
        screen.type("duree", "15");
        screen.type("sujets", "accueil téléphonique");
        screen.press("ajouter");
        screen.type("theme", "Divers");
        screen.press("ajouter");
        screen.gesture("retirer", 2);
        browser.open(meeting + "/convocations");
        screen.invite("Claude Noir", "Association des aveugles", "Associations");
        screen.invite("Sacha Brun", "Association des maires", "Élus");
        screen.step(meeting);
        screen.step(meeting);
        browser.open(meeting + "/presences");
        screen.mark("Claude Noir", "PRESENT");
        screen.press("enregistrer");
        screen.press("autres-absents");
        new MinutesScreen(browser, meeting)
                .open()
                .shortcut(Keys.ARROW_DOWN)
                .shortcut("f")
                .type("La secrétaire générale ouvre la réunion.")
                .save();
        browser.open(meeting + "/documents");
        Path file = folder.resolve("note.txt");
        Files.writeString(file, "Bonjour", StandardCharsets.UTF_8);
        screen.find("#fichier").sendKeys(file.toString());
        screen.press("joindre");
        return meeting;
    }

    private void look(String path, SoftAssertions softly) {
        Inspection inspection = new Inspection(browser);
        browser.theme("clair");
        browser.open(path);
        titles.add(browser.driver().getTitle());
        softly.assertThat(inspection.axe()).as("A1 light " + path).isEmpty();
        softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
        softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
        softly.assertThat(browser.driver().getTitle())
                .as("A16 " + path)
                .matches("\\P{Cntrl}+ – Comité des usagers – CLU");
        keyboard(path, softly);
        browser.width(NARROW);
        softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
        softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + path).isEmpty();
        softly.assertThat(inspection.axe()).as("A1 at 320 px " + path).isEmpty();
        browser.width(WIDE);
        browser.theme("sombre");
        browser.open(path);
        softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
    }

    private void keyboard(String path, SoftAssertions softly) {
        Inspection inspection = new Inspection(browser);
        browser.open(path);
        List<String> expected = inspection.interactive();
        softly.assertThat(expected).as("A3 " + path).hasSizeGreaterThan(5);
        softly.assertThat(inspection.walk(false, expected.size()))
                .as("A3 forward " + path)
                .isEqualTo(expected);
        List<String> reversed = new ArrayList<>(expected.subList(0, expected.size() - 1));
        Collections.reverse(reversed);
        softly.assertThat(inspection.walk(true, expected.size() - 1))
                .as("A3 backward " + path)
                .isEqualTo(reversed);
    }

    private String href(String css) {
        return screen.find(css).getDomAttribute("href");
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new MeetingsScreen(browser);
    }
}
