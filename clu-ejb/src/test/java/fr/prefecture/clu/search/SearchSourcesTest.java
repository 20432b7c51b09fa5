package fr.prefecture.clu.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The sources that there are in the product. */
class SearchSourcesTest {

    private static final List<Class<?>> SOURCES =
            new ClassFileImporter()
                            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                            .importPackages("fr.prefecture.clu")
                            .stream()
                            .filter(type -> type.isAssignableTo(SearchSource.class))
                            .filter(type -> !type.isInterface())
                            .map(JavaClass::reflect)
                            .<Class<?>>map(type -> type)
                            .toList();

    @Test
    @Tag("RCH-24")
    void each_subject_belongs_to_one_source() throws ReflectiveOperationException {
        List<String> subjects = new ArrayList<>();
        for (Class<?> source : SOURCES) {
            Constructor<?> maker = source.getDeclaredConstructor();
            maker.setAccessible(true);
            assertThat(((SearchSource) maker.newInstance()).subjects())
                    .as(source.getName())
                    .isNotEmpty()
                    .allMatch(subject -> subject.matches("[a-z]+\\.[a-zA-Z]+"));
            subjects.addAll(((SearchSource) maker.newInstance()).subjects());
        }

        assertThat(SOURCES).hasSizeGreaterThanOrEqualTo(4);
        assertThat(subjects).doesNotHaveDuplicates();
    }

    @Test
    @Tag("RCH-11")
    void a_source_tells_what_it_knows_to_the_index_alone() {
        assertThat(SOURCES)
                .allSatisfy(
                        source ->
                                assertThat(source.getAnnotation(RolesAllowed.class).value())
                                        .containsExactly(Roles.NIGHT));
    }
}
