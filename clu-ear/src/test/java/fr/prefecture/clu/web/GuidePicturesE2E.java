package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.it.Clu;
import fr.prefecture.clu.it.NightRun;
import fr.prefecture.clu.it.Rest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.container.test.api.TargetsContainer;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The pictures of the guide show the product as it is. With {@code -Dguide.write=true} they are
 * taken anew, each with the words that can be read in it; else those words are compared. Comes
 * first: what other tests leave behind (a second switchboard) shows on some pages.
 */
@Order(1)
@ExtendWith({ArquillianExtension.class, Browser.Pictures.class})
@RunAsClient
class GuidePicturesE2E {

    private static final Path FOLDER = Path.of("../clu-web/src/main/webapp/resources/guide");
    private static final Path TEXTS = Path.of("../clu-ejb/src/main/resources/guide");
    private static final String AGAIN =
            "mvn verify -Pserver -Dit.test=GuidePicturesE2E -Dguide.write=true";
    private static final int WIDTH = 760;
    private static final int LARGEST = 80 * 1024;

    /** What a page of the guide shows: which part of which page, as whom; nobody: a visitor. */
    record Shown(String name, String login, String path, String part) {
        @Override
        public String toString() {
            return name;
        }
    }

    @Deployment(testable = false)
    @TargetsContainer("wildfly")
    public static EnterpriseArchive product() {
        return Clu.ear();
    }

    static List<Shown> pictures() {
        return List.of(
                new Shown("connexion", "", "/connexion", "#connexion"),
                new Shown("preferences", "cert", "/preferences", "#affichage-prefere"),
                new Shown("organisme", "referent", "/comite/organismes/nouveau", "#organisme"),
                new Shown("reunion", "referent", "/comite/reunions/nouvelle", "#reunion"),
                new Shown("modele", "referent", "/comite/modeles/nouveau", "#creation"),
                new Shown("repondre", "agent", "/modeles", "main form.filtres"),
                new Shown(
                        "telephone",
                        "secretaire",
                        "/telephone?du=2021-05-01&au=2021-05-31",
                        "main form.filtres"),
                new Shown("site", "site", "/site/declarer", "#declaration"),
                new Shown("note-cert", "cert", "/cert/notes/nouvelle", "#note"),
                new Shown("qui-traite-quoi", "agent", "/cert/qui-traite-quoi", "main form.filtres"),
                new Shown("questionnaire", "referent", "/questionnaires", "#nouveau"),
                new Shown("campagne", "referent", "/enquetes/nouvelle", "#campagne"),
                new Shown("mystere", "referent", "/enquetes/mystere/nouvelle", "#enquete"),
                new Shown("reclamation", "agent", "/reclamations/saisie", "#reclamation"),
                new Shown("affichage", "referent", "/affichages/nouveau", "#affichage-nouveau"),
                new Shown("audit", "referent", "/audits/nouveau", "#audit"),
                new Shown("action", "referent", "/actions/nouvelle", "#fiche-action"),
                new Shown("indicateur", "referent", "/indicateurs/nouveau", "#nouvel-indicateur"),
                new Shown("collecte", "referent", "/indicateurs/collectes/nouvelle", "#collecte"),
                new Shown("import", "referent", "/comite/membres/imports/nouveau", "#envoi"));
    }

    @Test
    void every_picture_that_the_guide_names_is_taken_and_no_other() throws IOException {
        Set<String> named = new TreeSet<>();
        Pattern picture = Pattern.compile("!\\[[^]]*]\\(([a-z-]+)\\)");
        try (Stream<Path> files = Files.list(TEXTS)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".md")).toList()) {
                Matcher found = picture.matcher(Files.readString(file));
                while (found.find()) {
                    named.add(found.group(1));
                }
            }
        }
        assertThat(pictures().stream().map(Shown::name).collect(Collectors.toSet()))
                .isEqualTo(named);
    }

    @BeforeAll
    static void await_the_demonstration() {
        NightRun.until(
                () ->
                        Rest.as("lecture")
                                .get("/api/v1/switchboard/days?from=2021-05-03&to=2021-05-31"),
                answer -> answer.statusCode() == 200 && answer.body().contains("\"FINAL\""));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void a_picture_shows_what_the_page_says(Shown shown) throws IOException {
        Browser browser = Browser.fresh();
        if (!shown.login().isEmpty()) {
            SignInScreen.enterAs(browser, shown.login());
        }
        browser.open(shown.path());
        browser.theme("clair");
        browser.width(WIDTH);
        browser.open(shown.path());
        calm(browser);
        String words = words(browser, shown.part());
        assertThat(words).as("words of " + shown.part()).isNotEmpty();
        Path known = FOLDER.resolve(shown.name() + ".txt");
        if (Boolean.getBoolean("guide.write")) {
            Files.createDirectories(FOLDER);
            byte[] picture = light(taken(browser, shown.part()));
            assertThat(picture.length).as("bytes of the picture").isLessThanOrEqualTo(LARGEST);
            Files.write(FOLDER.resolve(shown.name() + ".png"), picture);
            Files.writeString(known, words);
        } else {
            assertThat(known).as("never taken; take it: " + AGAIN).exists();
            assertThat(words)
                    .as("the page has changed; look at the guide, then take it anew: " + AGAIN)
                    .isEqualTo(Files.readString(known));
        }
    }

    /** No day but one of 2021, no cursor. */
    private static void calm(Browser browser) {
        browser.script(
                """
                document.querySelectorAll('main input').forEach(e => {
                  if (/^\\d\\d\\/\\d\\d\\/\\d{4}$/.test(e.value)) {
                    e.value = '31/05/2021';
                  }
                });
                if (document.activeElement) {
                  document.activeElement.blur();
                }
                """);
    }

    /** Headings, labels, buttons and heads of columns, line by line, as they are seen. */
    private static String words(Browser browser, String part) {
        return browser
                .strings(
                        """
                        const part = document.querySelector(arguments[0]);
                        const seen = e => e.checkVisibility({visibilityProperty: true})
                            && !e.closest('.masque');
                        return [...part.querySelectorAll('h1, h2, h3, legend, label, button, th,'
                                + ' summary, input[type=submit]')]
                            .filter(seen)
                            .map(e => e.tagName === 'INPUT' ? e.value : e.innerText)
                            .map(text => text.replace(/\\s+/g, ' ').trim())
                            .filter(text => text);
                        """,
                        part)
                .stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] taken(Browser browser, String part) {
        @SuppressWarnings("unchecked")
        Map<String, Object> clip =
                (Map<String, Object>)
                        browser.script(
                                """
                                const box = document.querySelector(arguments[0])
                                    .getBoundingClientRect();
                                const edge = 8;
                                const left = Math.max(0, Math.floor(box.left + scrollX - edge));
                                return {
                                  x: left,
                                  y: Math.max(0, Math.floor(box.top + scrollY - edge)),
                                  width: Math.min(innerWidth - left, Math.ceil(box.width + 2 * edge)),
                                  height: Math.ceil(box.height + 2 * edge),
                                  scale: 1
                                };
                                """,
                                part);
        Map<String, Object> answer =
                browser.command(
                        "Page.captureScreenshot",
                        Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
        return Base64.getDecoder().decode((String) answer.get("data"));
    }

    /** With fewer shades, which nobody sees and which weigh most. */
    private static byte[] light(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        BufferedImage lighter =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                lighter.setRGB(x, y, shade(picture.getRGB(x, y)));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(lighter, "png", out);
        return out.toByteArray();
    }

    private static int shade(int colour) {
        int rounded = 0;
        for (int shift : new int[] {16, 8, 0}) {
            int part = colour >> shift & 0xff;
            rounded |= (part + 8) / 17 * 17 << shift;
        }
        return rounded;
    }
}
