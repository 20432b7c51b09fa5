package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
            look(path);
        }
        screen.step(meeting);
        look(meeting + "/ordre-du-jour");
        titles.remove(titles.size() - 1);
        enterAs("secretaire");
        look(meeting + "/signature");
        browser.open(meeting + "/signature");
        screen.press("rendre");
        assertThat(screen.isInvalid("remarque")).isTrue();
        assertThat(new Inspection(browser).axe()).as("A1 refused").isEmpty();
        browser.open(meeting + "/signature");
        screen.find("#confirme").sendKeys(Keys.SPACE);
        screen.press("signer");
        assertThat(screen.news()).contains("Le relevé est marqué signé");
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
        screen.attach("fichier", file);
        screen.press("joindre");
        return meeting;
    }

    private void look(String path) {
        new AccessibilityWalk(browser).keeps(path);
        titles.add(browser.driver().getTitle());
        assertThat(browser.driver().getTitle())
                .as("A16 " + path)
                .matches("\\P{Cntrl}+ – Comité des usagers – CLU");
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
