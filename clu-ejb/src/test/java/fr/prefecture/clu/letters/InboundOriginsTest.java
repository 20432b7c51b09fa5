package fr.prefecture.clu.letters;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.FigureOrigin;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class InboundOriginsTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    private final Database database = Database.empty().as("agent");
    private final InboundOrigins origins = database.boundary(InboundOrigins.class);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    @Tag("IND-15")
    void a_month_comes_from_the_weeks_whose_thursday_is_in_it() {
        long titles = InboundExamples.service(database, "Titres");
        LocalDate april = LocalDate.of(2021, 4, 19);
        for (LocalDate monday : new LocalDate[] {april, InboundExamples.MONDAY}) {
            InboundExamples.typed(
                    database,
                    monday,
                    new TypedInbound(
                            titles,
                            InboundChannel.POST,
                            TypedInbound.UNKNOWN,
                            InboundExamples.cells("10", "8", "7")));
        }
        assertThat(database.transaction(() -> origins.origins("letters.answeredRate", MAY)))
                .containsExactly(
                        FigureOrigin.typed(
                                "/courriers?du=2021-05-01&au=2021-05-31",
                                1,
                                InboundExamples.MONDAY,
                                InboundExamples.MONDAY));
        assertThat(database.transaction(() -> origins.origins("website.updateRate", MAY)))
                .isEmpty();
        database.transaction(
                () ->
                        database.entityManager()
                                .createNativeQuery("update letters_inbound set import_id = 12")
                                .executeUpdate());
        assertThat(database.transaction(() -> origins.origins("letters.answeredRate", MAY)))
                .extracting(FigureOrigin::page)
                .containsExactly("/courriers/imports/12");
    }
}
