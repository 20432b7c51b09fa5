package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The papers of the meeting of 31 May 2021, as the running product hands them out. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class MeetingPapersE2E {

    private static final String DAY = "05/07/2021";

    private Browser browser;
    private MeetingsScreen screen;
    private String meeting;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void the_quality_officer_looks_at_the_documents_of_the_meeting_of_2021() {
        enterAs("referent");
        browser.open(MeetingsScreen.LIST + "?annee=2021");
        screen.follow("#reunions tbody a");
        meeting = browser.path();
        browser.open(meeting + "/documents");
    }

    @Test
    @Tag("COM-34")
    @Tag("DOC-7")
    void every_paper_is_handed_out_as_an_accessible_pdf() {
        List<String> addresses = links("#produits a[href*='.pdf']");
        addresses.addAll(links("#convocations-de-chacun a").subList(0, 1));
        assertThat(addresses).hasSizeGreaterThan(14);
        SoftAssertions softly = new SoftAssertions();
        for (String address : addresses) {
            softly.assertThat(new String(get(address), StandardCharsets.ISO_8859_1))
                    .as(address)
                    .startsWith("%PDF-")
                    .as("says that it is PDF/UA-1, which MeetingPapersTest has judged: " + address)
                    .containsPattern("pdfuaid:part(>|=\")1");
        }
        softly.assertAll();
    }

    @Test
    @Tag("COM-34")
    @Tag("COM-46")
    @Tag("DOC-9")
    void every_paper_to_be_changed_opens_in_libreoffice_and_converts() {
        List<String> texts = links("#produits a[href$='.odt']");
        assertThat(texts).hasSize(7);
        for (String address : texts) {
            byte[] odt = get(address);
            assertThat(LibreOffice.convert(odt, "odt", "pdf"))
                    .as(address)
                    .startsWith('%', 'P', 'D', 'F');
        }
        String minutes =
                texts.stream().filter(one -> one.contains("releve")).findFirst().orElseThrow();
        assertThat(text(LibreOffice.convert(get(minutes), "odt", "txt:Text")))
                .contains(
                        "Relevé de décisions",
                        "Participants (16)",
                        "222 usagers",
                        "Pour le Préfet et par délégation");
        assertThat(text(get(minutes.replace(".odt", ".html"))))
                .contains("<html lang=\"fr\">", "222 usagers", "Pour le Préfet et par délégation");
        byte[] slides = get(links("#produits a[href$='.odp']").get(0));
        assertThat(LibreOffice.convert(slides, "odp", "pdf")).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    @Plain(false)
    @Tag("COM-36")
    @Tag("COM-39")
    void the_letter_says_until_when_and_to_whom_in_the_browser_too() {
        browser.open(links("#produits a[href$='lettre-d-accompagnement.html']").get(0));
        assertThat(screen.plain())
                .contains("mardi 15 juin 2021", "Services (7)", "Associations (8)", "Autres (5)")
                .doesNotContain("quinzaine");
        browser.width(320);
        Inspection inspection = new Inspection(browser);
        assertThat(inspection.overflow()).as("A5").isNotPositive();
        browser.width(1280);
        assertThat(inspection.axe()).as("A1").isEmpty();
    }

    @Test
    @Tag("COM-38")
    void the_package_for_the_website_holds_what_it_says() throws IOException {
        browser.open(meeting + "/publication");
        Map<String, byte[]> files = packed(screen.find("#dossier").getDomAttribute("action"));
        assertThat(files.keySet())
                .containsExactly(
                        "LISEZ-MOI.txt",
                        "a-relayer.txt",
                        "releve-de-decisions-2021-05-31.html",
                        "releve-de-decisions-2021-05-31.pdf");
        assertThat(text(files.get("LISEZ-MOI.txt")))
                .contains("- a-relayer.txt", "- releve-de-decisions-2021-05-31.html");
        assertThat(text(files.get("a-relayer.txt"))).contains("31 mai 2021", "mardi 15 juin 2021");
        assertThat(files.get("releve-de-decisions-2021-05-31.pdf")).startsWith('%', 'P', 'D', 'F');
    }

    @Test
    @Tag("COM-38")
    void a_document_of_the_meeting_that_is_chosen_goes_into_the_package() throws IOException {
        byte[] plan = get(links("#produits a[href$='/ordre-du-jour.pdf']").get(0));
        Path file = Files.createTempDirectory("clu-package").resolve("plan-du-hall.pdf");
        Files.write(file, plan);
        screen.attach("fichier", file);
        screen.press("joindre");
        browser.open(meeting + "/publication");
        String chosen = screen.page().select("#dossier .case:contains(plan-du-hall) input").val();

        Map<String, byte[]> files =
                packed(screen.find("#dossier").getDomAttribute("action") + "?document=" + chosen);

        String name =
                files.keySet().stream()
                        .filter(one -> one.contains("plan-du-hall"))
                        .findFirst()
                        .orElseThrow();
        assertThat(files.get(name)).as("byte for byte").isEqualTo(plan);
        assertThat(text(files.get("LISEZ-MOI.txt"))).contains(name);
    }

    @Test
    @Plain(false)
    @Tag("COM-38")
    @Tag("WEB-13")
    void the_update_of_the_website_is_declared_once_and_can_be_taken_back() {
        browser.open(meeting + "/publication");
        screen.type("le", "03/06/2021");
        screen.press("publier");
        assertThat(screen.allErrors()).contains("ne peut pas précéder la signature du relevé");
        screen.type("le", DAY);
        screen.type("page", "qualite/releve-du-parcours");
        screen.pressTwice("publier");
        assertThat(screen.plain())
                .contains("Mise en ligne le lundi 5 juillet 2021", "qualite/releve-du-parcours");
        screen.follow("#publie a");
        assertThat(new WebsiteScreen(browser).day("2021-07-05"))
                .as("one update of one page")
                .startsWith("Oui", "Mis à jour", "1");

        browser.open(meeting + "/publication");
        screen.follow("a[href*='annuler=oui']");
        screen.press("annuler");
        assertThat(screen.news()).contains("La déclaration est annulée.");
        assertThat(screen.plain()).contains("Déclaration du", "annulée");
        browser.open("/site?mois=2021-07");
        assertThat(screen.texts("#jours tr[data-jour=2021-07-05] td"))
                .as("it counts no more")
                .doesNotContain("Mis à jour");
    }

    @Test
    @Plain(false)
    void both_pages_keep_the_rules_in_both_themes_and_on_every_width() {
        SoftAssertions softly = new SoftAssertions();
        for (String page :
                List.of(meeting + "/documents", meeting + "/publication", meeting + "/cloture")) {
            Inspection inspection = new Inspection(browser);
            browser.theme("clair");
            browser.open(page);
            softly.assertThat(inspection.axe()).as("A1 light " + page).isEmpty();
            softly.assertThat(inspection.structure()).as("A9 to A17 " + page).isEmpty();
            softly.assertThat(inspection.language()).as("A23 " + page).isEmpty();
            browser.width(320);
            softly.assertThat(inspection.overflow()).as("A5 " + page).isNotPositive();
            softly.assertThat(inspection.sidewaysScrollers()).as("A5 " + page).isEmpty();
            browser.width(1280);
            browser.theme("sombre");
            browser.open(page);
            softly.assertThat(inspection.colours()).as("A1 dark " + page).isEmpty();
        }
        browser.theme("clair");
        softly.assertAll();
    }

    @Test
    void who_may_not_read_all_figures_is_not_offered_the_slides() {
        assertThat(links("#produits a[href*='diaporama']")).hasSize(2);
        enterAs("cert");
        browser.open(meeting + "/documents");
        assertThat(links("#produits a[href*='diaporama']")).isEmpty();
        assertThat(links("#produits a")).isNotEmpty();
        assertThat(browser.file(papers() + "/diaporama.odp").statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("COM-34")
    void a_paper_that_cannot_be_made_yet_leads_back_to_what_it_lacks() {
        String bare = screen.plan("Réunion sans papiers", "en 2015");
        browser.open(bare + "/documents");
        assertThat(screen.plain()).contains("Pas encore possible. Il manque :");
        browser.open(papers(bare) + "/convocation.pdf");
        assertThat(browser.path()).isEqualTo(bare + "/documents");
        assertThat(browser.file(papers(bare) + "/convocation.docx").statusCode()).isEqualTo(404);
        assertThat(browser.file(papers(bare) + "/facture.pdf").statusCode()).isEqualTo(404);
    }

    private String papers() {
        return papers(meeting);
    }

    private static String papers(String meeting) {
        return meeting.replace("/comite/reunions/", "/comite/papiers/");
    }

    private List<String> links(String css) {
        List<String> links = new ArrayList<>();
        screen.findAll(css).forEach(link -> links.add(link.getDomAttribute("href")));
        return links;
    }

    private byte[] get(String address) {
        HttpResponse<byte[]> answer = browser.file(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private Map<String, byte[]> packed(String address) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(get(address)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    /** With plain spaces. */
    private static String text(byte[] file) {
        return Screen.spaced(new String(file, StandardCharsets.UTF_8));
    }

    private void enterAs(String login) {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, login);
        screen = new MeetingsScreen(browser);
    }
}
