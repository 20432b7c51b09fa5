package fr.prefecture.clu.web.home;

import fr.prefecture.clu.committee.DecisionRow;
import fr.prefecture.clu.home.FrozenMonthRow;
import fr.prefecture.clu.home.HomeLists;
import fr.prefecture.clu.home.MonthSheet;
import fr.prefecture.clu.home.MonthTile;
import fr.prefecture.clu.home.Tile;
import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.CaveatWords;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.VerdictWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A month as the page, the paper and the e-mail say it.
 *
 * @param today the day on which it is read
 * @param frozen what was frozen; empty for a month that is not
 * @param frozenBy the name of who froze it; empty when it froze by itself, or nobody is to know
 * @param current what the tiles say now
 * @param decisions empty for those who may not read them
 */
record MonthWords(
        LocalDate today,
        YearMonth month,
        Optional<FrozenMonthRow> frozen,
        Optional<String> frozenBy,
        List<MonthTile> current,
        List<DueItem> due,
        List<LateItem> late,
        Optional<List<DecisionRow>> decisions) {

    private static final int LONGEST_ITEM = 80;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * A tile as the page shows it.
     *
     * @param page empty for a source that one may not read
     * @param kind of the mark of its state
     */
    public record Shown(MonthSheet.Cell cell, String page, String kind) {}

    /** HOM-13: what was frozen, else what is known now. */
    List<MonthTile> tiles() {
        return frozen.map(FrozenMonthRow::tiles).orElse(current);
    }

    /** HOM-17 */
    MonthSheet sheet() {
        return new MonthSheet(
                month,
                Texts.of("home.title"),
                facts(),
                sentence(),
                remarks(),
                shown().stream().map(Shown::cell).toList(),
                parts());
    }

    String monthText() {
        return French.capital(French.month(month));
    }

    List<String> facts() {
        return Stream.concat(
                        Stream.of(monthText(), Texts.of("home.edited", French.weekday(today))),
                        frozenText().stream())
                .toList();
    }

    /** « Figé le 7 juin 2021 » */
    Optional<String> frozenText() {
        return frozen.map(
                row -> {
                    LocalDate day = row.frozenAt().atZone(Settings.zone()).toLocalDate();
                    if (row.frozenBy().isEmpty()) {
                        return Texts.of("home.frozen.itself", day);
                    }
                    return frozenBy.map(name -> Texts.of("home.frozen.by", day, name))
                            .orElseGet(() -> Texts.of("home.frozen.on", day));
                });
    }

    /** HOM-2: « Mai 2021 : 3 indicateurs sur 5 atteignent leur objectif. » */
    String sentence() {
        long judged = tiles().stream().filter(MonthTile::isJudged).count();
        long reached = having(Verdict.REACHED).size();
        String key = judged == 0 ? "none" : reached == 0 ? "zero" : reached == 1 ? "one" : "many";
        return Texts.of("home.sentence." + key, monthText(), reached, judged);
    }

    /** HOM-2: « À surveiller : taux de décroché. » */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        remark(Verdict.WATCHED, "home.sentence.watched", remarks);
        remark(Verdict.MISSED, "home.sentence.missed", remarks);
        return remarks;
    }

    private void remark(Verdict verdict, String key, List<String> remarks) {
        List<String> names = having(verdict);
        if (!names.isEmpty()) {
            remarks.add(Texts.of(key, String.join(", ", names)));
        }
    }

    private List<String> having(Verdict verdict) {
        return tiles().stream()
                .filter(tile -> tile.verdict() == verdict)
                .map(tile -> Texts.of("home.tile.said." + tile.tile()))
                .toList();
    }

    /** HOM-1: seven tiles, always, in their order. */
    List<Shown> shown() {
        return Stream.of(Tile.values())
                .map(tile -> find(tiles(), tile).map(this::shown).orElseGet(() -> closed(tile)))
                .toList();
    }

    private static Optional<MonthTile> find(List<MonthTile> tiles, Tile tile) {
        return tiles.stream().filter(one -> one.tile() == tile).findFirst();
    }

    private static Shown closed(Tile tile) {
        return new Shown(
                new MonthSheet.Cell(
                        Texts.of("Tile." + tile),
                        "",
                        "",
                        "",
                        Texts.of("home.tile.closed"),
                        List.of(),
                        Texts.of("home.tile.closed.why"),
                        ""),
                "",
                "indisponible");
    }

    private Shown shown(MonthTile tile) {
        Verdict verdict = tile.verdict();
        FigureTarget target = tile.figure().target();
        return new Shown(
                new MonthSheet.Cell(
                        Texts.of("Tile." + tile.tile()),
                        value(tile),
                        unit(tile),
                        target == null ? "" : objective(target, tile.figure().unit()),
                        VerdictWords.word(verdict),
                        notes(tile),
                        tile.figure().dataDate() == null
                                ? Texts.of("home.figures.dataDate.none")
                                : Texts.of("home.figures.dataDate", tile.figure().dataDate()),
                        corrected(tile)),
                tile.figure().page(),
                VerdictWords.kind(verdict));
    }

    private static String value(MonthTile tile) {
        if (tile.tile() == Tile.NEXT_AUDIT) {
            return tile.next().map(French::date).orElse("");
        }
        return tile.value()
                .map(value -> number(value, tile.figure().unit()))
                .map(text -> CaveatWords.bound(tile.figure().caveats(), text))
                .orElse("");
    }

    private static String unit(MonthTile tile) {
        if (tile.value().isEmpty()) {
            return "";
        }
        return switch (tile.tile()) {
            case EXAMINATION_TIME -> Texts.of("home.figures.days");
            case SATISFACTION -> Texts.of("home.tile.answers", tile.figure().denominator());
            case TEMPLATES ->
                    tile.figure().numerator().compareTo(TWO) < 0
                            ? Texts.of("home.tile.valid.one", tile.figure().denominator())
                            : Texts.of("home.tile.valid.many", tile.figure().denominator());
            case LATE_ACTIONS -> Texts.of("home.tile.of", tile.figure().denominator());
            case ANSWER_RATE, UPDATE_RATE, NEXT_AUDIT -> "";
        };
    }

    private static String number(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case PERCENT -> French.figurePercent(value);
            case SECONDS -> French.duration(value);
            case COUNT, DAYS, POINTS -> French.figure(value);
        };
    }

    private static String objective(FigureTarget target, FigureUnit unit) {
        if (!target.atLeast() && target.threshold().signum() == 0) {
            return Texts.of("home.figures.objective.none");
        }
        return Texts.of(
                target.atLeast()
                        ? "home.figures.objective.atLeast"
                        : "home.figures.objective.atMost",
                threshold(target.threshold(), unit));
    }

    private static String threshold(BigDecimal value, FigureUnit unit) {
        return switch (unit) {
            case PERCENT -> French.shortest(value) + "\u202f%";
            case SECONDS -> French.duration(value);
            case COUNT, POINTS -> French.shortest(value);
            case DAYS -> French.shortest(value) + '\u00a0' + Texts.of("home.figures.days");
        };
    }

    private static List<String> notes(MonthTile tile) {
        return Stream.concat(
                        Stream.of(detail(tile), trend(tile)).flatMap(Optional::stream),
                        CaveatWords.of(
                                tile.figure().caveats(),
                                Optional.ofNullable(tile.figure().denominator()))
                                .stream())
                .toList();
    }

    private static Optional<String> detail(MonthTile tile) {
        return switch (tile.tile()) {
            case UPDATE_RATE ->
                    tile.value()
                            .map(
                                    value ->
                                            Texts.of(
                                                    "home.tile.days",
                                                    Texts.count(
                                                            tile.figure().numerator().longValue(),
                                                            "home.trend.days"),
                                                    tile.figure().denominator()));
            case TEMPLATES -> tile.aside().map(count -> observations(tile, count));
            case NEXT_AUDIT -> tile.next().map(day -> audit(tile, day));
            case ANSWER_RATE ->
                    Optional.of(tile.word())
                            .filter(word -> !word.isEmpty())
                            .map(word -> Texts.of(word));
            case EXAMINATION_TIME, SATISFACTION, LATE_ACTIONS -> Optional.empty();
        };
    }

    private static String observations(MonthTile tile, long count) {
        String received = Texts.count(count, "home.tile.observations");
        return tile.next()
                .map(day -> Texts.of("home.tile.observations.until", received, day))
                .orElse(received);
    }

    private static String audit(MonthTile tile, LocalDate day) {
        String what = Texts.of(tile.word());
        String away = French.away(tile.figure().dataDate(), day);
        BigDecimal asked = tile.figure().denominator();
        return asked.signum() == 0
                ? Texts.of("home.tile.audit.nothing", what, away)
                : Texts.of(
                        "home.tile.audit",
                        what,
                        away,
                        Texts.count(tile.figure().numerator().longValue(), "home.tile.audit.ready"),
                        asked);
    }

    /** HOM-3: « en hausse de 3 points sur un mois »; nothing where either month is unknown. */
    private static Optional<String> trend(MonthTile tile) {
        return tile.growth()
                .map(
                        growth -> {
                            if (growth.signum() == 0) {
                                return Texts.of("home.trend.same");
                            }
                            String by = amount(growth.abs(), tile);
                            return growth.signum() > 0
                                    ? Texts.of("home.trend.up", by)
                                    : Texts.of("home.trend.down", by);
                        });
    }

    private static String amount(BigDecimal amount, MonthTile tile) {
        String words =
                switch (tile.tile()) {
                    case EXAMINATION_TIME -> Texts.of("home.trend.days");
                    case TEMPLATES -> Texts.of("home.trend.templates");
                    case LATE_ACTIONS -> Texts.of("home.trend.actions");
                    case ANSWER_RATE, UPDATE_RATE, SATISFACTION, NEXT_AUDIT ->
                            Texts.of("home.trend.points");
                };
        String[] forms = words.split("\\|", 2);
        return French.shortest(amount)
                + '\u00a0'
                + (amount.compareTo(TWO) < 0 ? forms[0] : forms[1]);
    }

    /** HOM-13 */
    private String corrected(MonthTile shown) {
        if (frozen.isEmpty()) {
            return "";
        }
        return find(current, shown.tile())
                .filter(shown::differsFrom)
                .map(
                        now ->
                                value(now).isEmpty()
                                        ? Texts.of("home.corrected.nothing")
                                        : Texts.of(
                                                "home.corrected",
                                                (value(now) + ' ' + unit(now)).strip()))
                .orElse("");
    }

    /**
     * Lines of the same words lead to different pages: those that follow the first are numbered.
     */
    static List<MonthSheet.Item> apart(List<MonthSheet.Item> items) {
        Map<String, Integer> known = new HashMap<>();
        return items.stream()
                .map(
                        item -> {
                            int which =
                                    known.merge(item.text() + '\n' + item.when(), 1, Integer::sum);
                            return which == 1
                                    ? item
                                    : new MonthSheet.Item(
                                            item.when(),
                                            item.who(),
                                            Texts.of("home.item.again", item.text(), which),
                                            item.page());
                        })
                .toList();
    }

    List<MonthSheet.Part> parts() {
        List<MonthSheet.Part> parts = new ArrayList<>();
        parts.add(
                new MonthSheet.Part(
                        Texts.of("home.due"),
                        Texts.of("home.due.note", HomeLists.DAYS_AHEAD),
                        apart(due.stream().map(this::item).toList()),
                        Texts.of("home.due.none")));
        parts.add(
                new MonthSheet.Part(
                        Texts.of("home.late"),
                        Texts.of("home.late.note"),
                        apart(late.stream().map(this::item).toList()),
                        Texts.of("home.late.none")));
        decisions.ifPresent(
                rows ->
                        parts.add(
                                new MonthSheet.Part(
                                        Texts.of("home.decisions"),
                                        committee(rows),
                                        apart(rows.stream().map(MonthWords::item).toList()),
                                        Texts.of("home.decisions.none"))));
        return parts;
    }

    private MonthSheet.Item item(DueItem item) {
        return new MonthSheet.Item(
                French.dateInTable(item.day()),
                French.away(today, item.day()),
                cut(Texts.of(item.messageKey(), item.text())),
                item.page());
    }

    private MonthSheet.Item item(LateItem item) {
        long days = ChronoUnit.DAYS.between(item.due().lastDay(), today);
        return new MonthSheet.Item(
                Texts.count(days, "home.late.days"),
                item.responsible().isEmpty() ? Texts.of("home.late.nobody") : item.responsible(),
                cut(item.text()),
                item.page());
    }

    private static MonthSheet.Item item(DecisionRow row) {
        return new MonthSheet.Item(
                row.due()
                        .map(French::looseInTable)
                        .orElseGet(() -> Texts.of("home.decisions.noDue")),
                row.service().isEmpty() ? Texts.of("home.late.nobody") : row.service(),
                cut(row.text()),
                row.actionId()
                        .map(id -> "/actions/" + id)
                        .orElse("/comite/reunions/" + row.meetingId() + "/releve"));
    }

    /** « comité du 31 mai 2021 », when they are all of one meeting. */
    private static String committee(List<DecisionRow> rows) {
        List<LooseDate> days = rows.stream().map(DecisionRow::date).distinct().toList();
        return days.size() == 1
                ? Texts.of("home.decisions.note", French.looseInTable(days.get(0)))
                : "";
    }

    private static String cut(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_ITEM
                ? line
                : line.substring(0, LONGEST_ITEM - 1).stripTrailing() + '…';
    }
}
