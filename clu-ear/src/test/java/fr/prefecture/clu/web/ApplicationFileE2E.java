package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
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
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The label's file in two clicks: made from the demonstration's data, twice, and looked into. */
@Plain
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class ApplicationFileE2E {

    private static final String LIST = "/dossiers";

    @TempDir private Path folder;

    private Browser browser;
    private MeetingsScreen screen;

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    @BeforeEach
    void enter() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "referent");
        screen = new MeetingsScreen(browser);
    }

    /** The answer is the zip. */
    private byte[] made(Runnable asking) {
        asking.run();
        assertThat(screen.news()).contains("Le dossier est demandé");
        browser.patiently().until(driver -> !screen.findAll("#suite a[href$='.zip']").isEmpty());
        assertThat(screen.find("#faits").getText()).contains("Prêt");
        byte[] zip =
                browser.file(screen.find("#suite a[href$='.zip']").getDomAttribute("href")).body();
        assertThat(new String(zip, 0, 2, StandardCharsets.US_ASCII)).isEqualTo("PK");
        return zip;
    }

    private byte[] ask(String day) {
        return made(
                () -> {
                    browser.open(LIST);
                    screen.choose("structure", "Préfecture de démonstration");
                    screen.type("arrete", day);
                    screen.press("faire");
                });
    }

    private static Map<String, byte[]> files(byte[] content) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                files.put(e.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    @Test
    @Tag("QUA-57")
    void the_file_made_twice_from_the_same_data_is_the_same_to_the_byte() throws Exception {
        byte[] once = ask("30/11/2021");
        String first = browser.path();

        byte[] twice = made(() -> screen.press("refaire"));

        assertThat(browser.path()).isNotEqualTo(first);
        assertThat(Arrays.equals(once, twice)).as("the same bytes").isTrue();
        String sum = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(twice));
        assertThat(screen.find("#faits").getText()).contains(sum, "Mêmes octets que");
        assertThat(screen.page().select("#faits dd li a").eachAttr("href"))
                .anyMatch(path -> path.endsWith(first));
    }

    @Test
    @Plain(false)
    @Tag("QUA-56")
    @Tag("QUA-61")
    void its_contents_lead_to_every_piece_and_are_accessible() throws Exception {
        Map<String, byte[]> files = files(ask("30/11/2021"));
        assertThat(files.keySet())
                .contains("sommaire.html", "sommaire.odt", "empreintes-sha256.txt")
                .anyMatch(path -> path.startsWith("preuves/"))
                .anyMatch(path -> path.startsWith("indicateurs/"))
                .anyMatch(path -> path.startsWith("comite/"))
                .anyMatch(path -> path.startsWith("audits/"))
                .allMatch(path -> path.matches("[a-z0-9/.-]+"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        sums(files);
        browser.width(1280);
        browser.driver().get(folder.resolve("sommaire.html").toUri().toString());
        List<String> links = screen.page().select("main a").eachAttr("href");
        SoftAssertions softly = new SoftAssertions();
        softly.assertThat(links)
                .filteredOn(link -> !link.contains(":"))
                .isNotEmpty()
                .allMatch(files::containsKey);
        softly.assertThat(links)
                .containsAll(
                        files.keySet().stream()
                                .filter(path -> !path.startsWith("sommaire."))
                                .toList());
        softly.assertThat(new Inspection(browser).axe()).as("A1").isEmpty();
        browser.width(320);
        softly.assertThat(new Inspection(browser).overflow()).as("A5").isNotPositive();
        softly.assertThat(new Inspection(browser).axe()).as("A1 at 320 px").isEmpty();
        browser.width(1280);
        browser.picture("dossier-sommaire");
        accessible(files, softly);
        softly.assertAll();
    }

    private static void sums(Map<String, byte[]> files) throws Exception {
        List<String> expected = new ArrayList<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (!file.getKey().equals("empreintes-sha256.txt")) {
                byte[] sum = MessageDigest.getInstance("SHA-256").digest(file.getValue());
                expected.add(HexFormat.of().formatHex(sum) + "  " + file.getKey());
            }
        }
        assertThat(new String(files.get("empreintes-sha256.txt"), StandardCharsets.UTF_8).lines())
                .containsExactlyElementsOf(expected);
    }

    /** A21: of what the product has written itself. */
    private static void accessible(Map<String, byte[]> files, SoftAssertions softly)
            throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().matches("(indicateurs|comite|audits)/.*\\.pdf")) {
                try (PDFAParser parser =
                                Foundries.defaultInstance()
                                        .createParser(
                                                new ByteArrayInputStream(file.getValue()),
                                                PDFAFlavour.PDFUA_1);
                        PDFAValidator validator =
                                Foundries.defaultInstance()
                                        .createValidator(PDFAFlavour.PDFUA_1, false)) {
                    softly.assertThat(validator.validate(parser).isCompliant())
                            .as("PDF/UA-1: " + file.getKey())
                            .isTrue();
                }
            }
        }
    }

    @Test
    @Tag("QUA-56")
    void a_day_to_come_is_refused_and_what_was_typed_stays() {
        browser.open(LIST);
        screen.type("arrete", "31/12/2099");
        screen.press("faire");

        assertThat(screen.allErrors()).contains("le 31 décembre 2099 est à venir");
        assertThat(screen.value("arrete")).isEqualTo("31/12/2099");
        assertThat(screen.title()).startsWith("Erreur");
    }

    @Test
    void a_file_is_deleted_after_a_second_word_and_its_zip_goes_with_it() {
        ask("29/11/2021");
        String address = screen.find("#suite a[href$='.zip']").getDomAttribute("href");
        screen.follow("a[href$='?supprimer=oui']");
        assertThat(screen.find("#supprimer").isDisplayed()).isTrue();
        screen.press("supprimer");

        assertThat(browser.path()).isEqualTo(LIST);
        assertThat(screen.news()).contains("supprimé");
        assertThat(browser.file(address).statusCode()).isEqualTo(404);
    }

    @Test
    void the_secretary_general_reads_the_files_and_makes_none() {
        browser = Browser.fresh();
        SignInScreen.enterAs(browser, "secretaire");
        screen = new MeetingsScreen(browser);
        browser.open(LIST);

        assertThat(screen.findAll("#dossier, #faire")).isEmpty();
        assertThat(screen.findAll("#dossiers tbody tr")).isNotEmpty();
    }

    @Test
    @Plain(false)
    void the_pages_keep_the_rules_in_both_themes() {
        ask("28/11/2021");
        String file = browser.path();
        SoftAssertions softly = new SoftAssertions();
        for (String path : List.of(LIST, file, file + "?supprimer=oui")) {
            Inspection inspection = new Inspection(browser);
            browser.theme("clair");
            browser.width(1280);
            browser.open(path);
            softly.assertThat(inspection.axe()).as("A1 " + path).isEmpty();
            softly.assertThat(inspection.structure()).as("A9 to A17 " + path).isEmpty();
            softly.assertThat(inspection.language()).as("A23 " + path).isEmpty();
            softly.assertThat(inspection.wordlessStates()).as("A8 " + path).isEmpty();
            softly.assertThat(inspection.cutOff()).as("A6, A7 " + path).isEmpty();
            List<String> expected = inspection.interactive();
            softly.assertThat(inspection.walk(false, expected.size()))
                    .as("A3, A4 " + path)
                    .isEqualTo(expected);
            browser.width(320);
            softly.assertThat(inspection.overflow()).as("A5 " + path).isNotPositive();
            browser.width(1280);
            browser.theme("sombre");
            browser.open(path);
            softly.assertThat(inspection.colours()).as("A1 dark " + path).isEmpty();
            browser.picture("dossier-" + (path.equals(LIST) ? "liste" : "un"));
        }
        browser.theme("clair");
        softly.assertAll();
    }
}
