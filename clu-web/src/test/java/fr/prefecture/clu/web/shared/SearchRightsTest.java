package fr.prefecture.clu.web.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchKind;
import fr.prefecture.clu.shared.SearchSource;
import java.io.Reader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody finds what they may not open, and whoever may open a page finds what is on it. */
class SearchRightsTest {

    /**
     * Of these pages, a role may open only what its holder has typed, who is the record's owner.
     */
    private static final Map<String, Set<String>> OF_THEIR_OWNERS =
            Map.of("/reclamations/{id}", Set.of(Roles.STAFF));

    private static final Path MESSAGES =
            Path.of("src/main/resources/fr/prefecture/clu/web/messages.properties");

    @Test
    @Tag("ECO-104")
    @Tag("ECO-105")
    @Tag("QUA-62")
    @Tag("CERT-34")
    @Tag("WEB-14")
    @Tag("TEL-30")
    @Tag("RDV-16")
    @Tag("NIT-16")
    @Tag("MEL-25")
    @Tag("DOC-16")
    void a_kind_is_found_by_exactly_those_who_may_open_its_page() throws Exception {
        List<SearchKind> kinds = kinds();

        assertThat(kinds).hasSizeGreaterThan(30);
        assertThat(kinds)
                .allSatisfy(
                        kind -> {
                            Set<String> openers = new HashSet<>(route(kind.path()).roles());
                            openers.removeAll(OF_THEIR_OWNERS.getOrDefault(kind.path(), Set.of()));
                            assertThat(kind.roles())
                                    .as(kind.key() + " on " + kind.path())
                                    .isNotEmpty()
                                    .isEqualTo(openers);
                        });
    }

    @Test
    @Tag("IMP-11")
    void an_import_is_found_by_exactly_those_who_may_open_its_report() throws Exception {
        List<ImportTarget> targets = new ArrayList<>();
        for (Class<?> type : implementing(ImportTarget.class)) {
            targets.add((ImportTarget) made(type));
        }

        assertThat(targets).isNotEmpty();
        assertThat(targets)
                .allSatisfy(
                        target ->
                                assertThat(target.roles())
                                        .as(target.code())
                                        .isEqualTo(route(target.path() + "/imports/{id}").roles()));
    }

    @Test
    void every_kind_has_the_plural_under_which_it_is_listed() throws Exception {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }

        assertThat(texts.stringPropertyNames())
                .containsAll(kinds().stream().map(SearchKind::key).toList());
    }

    /** The page itself, not another whose place would take its last word. */
    private static Route route(String path) {
        return Routes.ALL.stream()
                .filter(route -> route.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page has the path " + path));
    }

    /** Every kind that a source keeps, whatever it is called. */
    private static List<SearchKind> kinds() throws IllegalAccessException {
        List<SearchKind> kinds = new ArrayList<>();
        for (Class<?> source : implementing(SearchSource.class)) {
            for (Field field : source.getDeclaredFields()) {
                if (field.getType() == SearchKind.class) {
                    assertTrue(Modifier.isStatic(field.getModifiers()), field::toString);
                    field.setAccessible(true);
                    kinds.add((SearchKind) field.get(null));
                }
            }
        }
        return kinds;
    }

    private static Object made(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    private static List<? extends Class<?>> implementing(Class<?> what) {
        Stream<JavaClass> types =
                new ClassFileImporter()
                                .withImportOption(new ImportOption.DoNotIncludeTests())
                                .importPackages("fr.prefecture.clu")
                                .stream();
        return types.filter(type -> type.isAssignableTo(what) && !type.isInterface())
                .map(JavaClass::reflect)
                .toList();
    }
}
