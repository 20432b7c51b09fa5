package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Something that is posted, checked and replaced; a training that is planned, then done. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class DisplaysE2E {

    private Browser browser;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
    }

    @Test
    void a_charter_is_posted_shown_checked_and_replaced() {
        RoundsScreen screen = RoundsScreen.open(browser, "/affichages/nouveau");
        screen.choose("objet", "Charte");
        screen.type("intitule", "Charte d’essai");
        screen.choose("lieu", "Autre lieu");
        screen.type("edition", "mai 2021");
        screen.type("pose", "03/05/2021");
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("Dites de quel lieu il s’agit");
        assertThat(screen.value("intitule")).isEqualTo("Charte d’essai");
        screen.type("precision", "Salle d’attente");
        screen.press("enregistrer");
        assertThat(screen.news()).contains("Prochain contrôle le 3 août 2021");
        assertThat(screen.plain()).contains("À contrôler", "Autre lieu, Salle d’attente");
        String old = browser.path();

        screen.attach("fichier", ActionsScreen.file("hall.png", png()));
        screen.press("ajouter");
        assertThat(screen.refusal()).contains("Dites en une phrase ce que montre la photographie");
        screen.attach("fichier", ActionsScreen.file("hall.png", png()));
        screen.type("description", "La charte dans la salle d’attente vide");
        screen.press("ajouter");
        assertThat(screen.find(".photographie img").getDomAttribute("alt"))
                .isEqualTo("La charte dans la salle d’attente vide");

        screen.choose("resultat", "À remplacer");
        screen.type("note", "Bas de page décoloré");
        screen.press("controler");
        assertThat(screen.plain()).contains("Bas de page décoloré", "À remplacer");
        screen.followText("Remplacer par une nouvelle version");
        assertThat(screen.value("intitule")).isEqualTo("Charte d’essai");
        screen.type("edition", "novembre 2021");
        screen.press("enregistrer");
        assertThat(screen.heading()).isEqualTo("Charte d’essai (novembre 2021)");
        String next = browser.path();
        browser.open(old);
        assertThat(screen.plain()).contains("Retiré");
        assertThat(screen.has("#controler")).isFalse();
        screen.followText("Voir la version qui l’a remplacé");
        assertThat(browser.path()).isEqualTo(next);
        screen.followText("Retirer l’affichage");
        screen.press("retirer");
        assertThat(screen.news()).contains("retiré");

        browser.open("/affichages?etat=retires&objet=charte");
        assertThat(screen.rows())
                .anyMatch(row -> row.contains("Charte d’essai") && row.contains("mai 2021"));
        assertThat(screen.has("a[href*='registre.csv?etat=retires']")).isTrue();

        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        screen = RoundsScreen.open(browser, old);
        assertThat(screen.has("#ajouter")).isFalse();
        assertThat(RoundsScreen.open(browser, "/affichages").offers("Nouvel affichage")).isFalse();
    }

    @Test
    void a_training_is_planned_for_a_year_then_done_with_its_heads() {
        RoundsScreen screen = RoundsScreen.open(browser, "/formations/nouvelle");
        screen.choose("theme", "Handicap");
        screen.type("service", "Service formé");
        screen.type("intitule", "Accueil d’essai");
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("Dites quand la formation");
        screen.type("prevue", "en 2019");
        screen.type("effectif", "dix");
        screen.press("enregistrer");
        assertThat(screen.isInvalid("effectif")).isTrue();
        screen.type("effectif", "10");
        screen.press("enregistrer");
        browser.open("/formations?annee=2019");
        assertThat(screen.rows()).singleElement().asString().contains("En retard", "2019");
        screen.enter("Accueil d’essai");
        screen.type("faite", "03/05/2019");
        screen.type("presents", "12");
        screen.press("enregistrer");
        assertThat(screen.refusal()).contains("plus nombreux que l’effectif du service");
        screen.type("presents", "8");
        screen.press("enregistrer");
        browser.open("/formations?annee=2019");
        assertThat(screen.rows()).singleElement().asString().contains("Faite", "03/05/2019");
        assertThat(screen.plain()).contains("80,0 % (8 sur 10)");
        screen.enter("Accueil d’essai");
        screen.followText("Supprimer la formation");
        screen.press("retirer");
        browser.open("/formations?annee=2019");
        assertThat(screen.plain()).contains("Aucune formation, aucun guide ne correspond");
    }

    private static byte[] png() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
