package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.StoredCaveats;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** What a tile said when its month was frozen. */
@Embeddable
public class FrozenTile {

    @Enumerated(EnumType.STRING)
    private Tile tile;

    @Enumerated(EnumType.STRING)
    @Column(name = "counted_in")
    private FigureUnit unit;

    private BigDecimal numerator;
    private BigDecimal denominator;

    @Column(name = "target_at_least")
    private Boolean atLeast;

    @Column(name = "target_threshold")
    private BigDecimal threshold;

    @Column(name = "target_within")
    private BigDecimal within;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Column(name = "data_date")
    private LocalDate dataDate;

    @Column(name = "next_on")
    private LocalDate next;

    @Column(name = "aside_count")
    private Long aside;

    @Column(name = "word_key")
    private String word;

    @Column(name = "page_path")
    private String page;

    @Column(name = "value_shown")
    private BigDecimal value;

    @Embedded private StoredCaveats caveats;

    @Column(name = "value_before")
    private BigDecimal before;

    protected FrozenTile() {}

    FrozenTile(MonthTile shown) {
        Figure figure = shown.figure();
        this.tile = shown.tile();
        this.unit = figure.unit();
        this.numerator = figure.numerator();
        this.denominator = figure.denominator();
        if (figure.target() != null) {
            this.atLeast = figure.target().atLeast();
            this.threshold = figure.target().threshold();
            this.within = figure.target().watchedWithin();
        }
        this.verdict = shown.verdict();
        this.value = shown.value().orElse(null);
        this.caveats = StoredCaveats.of(figure.caveats());
        this.dataDate = figure.dataDate();
        this.next = shown.next().orElse(null);
        this.aside = shown.aside().orElse(null);
        this.word = shown.word();
        this.page = figure.page();
        this.before = shown.before().orElse(null);
    }

    Tile tile() {
        return tile;
    }

    MonthTile shown() {
        FigureTarget target = atLeast == null ? null : new FigureTarget(atLeast, threshold, within);
        return new MonthTile(
                tile,
                new Figure(tile.code(), numerator, denominator, unit, target, dataDate, page)
                        .with(caveats.caveats()),
                Optional.ofNullable(next),
                Optional.ofNullable(aside),
                word,
                Optional.ofNullable(before),
                Optional.ofNullable(value).map(unit::shown),
                verdict);
    }

    /** For the history. */
    String written() {
        return tile
                + "="
                + (next != null && tile == Tile.NEXT_AUDIT
                        ? next
                        : shown().value().map(BigDecimal::toPlainString).orElse("-"))
                + " "
                + verdict;
    }
}
