package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A month that says something else since a recount, as the page shows it.
 *
 * @param before what was shown; nothing where there was nothing to count
 * @param after what is shown now; nothing where it is no longer known
 * @param caveats what limits it now
 */
public record RecountedRow(
        String code,
        String name,
        FigureUnit unit,
        YearMonth month,
        Optional<BigDecimal> before,
        Verdict verdictBefore,
        Optional<BigDecimal> after,
        Verdict verdictAfter,
        FigureCaveats caveats) {}
