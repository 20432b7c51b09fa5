package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import fr.prefecture.clu.website.DayReason;
import fr.prefecture.clu.website.DayState;
import fr.prefecture.clu.website.FeedKind;
import fr.prefecture.clu.website.UpdateDayRow;
import fr.prefecture.clu.website.UpdateKind;
import fr.prefecture.clu.website.UpdateRow;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class WebsiteResourceTest {

    private static final LocalDate MONDAY = LocalDate.of(2021, 5, 3);

    @Test
    void a_day_leaves_with_what_is_known_of_it() {
        assertThat(WebsiteResource.json(List.of(WebsiteResource.fields(day(true, 12)))))
                .isEqualTo(
                        "[{\"day\":\"2021-05-03\",\"expected\":true,\"reason\":\"RULE\","
                                + "\"updated\":true,\"urgent\":false,\"excused\":false,"
                                + "\"updates\":12,\"gazette\":1,\"state\":\"FINAL\"}]");
    }

    @Test
    @Tag("WEB-15")
    void of_a_day_of_which_nothing_was_delivered_nothing_is_said_rather_than_zero() {
        assertThat(WebsiteResource.fields(day(false, 0, 0)))
                .containsEntry("updated", null)
                .containsEntry("updates", null)
                .containsEntry("gazette", null);
        assertThat(WebsiteResource.fields(day(false, 2, 0)))
                .containsEntry("updated", null)
                .containsEntry("updates", 2);
    }

    @Test
    void updates_leave_as_csv_too_with_their_instant_if_it_is_known() {
        UpdateRow update =
                new UpdateRow(
                        MONDAY,
                        Optional.of(ZonedDateTime.parse("2021-05-03T09:30:00+02:00")),
                        "etrangers/a, b",
                        "etrangers",
                        UpdateKind.CHANGED,
                        false,
                        false,
                        FeedKind.CSV,
                        2);
        assertThat(ElementsCsv.text(List.of(WebsiteResource.fields(update))))
                .isEqualTo(
                        "day,at,page,section,kind,urgent,gazette,feed\r\n"
                                + "2021-05-03,2021-05-03T09:30:00+02:00,\"etrangers/a, b\","
                                + "etrangers,CHANGED,false,false,CSV\r\n");
        assertThat(ElementsCsv.text(List.of())).isEmpty();
    }

    private static UpdateDayRow day(boolean known, int updates) {
        return day(known, updates, 1);
    }

    private static UpdateDayRow day(boolean known, int updates, int gazette) {
        return new UpdateDayRow(
                MONDAY,
                true,
                DayReason.RULE,
                "",
                known,
                updates,
                gazette,
                1,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                DayState.FINAL,
                false);
    }
}
