package fr.prefecture.clu;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** What keeps the tests on servers and in browsers calm. */
class ArchitectureTest {

    private static final Path SOURCES = Path.of("src/test/java/fr/prefecture/clu");
    private static final Path CLASSES = Path.of("target/test-classes/fr/prefecture/clu");

    private static final Pattern ELEMENT = Pattern.compile("\\bWebElement\\b");

    /** They look for an element each time that they are asked. */
    private static final Set<String> FINDERS = Set.of("web/Browser.java", "web/Screen.java");

    /** Lowered with each file that leaves the list. */
    private static final int MOST_HOLDERS = 40;

    /** A script may replace an element between the line that finds it and the one that asks it. */
    @Test
    void what_holds_an_element_of_a_page_is_on_a_list_that_only_shrinks() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            Set<String> holders =
                    files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !file.endsWith("ArchitectureTest.java"))
                            .filter(file -> ELEMENT.matcher(text(file)).find())
                            .map(file -> SOURCES.relativize(file).toString())
                            .filter(file -> !FINDERS.contains(file))
                            .collect(Collectors.toCollection(TreeSet::new));

            assertThat(holders).containsExactlyElementsOf(listed());
            assertThat(holders).hasSizeLessThanOrEqualTo(MOST_HOLDERS);
        }
    }

    private static List<String> listed() throws IOException {
        try (InputStream list = ArchitectureTest.class.getResourceAsStream("web-elements.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How fast a machine is on some day is no property of the product. */
    @Test
    void how_long_something_took_is_asserted_only_where_a_bound_is_what_is_promised() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        DescribedPredicate<JavaClass> elsewhere =
                resideOutsideOfPackages("..bench..", "..fault..", "..load..")
                        .and(DescribedPredicate.not(simpleName("HostileRequestsIT")));

        noClasses()
                .that(elsewhere)
                .should()
                .callMethod(Assertions.class, "assertThat", Duration.class)
                .check(new ClassFileImporter().importPath(CLASSES));
    }
}
