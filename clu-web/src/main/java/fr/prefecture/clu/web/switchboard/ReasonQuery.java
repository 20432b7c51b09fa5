package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Of which days an address asks for the reasons to call. */
final class ReasonQuery {

    private final Filters filters;
    private final Filters.Typed typed;

    /**
     * @param last the day on whose month a page without dates opens
     */
    ReasonQuery(HttpServletRequest request, Optional<LocalDate> last, LocalDate today) {
        typed = new Filters.Typed(typed(request, "du"), typed(request, "au"), "", "");
        filters = new Filters(typed, new Filters.Known(today, last, List.of(), List.of()));
    }

    Filters.Typed typed() {
        return typed;
    }

    List<Filters.Problem> problems() {
        return filters.problems();
    }

    /** Nothing while a date is wrong. */
    Optional<ReportingPeriod> period() {
        return filters.problems().isEmpty() ? filters.period() : Optional.empty();
    }

    private static String typed(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
