package fr.prefecture.clu.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureTarget;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every feature that has figures, of months of which nothing was delivered. */
class FiguresOfNothingTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Database database =
            Database.empty().at(Instant.parse("2026-11-30T10:00:00Z")).as("referent");

    @AfterEach
    void close() {
        database.close();
    }

    static List<Class<?>> sources() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("fr.prefecture.clu")
                        .stream()
                        .filter(type -> type.isAssignableTo(FigureSource.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .<Class<?>>map(JavaClass::reflect)
                        .toList();
    }

    @ParameterizedTest
    @MethodSource("sources")
    @Tag("IND-8")
    void a_figure_of_nothing_has_no_value_and_no_verdict(Class<? extends FigureSource> type) {
        FigureSource source = database.boundary(type);
        assertThat(
                        database.transaction(
                                () ->
                                        Stream.concat(
                                                        source.figures(MAY).stream(),
                                                        source.beside(MAY).stream())
                                                .toList()))
                .isNotEmpty()
                .allSatisfy(
                        figure -> {
                            assertThat(figure.numerator()).as(figure.code()).isNull();
                            assertThat(figure.value()).as(figure.code()).isEmpty();
                            assertThat(figure.verdict())
                                    .as(figure.code())
                                    .isEqualTo(FigureTarget.Verdict.UNAVAILABLE);
                            assertThat(figure.dataDate()).as(figure.code()).isNull();
                        });
        assertThat(database.transaction(source::lastDay)).isEmpty();
    }
}
