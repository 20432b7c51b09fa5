package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What mystery surveys have to say of a month: how we fared with those who tested us. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MysteryFigures implements FigureSource {

    static final String SCORE = "listening.mysteryScore";

    @EJB MysterySurveys surveys;
    @EJB MysteryContacts contacts;

    @Override
    public Set<String> codes() {
        return Set.of(SCORE);
    }

    /**
     * ECO-79: by the month in which the contacts were made; weights stand above and below, so that
     * quarters are sums. No score is aimed at.
     */
    @Override
    public List<Figure> figures(YearMonth month) {
        List<MysteryContactRow> made =
                ours().stream().filter(row -> YearMonth.from(day(row)).equals(month)).toList();
        MysteryPoints score = MysteryTally.score(made);
        boolean known = score.possible().signum() > 0;
        return List.of(
                new Figure(
                        SCORE,
                        known ? score.got() : null,
                        known ? score.possible() : null,
                        FigureUnit.PERCENT,
                        null,
                        made.stream()
                                .map(MysteryFigures::day)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        "/enquetes/mystere"));
    }

    /** How many contacts it comes from. */
    @Override
    public List<Figure> beside(YearMonth month) {
        List<MysteryContactRow> made =
                ours().stream().filter(row -> YearMonth.from(day(row)).equals(month)).toList();
        return List.of(
                new Figure(
                        "listening.mysteryContacts",
                        made.isEmpty() ? null : BigDecimal.valueOf(made.size()),
                        null,
                        FigureUnit.COUNT,
                        null,
                        made.stream()
                                .map(MysteryFigures::day)
                                .max(Comparator.naturalOrder())
                                .orElse(null),
                        "/enquetes/mystere"));
    }

    /** A sheet of today would move the month of all other figures, which come later. */
    @Override
    public Optional<LocalDate> lastDay() {
        return Optional.empty();
    }

    private List<MysteryContactRow> ours() {
        return surveys.all().stream()
                .filter(row -> row.direction() == MysteryDirection.OURS && row.made() > 0)
                .flatMap(row -> contacts.of(row.id()).stream())
                .filter(MysteryContactRow::isMade)
                .toList();
    }

    private static LocalDate day(MysteryContactRow row) {
        return row.entry().flatMap(MysteryEntry::madeOn).orElseThrow();
    }
}
