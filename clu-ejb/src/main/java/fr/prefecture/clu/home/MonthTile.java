package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a tile says of a month.
 *
 * @param figure its value, target and data date; a count may say of how many
 * @param next the day to which it leads; for an audit, the day is the value
 * @param aside what is read beside the value
 * @param word the key of the word that says what comes next, or why there is no value; empty where
 *     the tile says it
 * @param before the value of the month before, of which the trend is told
 * @param value what is shown; empty when nothing is known
 */
public record MonthTile(
        Tile tile,
        Figure figure,
        Optional<LocalDate> next,
        Optional<Long> aside,
        String word,
        Optional<BigDecimal> before,
        Optional<BigDecimal> value,
        Verdict verdict) {

    /** One that says what its figure says. */
    public MonthTile(
            Tile tile,
            Figure figure,
            Optional<LocalDate> next,
            Optional<Long> aside,
            String word,
            Optional<BigDecimal> before) {
        this(tile, figure, next, aside, word, before, figure.value(), figure.verdict());
    }

    static MonthTile of(Tile tile, Figure figure, Optional<Figure> earlier) {
        return new MonthTile(
                tile,
                figure,
                Optional.empty(),
                Optional.empty(),
                figure.absence(),
                earlier.flatMap(Figure::value));
    }

    static MonthTile of(Tile tile, Standing standing, Optional<Standing> earlier) {
        return new MonthTile(
                tile,
                figure(standing),
                Optional.ofNullable(standing.next()),
                Optional.ofNullable(standing.aside()),
                standing.word(),
                tile == Tile.NEXT_AUDIT
                        ? Optional.empty()
                        : earlier.map(Standing::count).map(BigDecimal::valueOf));
    }

    private static Figure figure(Standing standing) {
        return new Figure(
                standing.code(),
                standing.count() == null ? null : BigDecimal.valueOf(standing.count()),
                standing.total() == null ? null : BigDecimal.valueOf(standing.total()),
                FigureUnit.COUNT,
                standing.target(),
                standing.count() == null ? null : standing.on(),
                standing.page());
    }

    /** HOM-2: only what has a target counts in the sentence. */
    public boolean isJudged() {
        return switch (verdict()) {
            case REACHED, WATCHED, MISSED -> true;
            case UNDECIDED, UNAVAILABLE, UNJUDGED -> false;
        };
    }

    /** HOM-3: by how much the value has grown since the month before; empty when unknown. */
    public Optional<BigDecimal> growth() {
        return value.flatMap(now -> before.map(now::subtract));
    }

    /** HOM-13: whether it says another value than this one. */
    public boolean differsFrom(MonthTile other) {
        return tile == Tile.NEXT_AUDIT
                ? !next.equals(other.next)
                : !isSame(value, other.value) || !isSame(total(), other.total());
    }

    /** Of how many a count is; empty for what is no count. */
    public Optional<BigDecimal> total() {
        return figure.unit() == FigureUnit.COUNT
                ? Optional.ofNullable(figure.denominator())
                : Optional.empty();
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent()
                ? one.get().compareTo(other.get()) == 0
                : one.isEmpty() && other.isEmpty();
    }
}
