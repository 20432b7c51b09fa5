package fr.prefecture.clu.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.web.shared.Route;
import fr.prefecture.clu.web.shared.Routes;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A page file and its bean belong together, and every page can be reached. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String WEB = "fr.prefecture.clu.web.";
    private static final Pattern FORM = Pattern.compile("<(h:form|clu:form)\\b");
    private static final Pattern ROWS_OR_BUTTON =
            Pattern.compile("<(/?)(?:ui:repeat|h:dataTable|p:dataTable|([hp]:command\\w+))\\b");
    private static final Pattern THEME =
            Pattern.compile("[\\w-]+=\"#\\{[^}]*frame\\.theme\\b[^}]*}");
    private static final Pattern BEAN =
            Pattern.compile("\\b([a-z]\\w*Page)\\b(?:[.\\['(]|(?<=\\bof=\"#\\{\\w{1,60})})");

    /** {@code /switchboard/days.xhtml} and the beans of pages that it names. */
    private final Map<String, Set<String>> pages = pages();

    /** The same for parts that pages of a feature include, from its room in {@code WEB-INF}. */
    private final Map<String, Set<String>> parts = parts();

    /** {@code /switchboard/days.xhtml} and the bean that is called after it. */
    private final Map<String, String> beans = beans();

    @Test
    void a_page_names_no_bean_but_its_own() {
        assertThat(pages)
                .isNotEmpty()
                .allSatisfy(
                        (page, named) ->
                                assertThat(named)
                                        .as(page)
                                        .isSubsetOf(
                                                beans.containsKey(page)
                                                        ? Set.of(beans.get(page))
                                                        : Set.of()));
    }

    @Test
    void a_bean_of_a_page_has_the_page_of_its_name() {
        assertThat(beans)
                .isNotEmpty()
                .allSatisfy(
                        (page, bean) ->
                                assertThat(
                                                pages.getOrDefault(
                                                        page, parts.getOrDefault(page, Set.of())))
                                        .as("%s, as %s says", page, bean)
                                        .contains(bean));
    }

    @Test
    void a_part_names_beans_of_its_feature_alone() {
        assertThat(parts)
                .isNotEmpty()
                .allSatisfy(
                        (part, named) -> assertThat(named).as(part).isSubsetOf(beansBeside(part)));
    }

    private Set<String> beansBeside(String part) {
        String room = part.substring(0, part.lastIndexOf('/') + 1);
        return beans.entrySet().stream()
                .filter(bean -> bean.getKey().startsWith(room))
                .map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** The server refuses to start otherwise. */
    @Test
    void no_two_beans_have_one_name() {
        assertThat(named().map(JavaClass::getSimpleName)).isNotEmpty().doesNotHaveDuplicates();
    }

    /** Pages of {@code shared} tell of errors: the server goes there by itself. */
    @Test
    void a_page_has_an_address_unless_it_tells_of_an_error() {
        assertThat(pages.keySet().stream().filter(page -> !page.startsWith("/shared/")))
                .containsExactlyInAnyOrderElementsOf(
                        Routes.ALL.stream().map(Route::view).collect(Collectors.toSet()));
    }

    /** So that a page in the dark is the same page: tests look at it without asking for it anew. */
    @Test
    void a_theme_changes_the_word_of_the_root_and_the_button_that_is_pressed() throws IOException {
        Set<String> read = new TreeSet<>();
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                THEME.matcher(Files.readString(file))
                        .results()
                        .forEach(one -> read.add(one.group()));
            }
        }
        assertThat(read)
                .containsExactly(
                        "aria-pressed=\"#{empty frame.theme}",
                        "aria-pressed=\"#{frame.theme eq 'clair'}",
                        "aria-pressed=\"#{frame.theme eq 'sombre'}",
                        "data-theme=\"#{frame.theme}");
    }

    /** Of a page without state, whatever is sent to it is taken for its form: see RouteFilter. */
    @Test
    void a_page_whose_form_does_something_keeps_its_state_unless_it_lets_people_in_or_is_a_list()
            throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> stateless = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                String page = Files.readString(file);
                if (page.contains("<f:view transient=\"true\"") && FORM.matcher(page).find()) {
                    stateless.add(WEBAPP.relativize(file).toString().replace('\\', '/'));
                }
            }
            assertThat(stateless)
                    .as("and lists, whose acts name rows and versions")
                    .containsExactlyInAnyOrder("account/signin.xhtml", "WEB-INF/tags/list.xhtml");
        }
    }

    /**
     * Faces knows a button of a row by its place, and the rows are read anew when it is pressed:
     * see PressedRow.
     */
    @Test
    void a_button_of_a_row_says_itself_which_row_it_is_of() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            List<String> byPlace = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".xhtml")).toList()) {
                int depth = 0;
                Matcher tag = ROWS_OR_BUTTON.matcher(Files.readString(file));
                while (tag.find()) {
                    if (tag.group(2) == null) {
                        depth += tag.group(1).isEmpty() ? 1 : -1;
                    } else if (depth > 0 && tag.group(1).isEmpty()) {
                        byPlace.add(WEBAPP.relativize(file).toString().replace('\\', '/'));
                    }
                }
            }
            assertThat(byPlace)
                    .as("the acts of a list are the same whatever its rows are")
                    .containsExactly("WEB-INF/tags/list.xhtml");
        }
    }

    private static Map<String, Set<String>> pages() {
        Map<String, Set<String>> pages = new TreeMap<>();
        Set<String> everywhere = new TreeSet<>(beansOfTheFrame());
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xhtml"))
                            .filter(f -> !f.startsWith(WEBAPP.resolve("WEB-INF")))
                            .toList()) {
                Set<String> named = new TreeSet<>();
                Matcher bean = BEAN.matcher(Files.readString(file));
                while (bean.find()) {
                    if (!everywhere.contains(bean.group(1))) {
                        named.add(bean.group(1));
                    }
                }
                pages.put("/" + WEBAPP.relativize(file).toString().replace('\\', '/'), named);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pages;
    }

    private static Map<String, Set<String>> parts() {
        Map<String, Set<String>> parts = new TreeMap<>();
        Path inside = WEBAPP.resolve("WEB-INF");
        Set<String> everywhere = beansOfTheFrame();
        try (Stream<Path> files = Files.walk(inside, 2)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".xhtml"))
                            .filter(f -> !f.startsWith(inside.resolve("templates")))
                            .filter(f -> !f.startsWith(inside.resolve("tags")))
                            .toList()) {
                parts.put(
                        "/" + inside.relativize(file).toString().replace('\\', '/'),
                        BEAN.matcher(Files.readString(file))
                                .results()
                                .map(bean -> bean.group(1))
                                .filter(bean -> !everywhere.contains(bean))
                                .collect(Collectors.toSet()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    private static Map<String, String> beans() {
        Map<String, String> beans = new TreeMap<>();
        named().filter(type -> !isOfTheFrame(type))
                .forEach(
                        type -> {
                            String bean = decapitalised(type.getSimpleName());
                            beans.put(
                                    "/%s/%s.xhtml"
                                            .formatted(
                                                    type.getPackageName().substring(WEB.length()),
                                                    bean.substring(
                                                            0, bean.length() - "Page".length())),
                                    bean);
                        });
        return beans;
    }

    private static Set<String> beansOfTheFrame() {
        return named().filter(PagesTest::isOfTheFrame)
                .map(type -> decapitalised(type.getSimpleName()))
                .collect(Collectors.toSet());
    }

    /** What every page has: its template names it, no page is called after it. */
    private static boolean isOfTheFrame(JavaClass type) {
        return type.getPackageName().equals(WEB + "shared");
    }

    private static Stream<JavaClass> named() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.prefecture.clu.web")
                        .stream()
                        .filter(type -> type.isAnnotatedWith(Named.class));
    }

    private static String decapitalised(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
