package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureTarget.Verdict;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.StoredCaveats;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/** IND-40: what was published of an indicator, which nothing changes. */
@Entity
@Table(name = "indicators_board_figure")
public class BoardFigure extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private BoardEdition edition;

    @Column(name = "place")
    private int place;

    private String code;

    @Column(name = "public_name")
    private String name;

    @Column(name = "public_meaning")
    private String meaning;

    private String formula;

    @Column(name = "source_text")
    private String source;

    @Enumerated(EnumType.STRING)
    private FigureUnit unit;

    @Enumerated(EnumType.STRING)
    private PeriodState state;

    @Column(name = "definition_edition")
    private int definition;

    private BigDecimal numerator;
    private BigDecimal denominator;

    @Column(name = "known_months")
    private int known;

    @Column(name = "due_months")
    private int due;

    @Column(name = "data_date")
    private LocalDate dataDate;

    @Column(name = "aim_at_least")
    private Boolean aimAtLeast;

    @Column(name = "aim_threshold")
    private BigDecimal aimThreshold;

    @Column(name = "aim_within")
    private BigDecimal aimWithin;

    @Column(name = "value_shown")
    private BigDecimal shown;

    @Enumerated(EnumType.STRING)
    private Verdict verdict;

    @Embedded private StoredCaveats caveats;

    @Column(name = "aim_by")
    private String aimBy;

    @Column(name = "earlier_value")
    private BigDecimal earlier;

    protected BoardFigure() {}

    BoardFigure(BoardEdition edition, int place, BoardLine line) {
        PeriodValue value = line.value();
        this.edition = edition;
        this.place = place;
        this.code = line.code();
        this.name = line.name();
        this.meaning = line.meaning();
        this.formula = line.formula();
        this.source = line.source();
        this.unit = value.unit();
        this.state = value.state();
        this.definition = value.edition();
        this.numerator = value.numerator().orElse(null);
        this.denominator = value.denominator().orElse(null);
        this.known = value.known();
        this.due = value.due();
        this.dataDate = value.dataDate().orElse(null);
        this.aimAtLeast = value.target().map(FigureTarget::atLeast).orElse(null);
        this.aimThreshold = value.target().map(FigureTarget::threshold).orElse(null);
        this.aimWithin = value.target().map(FigureTarget::watchedWithin).orElse(null);
        this.shown = value.value().orElse(null);
        this.verdict = value.verdict();
        this.caveats = StoredCaveats.of(value.caveats());
        this.aimBy = line.aimBy();
        this.earlier = line.earlier().orElse(null);
    }

    BoardLine line() {
        LooseDate period = edition.board().period();
        return new BoardLine(
                code,
                name,
                meaning,
                formula,
                source,
                new PeriodValue(
                        YearMonth.from(period.firstDay()),
                        YearMonth.from(period.lastDay()),
                        state,
                        definition,
                        Optional.ofNullable(numerator).map(BoardFigure::plain),
                        Optional.ofNullable(denominator).map(BoardFigure::plain),
                        unit,
                        known,
                        due,
                        Optional.ofNullable(dataDate),
                        aimThreshold == null
                                ? Optional.empty()
                                : Optional.of(
                                        new FigureTarget(
                                                aimAtLeast, plain(aimThreshold), plain(aimWithin))),
                        caveats.caveats(),
                        Optional.of(
                                new PeriodValue.Published(
                                        Optional.ofNullable(shown).map(unit::shown), verdict))),
                aimBy,
                Optional.ofNullable(earlier).map(BoardFigure::plain));
    }

    /** Without the zeros that a column adds. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
