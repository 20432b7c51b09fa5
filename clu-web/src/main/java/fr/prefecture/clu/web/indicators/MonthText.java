package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.LooseDateConverter;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A month as people and addresses write it: « 2021-05 », « 05/2021 », « mai 2021 ». */
final class MonthText {

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}");
    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final YearMonth LAST = YearMonth.of(2099, 12);

    private MonthText() {}

    /** Nothing when it is no month of this century. */
    static Optional<YearMonth> read(String text) {
        return parse(text.strip()).filter(month -> !month.isBefore(FIRST) && !month.isAfter(LAST));
    }

    private static Optional<YearMonth> parse(String text) {
        try {
            if (ISO.matcher(text).matches()) {
                return Optional.of(YearMonth.parse(text));
            }
            return LooseDateConverter.parse(text)
                    .filter(date -> date.grain() == LooseDate.Grain.MONTH)
                    .map(date -> YearMonth.from(date.firstDay()));
        } catch (DateTimeException | RuleBroken e) {
            return Optional.empty();
        }
    }

    /** « 05/2021 » */
    static String written(YearMonth month) {
        return String.format(Locale.ROOT, "%02d/%d", month.getMonthValue(), month.getYear());
    }
}
