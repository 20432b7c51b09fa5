package fr.prefecture.clu.web.home;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.home.FrozenMonthRow;
import fr.prefecture.clu.home.FrozenMonths;
import fr.prefecture.clu.home.HomeLists;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.MonthTiles;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.KeptAnswers;
import fr.prefecture.clu.web.shared.SilentSources;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The month that an address asks for, read for whoever asks. */
@RequestScoped
public class MonthReport {

    /** The first month that is shown. */
    static final YearMonth FIRST = YearMonth.of(2000, 1);

    private static final Pattern ISO = Pattern.compile("\\d{4}-\\d{2}");

    @Inject MonthTiles tiles;
    @Inject FrozenMonths frozenMonths;
    @Inject HomeLists lists;
    @Inject Decisions decisions;
    @Inject Users users;
    @Inject SilentSources silent;
    @Inject KeptAnswers kept;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private YearMonth latest;
    private YearMonth month;

    /**
     * HOM-5
     *
     * @param asked such as {@code 2021-05}; null or blank for the month of the last data
     * @return why it cannot be shown, in which case the latest one is; empty when it can
     */
    Optional<String> read(String asked) {
        YearMonth now = YearMonth.now(clock);
        latest = latest(kept.of("last day", "", tiles::lastDay), now);
        month = latest;
        if (asked == null || asked.isBlank()) {
            return Optional.empty();
        }
        Optional<YearMonth> wanted = parse(asked.strip());
        if (wanted.isEmpty() || wanted.get().isBefore(FIRST)) {
            return Optional.of(Texts.of("home.month.unknown", asked.strip()));
        }
        if (wanted.get().isAfter(now)) {
            return Optional.of(Texts.of("home.month.future", wanted.get()));
        }
        month = wanted.get();
        return Optional.empty();
    }

    /** The month of the last data, so that the page never opens on an empty one without need. */
    static YearMonth latest(Optional<LocalDate> lastDay, YearMonth now) {
        return lastDay.map(YearMonth::from).filter(one -> !one.isAfter(now)).orElse(now);
    }

    static Optional<YearMonth> parse(String text) {
        try {
            return ISO.matcher(text).matches()
                    ? Optional.of(YearMonth.parse(text))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    YearMonth month() {
        return month;
    }

    YearMonth latest() {
        return latest;
    }

    /** The month that lasts. */
    YearMonth now() {
        return YearMonth.now(clock);
    }

    MonthWords words() {
        Optional<FrozenMonthRow> frozen = frozenMonths.find(month);
        return new MonthWords(
                LocalDate.now(clock),
                month,
                frozen,
                frozen.flatMap(FrozenMonthRow::frozenBy).flatMap(this::name),
                kept.of("tiles", month, () -> tiles.tiles(month)),
                kept.of("due", "", lists::due),
                kept.of("late", "", lists::late),
                is(Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL)
                        ? Optional.of(
                                kept.of("decisions", "", () -> decisions.latest(HomeLists.MOST)))
                        : Optional.empty());
    }

    /** HOM-17, DEL-10: as long as a month may change, with what it waits for. */
    MonthSheet sheet() {
        MonthWords words = words();
        return words.frozen().isPresent()
                ? words.sheet()
                : words.sheet().remarking(silent.sentences(SilentSources.ALL));
    }

    private Optional<String> name(String login) {
        return is(Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL)
                ? users.named(login).map(UserRow::displayName)
                : Optional.empty();
    }

    private boolean is(String... roles) {
        return Stream.of(roles).anyMatch(request::isUserInRole);
    }
}
