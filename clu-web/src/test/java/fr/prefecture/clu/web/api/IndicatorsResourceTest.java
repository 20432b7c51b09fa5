package fr.prefecture.clu.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.prefecture.clu.indicators.IndicatorFrequency;
import fr.prefecture.clu.indicators.IndicatorKind;
import fr.prefecture.clu.indicators.IndicatorRow;
import fr.prefecture.clu.indicators.MeasurementRow;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureUnit;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndicatorsResourceTest {

    private static final YearMonth MAY = YearMonth.of(2021, 5);

    @Test
    void what_is_not_known_is_null_and_what_is_of_nothing_has_no_value() {
        assertThat(IndicatorsResource.fields(row(Optional.empty())))
                .containsEntry("value", null)
                .containsEntry("numerator", null)
                .containsEntry("month", null);
        assertThat(IndicatorsResource.fields(row(Optional.of(value(0, 0)))))
                .containsEntry("value", null)
                .containsEntry("numerator", BigDecimal.ZERO)
                .containsEntry("denominator", BigDecimal.ZERO)
                .containsEntry("month", "2021-05");
    }

    @Test
    void a_month_leaves_with_its_counts_and_its_definition() {
        assertThat(WebsiteResource.json(List.of(IndicatorsResource.fields(value(17, 20).period()))))
                .isEqualTo(
                        "[{\"month\":\"2021-05\",\"state\":\"KNOWN\",\"numerator\":17,"
                                + "\"denominator\":20,\"value\":85.0,\"unit\":\"PERCENT\","
                                + "\"definition\":2,\"target\":null,\"atLeast\":null,"
                                + "\"verdict\":\"UNJUDGED\",\"dataDate\":null,"
                                + "\"coverageUnit\":null,\"coverageKnown\":null,"
                                + "\"coverageExpected\":null,\"coverageLost\":null,"
                                + "\"lowerBound\":false,\"notCounted\":0,\"expired\":0,"
                                + "\"fewestCases\":0}]");
    }

    @Test
    @Tag("IND-53")
    void a_month_leaves_with_what_limits_it() {
        FigureCaveats caveats =
                new FigureCaveats(
                        Optional.of(new FigureCoverage(18, 20, 1, FigureCoverage.Unit.DAYS)),
                        true,
                        2,
                        3,
                        30);
        assertThat(IndicatorsResource.fields(value(17, 20, caveats).period()))
                .containsEntry("state", "PARTIAL")
                .containsEntry("coverageUnit", "DAYS")
                .containsEntry("coverageKnown", 18)
                .containsEntry("coverageExpected", 20)
                .containsEntry("coverageLost", 1)
                .containsEntry("lowerBound", true)
                .containsEntry("notCounted", 2L)
                .containsEntry("expired", 3L)
                .containsEntry("fewestCases", 30L);
        assertThat(IndicatorsResource.fields(row(Optional.empty())))
                .containsEntry("coverageKnown", null)
                .containsEntry("lowerBound", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2021", "2021-13", "2021-5", "mai 2021", "2021-05-01"})
    void what_is_no_month_is_refused(String text) {
        MultivaluedHashMap<String, String> given = new MultivaluedHashMap<>();
        given.putSingle("from", text);
        Query query = new Query(given, List.of("from"));
        assertThatThrownBy(() -> query.month("from"))
                .isInstanceOf(BadParameter.class)
                .hasMessage("api.month.unreadable");
        assertThatThrownBy(() -> query.month("to"))
                .isInstanceOf(BadParameter.class)
                .hasMessage("api.month.missing");
    }

    private static IndicatorRow row(Optional<MeasurementRow> last) {
        return new IndicatorRow(
                "accueil.attente",
                IndicatorKind.MANUAL,
                FigureUnit.PERCENT,
                IndicatorFrequency.MONTHLY,
                "Accueil",
                "Attente",
                last,
                Optional.empty(),
                last.map(MeasurementRow::period));
    }

    private static MeasurementRow value(long numerator, long of) {
        return value(numerator, of, FigureCaveats.NONE);
    }

    private static MeasurementRow value(long numerator, long of, FigureCaveats caveats) {
        return new MeasurementRow(
                1,
                1,
                MAY,
                2,
                BigDecimal.valueOf(numerator),
                Optional.of(BigDecimal.valueOf(of)),
                FigureUnit.PERCENT,
                Optional.empty(),
                "referent",
                "Tableau",
                Instant.EPOCH,
                Optional.empty(),
                caveats);
    }
}
