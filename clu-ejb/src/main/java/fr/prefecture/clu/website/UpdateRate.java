package fr.prefecture.clu.website;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureCoverage;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * WEB-4: days updated among the days expected that are known.
 *
 * @param coverage WEB-16: how many of the expected days are known
 */
public record UpdateRate(long updated, FigureCoverage coverage) {

    static final String CODE = "website.updateRate";

    public static UpdateRate of(Collection<UpdateDayRow> days) {
        List<UpdateDayRow> expected = days.stream().filter(UpdateDayRow::expected).toList();
        List<UpdateDayRow> known = expected.stream().filter(UpdateDayRow::known).toList();
        return new UpdateRate(
                known.stream().filter(UpdateDayRow::updated).count(),
                new FigureCoverage(
                        known.size(),
                        expected.size(),
                        (int) expected.stream().filter(UpdateDayRow::lost).count(),
                        FigureCoverage.Unit.DAYS));
    }

    /** The days expected that are known: by what the rate is divided. */
    public long expected() {
        return coverage.known();
    }

    /** To one decimal; nothing when no expected day is known. */
    public Optional<BigDecimal> percent() {
        return figure(null).value();
    }

    /** As it stands to a goal, or to none. */
    public Figure figure(FigureTarget goal) {
        return new Figure(
                        CODE,
                        BigDecimal.valueOf(updated),
                        BigDecimal.valueOf(expected()),
                        FigureUnit.PERCENT,
                        goal,
                        null,
                        "")
                .with(FigureCaveats.NONE.covered(coverage));
    }
}
