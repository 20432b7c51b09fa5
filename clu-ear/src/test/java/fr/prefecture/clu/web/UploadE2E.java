package fr.prefecture.clu.web;

import static fr.prefecture.clu.web.Screen.thisYear;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * What every field for files does: a file travels as soon as it is chosen, in sight, and waits for
 * its form, which may be refused as often as it likes.
 */
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class UploadE2E {

    private static final int SLOW = 200_000;

    @TempDir private Path folder;

    private Browser browser;
    private ActionsScreen screen;
    private String step;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @AfterEach
    void with_the_network_as_it_is() {
        browser.slow(-1);
    }

    @BeforeEach
    void an_action_that_is_done() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = ActionsScreen.opened(browser, "Borne " + UUID.randomUUID(), "");
        step = "/actions/etapes/" + browser.path().replaceAll("\\D", "") + "?quoi=clore";
        browser.open(step);
    }

    private Path file(String name, int bytes) throws IOException {
        return Files.write(
                folder.resolve(name), "a".repeat(bytes).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> waiting() {
        return screen.texts("#fichier .case label");
    }

    private String said() {
        return Screen.spaced(screen.find("#fichier .fichiers-dit").getText());
    }

    private void send(Path file) {
        browser.script("document.getElementById('fichier_input').focus()");
        screen.find("#fichier_input").sendKeys(file.toString());
    }

    private void until(BooleanSupplier met) {
        browser.patiently().until(d -> met.getAsBoolean());
    }

    @Test
    void a_file_travels_in_sight_while_the_form_is_filled_in_and_goes_with_it() throws Exception {
        browser.slow(SLOW);
        send(file("devis.txt", 600_000));

        until(() -> !screen.findAll("#fichier progress").isEmpty());
        assertThat(said()).isEqualTo("Envoi de devis.txt");
        assertThat(screen.find("#fichier progress").getAccessibleName())
                .isEqualTo("Envoi de devis.txt");
        assertThat(screen.find("#fichier .ui-fileupload-cancel").getAccessibleName())
                .isEqualTo("Interrompre l’envoi de devis.txt");
        until(
                () ->
                        Double.parseDouble(screen.find("#fichier progress").getDomProperty("value"))
                                > 0);
        assertThat(screen.focus()).isEqualTo("fichier_input");
        browser.picture("envoi");
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();

        screen.find("#valider").sendKeys(Keys.ENTER);
        assertThat(said()).isEqualTo("Le formulaire partira dès que les fichiers seront arrivés.");
        browser.slow(-1);
        until(() -> browser.path().matches("/actions/\\d+"));
        assertThat(screen.news()).contains("est faite");
        assertThat(screen.plain()).contains("devis.txt");
    }

    @Test
    void whoever_interrupts_it_stays_at_the_field_and_nothing_is_sent() throws Exception {
        browser.slow(SLOW);
        send(file("devis.txt", 3_000_000));
        until(() -> !screen.findAll("#fichier progress").isEmpty());

        screen.find("#fichier .ui-fileupload-cancel").sendKeys(Keys.ENTER);

        until(() -> screen.findAll("#fichier progress").isEmpty());
        browser.slow(-1);
        assertThat(screen.focus()).isEqualTo("fichier_input");
        assertThat(waiting()).isEmpty();
        assertThat(screen.isInvalid("fichier")).isFalse();
    }

    @Test
    void what_does_not_arrive_is_said_at_the_field_and_can_be_chosen_again() throws Exception {
        Path file = file("devis.txt", 3_000_000);
        browser.offline(true);

        send(file);

        until(() -> screen.isInvalid("fichier"));
        browser.offline(false);
        assertThat(Screen.spaced(screen.find("#fichier-erreur").getText()))
                .isEqualTo(
                        "devis.txt n’est pas arrivé en entier : le réseau ou le serveur a coupé l’envoi.");
        screen.attach("fichier", file);
        assertThat(waiting()).containsExactly("devis.txt, 3 Mo");
        assertThat(screen.isInvalid("fichier")).isFalse();
    }

    @Test
    void what_cannot_be_taken_is_said_before_it_travels() throws Exception {
        screen.attach("fichier", file("vide.txt", 0));
        assertThat(Screen.spaced(screen.find("#fichier-erreur").getText()))
                .isEqualTo("vide.txt est un fichier vide. Choisissez-en un autre.");

        screen.attach("fichier", file("film.mp4", 10));
        assertThat(Screen.spaced(screen.find("#fichier-erreur").getText()))
                .startsWith("film.mp4 n’est pas d’un type accepté. Types acceptés : pdf, odt");

        screen.attach("fichier", file("plan.txt", 60_000_000));
        assertThat(Screen.spaced(screen.find("#fichier-erreur").getText()))
                .isEqualTo("Le fichier dépasse 20 Mo. Choisissez un fichier plus petit.");
        browser.picture("envoi-refuse");
        assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        assertThat(waiting()).isEmpty();
        screen.find("#valider").sendKeys(Keys.ENTER);
        assertThat(screen.focus()).as("where the work is").isEqualTo("fichier_input");
        assertThat(browser.path()).startsWith("/actions/etapes/");
    }

    @Test
    void a_refused_form_still_has_its_file_and_the_tick_can_be_taken_away() throws Exception {
        screen.attach("fichier", file("devis.txt", 2_500));
        assertThat(said()).isEqualTo("devis.txt est arrivé et partira avec le formulaire.");
        screen.type("le", "31/06/" + (thisYear() + 1));

        screen.press("valider");

        assertThat(screen.isInvalid("le")).isTrue();
        assertThat(waiting()).containsExactly("devis.txt, 2,5 Ko");
        screen.attach("fichier", file("facture.txt", 1_500));
        assertThat(waiting()).as("one file").containsExactly("facture.txt, 1,5 Ko");
        screen.type("le", "");
        screen.press("valider");
        assertThat(waiting()).containsExactly("facture.txt, 1,5 Ko");
        screen.find("#fichier .case input").sendKeys(Keys.SPACE);
        screen.type("le", "01/03/2021");
        screen.write("texte", "Vu sur place");
        screen.press("valider");
        assertThat(screen.news()).contains("est faite");
        assertThat(screen.plain()).doesNotContain("devis.txt", "facture.txt");
    }

    @Test
    void another_type_than_its_name_says_is_refused_by_the_server_and_stays_in_the_list()
            throws Exception {
        Path picture =
                Files.write(
                        folder.resolve("plan.pdf"),
                        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        screen.attach("fichier", picture);

        screen.press("valider");

        assertThat(screen.allErrors()).contains("plan.pdf");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void without_script_the_file_comes_with_its_form_and_a_refusal_keeps_it() throws Exception {
        Browser plain = Browser.plain();
        SignInScreen.enterAs(plain, "referent");
        ActionsScreen page = ActionsScreen.open(plain, step);
        page.attach("fichier", file("devis.txt", 2_500));
        page.type("le", "31/06/" + (thisYear() + 1));

        page.press("valider");

        assertThat(page.texts("#fichier .case label")).containsExactly("devis.txt, 2,5 Ko");
        page.type("le", "01/03/2021");
        page.press("valider");
        assertThat(page.news()).contains("est faite");
        assertThat(page.plain()).contains("devis.txt");
    }
}
