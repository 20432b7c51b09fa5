package fr.prefecture.clu.website;

import static fr.prefecture.clu.website.WebsiteExamples.FRIDAY;
import static fr.prefecture.clu.website.WebsiteExamples.MONDAY;
import static fr.prefecture.clu.website.WebsiteExamples.changed;
import static fr.prefecture.clu.website.WebsiteExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureOrigin;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class UpdateOriginsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Database database =
            Database.empty().at(Instant.parse("2021-06-15T10:00:00Z")).as("site");
    private final UpdateOrigins origins = database.boundary(UpdateOrigins.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-15")
    void a_month_comes_from_its_published_files_imports_and_declarations() {
        told(database, 7, changed("a", MONDAY, 9), changed("b", FRIDAY, 9));
        told(database, 8, FeedKind.IMPORT, changed("c", MONDAY, 10));
        told(database, 9, FeedKind.DECLARATION, changed("d", FRIDAY, 10));
        told(database, 10, changed("a", MONDAY.plusMonths(1), 9));
        database.transaction(
                () ->
                        database.boundary(Origins.class)
                                .add(
                                        11,
                                        Sites.DEFAULT,
                                        FeedKind.CSV,
                                        List.of(changed("e", MONDAY, 9))));
        assertThat(database.transaction(() -> origins.origins("website.updateRate", MAY)))
                .containsExactly(
                        FigureOrigin.file(7, 2, MONDAY, FRIDAY),
                        FigureOrigin.imported("/site", 8, 1, MONDAY, MONDAY),
                        FigureOrigin.typed("/site?mois=2021-05", 1, FRIDAY, FRIDAY));
        assertThat(database.transaction(() -> origins.origins("cert.examinationTime", MAY)))
                .isEmpty();
        assertThat(database.transaction(() -> origins.fed(7)))
                .isEqualTo(Map.of(MONDAY, 1L, FRIDAY, 1L));
        assertThat(database.transaction(() -> origins.fed(11))).as("not published").isEmpty();
    }
}
