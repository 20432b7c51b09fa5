package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.guide.GuidePage;
import fr.prefecture.clu.guide.GuidePages;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide speaks of the product as it is: of its pages, of their words, of itself. */
class GuideTableTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final Path PICTURES = WEBAPP.resolve("resources/guide");
    private static final long LARGEST = 80 * 1024;
    private static final int PLACE_OF_WIDTH = 16;
    private static final int WIDEST = 1000;

    /** Words of the screens are quoted between guillemets; other words inside them are as well. */
    private static final Pattern QUOTED = Pattern.compile("«((?:[^«»]|«[^«»]*»)*)»");

    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0\u202f]+");
    private static final Pattern PLACE = Pattern.compile("\\\\\\{[^{}]*\\\\}");

    private final List<GuidePage> guide = new GuidePages().all();
    private final Set<String> slugs =
            guide.stream().map(GuidePage::slug).collect(Collectors.toSet());

    @Test
    void every_page_of_people_has_its_page_of_the_guide_or_explains_itself() {
        Set<String> unexplained = new TreeSet<>();
        for (Route route : Routes.ALL) {
            if (GuideTable.slugOf(route.path()).isEmpty()
                    && GuideTable.WITHOUT.stream().noneMatch(route.path()::startsWith)) {
                unexplained.add(route.path());
            }
        }
        assertThat(unexplained).isEmpty();
    }

    @Test
    void every_row_leads_to_a_page_of_the_guide_and_begins_a_page_of_the_product() {
        assertThat(GuideTable.SLUGS.values()).allMatch(slugs::contains);
        assertThat(GuideTable.SLUGS.keySet())
                .allSatisfy(
                        path ->
                                assertThat(Routes.ALL)
                                        .as(path)
                                        .anyMatch(
                                                route ->
                                                        route.path().equals(path)
                                                                || route.path()
                                                                        .startsWith(path + '/')));
        assertThat(GuideTable.WITHOUT)
                .allMatch(path -> Routes.ALL.stream().anyMatch(r -> r.path().equals(path)));
    }

    /**
     * But for the tour, which is read before all others, and for what is to be done at a
     * switchboard, which another page leads to.
     */
    @Test
    void every_page_of_the_guide_explains_some_page_of_the_product() {
        String elsewhere = "standards-cisco-et-alcatel";
        assertThat(slugs)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(
                                        Stream.of("premier-jour", elsewhere),
                                        GuideTable.SLUGS.values().stream())
                                .collect(Collectors.toSet()));
        assertThat(guide.stream().filter(page -> page.links().contains("/aide/" + elsewhere)))
                .isNotEmpty();
    }

    @Test
    void a_page_is_explained_by_the_row_that_is_nearest_to_it() {
        assertThat(GuideTable.slugOf("/comite/reunions/{id}")).contains("preparer-une-reunion");
        assertThat(GuideTable.slugOf("/comite/reunions/{id}/convocations")).contains("convoquer");
        assertThat(GuideTable.slugOf("/comite/reunions/{id}/releve/saisie"))
                .contains("saisir-le-releve");
        assertThat(GuideTable.slugOf("/comite/membres/imports/{id}/colonnes"))
                .contains("importer-un-fichier");
        assertThat(GuideTable.slugOf("/aide/{slug}")).isEmpty();
        assertThat(GuideTable.slugOf("/")).contains("tableau-de-bord");
        assertThat(GuideTable.slugOf("/inconnu")).isEmpty();
    }

    @Test
    void no_page_of_the_guide_has_a_dead_link() {
        List<String> dead = new ArrayList<>();
        for (GuidePage page : guide) {
            for (String link : page.links()) {
                boolean lives =
                        link.startsWith("/aide/")
                                        && slugs.contains(link.substring("/aide/".length()))
                                || Routes.ALL.stream().anyMatch(r -> r.path().equals(link));
                if (!lives) {
                    dead.add(page.slug() + " → " + link);
                }
            }
        }
        assertThat(dead).isEmpty();
    }

    /** Equal words lead to equal places, in the site map as well. */
    @Test
    void no_page_of_the_guide_is_called_as_a_page_of_the_product() {
        assertThat(guide)
                .extracting(GuidePage::title)
                .doesNotContainAnyElementsOf(
                        Routes.ALL.stream()
                                .filter(route -> !route.isNumbered())
                                .map(route -> Texts.of(route.title()))
                                .toList());
    }

    @Test
    void every_word_between_guillemets_is_a_word_of_the_screens() {
        Set<String> texts = new TreeSet<>();
        List<Pattern> patterns = new ArrayList<>();
        for (String text : messages()) {
            for (String word : text.split("\\|", -1)) {
                texts.add(lower(spaced(word)));
            }
            texts.add(lower(spaced(text)));
            if (text.contains("{")) {
                patterns.add(Pattern.compile(PLACE.matcher(quoted(spaced(text))).replaceAll(".+")));
            }
        }
        List<String> untrue = new ArrayList<>();
        for (GuidePage page : guide) {
            for (String label :
                    QUOTED.matcher(page.lead() + '\n' + page.source())
                            .results()
                            .map(found -> spaced(found.group(1)))
                            .toList()) {
                if (!texts.contains(lower(label))
                        && patterns.stream().noneMatch(p -> p.matcher(label).matches())) {
                    untrue.add(page.slug() + ": " + label);
                }
            }
        }
        assertThat(untrue).isEmpty();
    }

    /** A label may stand in the middle of a sentence: its first letter says nothing. */
    private static String lower(String label) {
        return label.isEmpty()
                ? label
                : label.substring(0, 1).toLowerCase(java.util.Locale.FRENCH) + label.substring(1);
    }

    private static String spaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    /** As a pattern, letter by letter. */
    private static String quoted(String text) {
        return text.replaceAll("([\\\\.*+?^$()\\[\\]{}|])", "\\\\$1");
    }

    @Test
    void a_picture_says_in_words_what_it_shows_and_stands_on_one_page() {
        assertThat(guide.stream().flatMap(page -> page.pictures().stream()))
                .hasSizeGreaterThan(15)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name).matches("[a-z-]+"));
        Pattern picture = Pattern.compile("!\\[([^]]*)]\\(");
        assertThat(guide)
                .allSatisfy(
                        page ->
                                assertThat(picture.matcher(page.source()).results())
                                        .extracting(found -> found.group(1))
                                        .as(page.slug())
                                        .allSatisfy(
                                                alt ->
                                                        assertThat(alt)
                                                                .hasSizeBetween(40, 200)
                                                                .endsWith(".")));
    }

    /** Those that have been taken; GuidePicturesE2E takes them. */
    @Test
    void a_picture_is_light_not_too_wide_shown_somewhere_and_known_in_words() throws IOException {
        Set<String> shown =
                guide.stream()
                        .flatMap(page -> page.pictures().stream())
                        .collect(Collectors.toSet());
        for (String name : shown) {
            assertThat(PICTURES.resolve(name + ".png")).exists();
        }
        try (Stream<Path> files = Files.list(PICTURES)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".png")).toList()) {
                String name = file.getFileName().toString().replace(".png", "");
                assertThat(shown).contains(name);
                assertThat(Files.size(file)).as(name).isLessThanOrEqualTo(LARGEST);
                assertThat(width(Files.readAllBytes(file))).as(name).isLessThanOrEqualTo(WIDEST);
                assertThat(PICTURES.resolve(name + ".txt")).isNotEmptyFile();
            }
        }
    }

    private static int width(byte[] png) {
        return java.nio.ByteBuffer.wrap(png).getInt(PLACE_OF_WIDTH);
    }

    /** Errors, and a tablet in the hands of a visitor, have no help. */
    @Test
    void every_page_file_has_its_help_but_errors_the_tablet_and_the_guide() throws IOException {
        Set<String> without = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xhtml"))
                            .filter(f -> !f.startsWith(WEBAPP.resolve("WEB-INF")))
                            .toList()) {
                if (!Files.readString(file).contains("<clu:help>")) {
                    without.add('/' + WEBAPP.relativize(file).toString().replace('\\', '/'));
                }
            }
        }
        assertThat(without)
                .containsExactlyInAnyOrder(
                        "/account/expired.xhtml",
                        "/committee/shortcuts.xhtml",
                        "/guide/api.xhtml",
                        "/guide/contents.xhtml",
                        "/guide/glossary.xhtml",
                        "/guide/print.xhtml",
                        "/guide/topic.xhtml",
                        "/home/legal.xhtml",
                        "/listening/kiosk.xhtml",
                        "/shared/denied.xhtml",
                        "/shared/incident.xhtml",
                        "/shared/missing.xhtml",
                        "/shared/tooLarge.xhtml",
                        "/shared/unread.xhtml");
    }

    private static List<String> messages() {
        Properties texts = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        Path.of("src/main/resources/fr/prefecture/clu/web/messages.properties"),
                        StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts.values().stream().map(Object::toString).toList();
    }
}
