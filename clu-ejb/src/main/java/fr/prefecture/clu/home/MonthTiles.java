package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Guarded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Standing;
import fr.prefecture.clu.shared.StandingSource;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** HOM-1, HOM-4: what the seven tiles say of a month, as far as whoever asks may read it. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MonthTiles {

    private static final int FIRST_YEAR = 2000;

    @Inject @Any Instance<FigureSource> figureSources;
    private final Found<FigureSource> figuresFound = new Found<>();
    @Inject @Any Instance<StandingSource> standingSources;
    private final Found<StandingSource> standingsFound = new Found<>();
    @Inject Clock clock;
    @Resource SessionContext session;

    /** Those that whoever asks may read, whatever they say. */
    public Set<Tile> readable() {
        Set<String> codes = new HashSet<>();
        figures().forEach(source -> codes.addAll(source.codes()));
        standings().forEach(source -> codes.addAll(source.codes()));
        Set<Tile> tiles = EnumSet.noneOf(Tile.class);
        for (Tile tile : Tile.values()) {
            if (codes.contains(tile.code())) {
                tiles.add(tile);
            }
        }
        return tiles;
    }

    /**
     * Those that whoever asks may read, in their order.
     *
     * @throws RuleBroken when the month has not begun, or lies before 2000
     */
    public List<MonthTile> tiles(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        if (month.getYear() < FIRST_YEAR || month.atDay(1).isAfter(today)) {
            throw new RuleBroken("home.month.outside", month);
        }
        Map<String, Figure> now = figuresOf(month);
        Map<String, Figure> then = figuresOf(month.minusMonths(1));
        LocalDate last = month.atEndOfMonth().isAfter(today) ? today : month.atEndOfMonth();
        Map<String, Standing> standing = standingsOn(last);
        Map<String, Standing> stood = standingsOn(month.atDay(1).minusDays(1));
        List<MonthTile> tiles = new ArrayList<>();
        for (Tile tile : Tile.values()) {
            String code = tile.code();
            if (now.containsKey(code)) {
                tiles.add(MonthTile.of(tile, now.get(code), Optional.ofNullable(then.get(code))));
            } else if (standing.containsKey(code)) {
                tiles.add(
                        MonthTile.of(
                                tile, standing.get(code), Optional.ofNullable(stood.get(code))));
            }
        }
        return tiles;
    }

    /** HOM-5: the last day of which a tile that whoever asks may read has something to show. */
    public Optional<LocalDate> lastDay() {
        return figures().stream()
                .map(FigureSource::lastDay)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
    }

    private Map<String, Figure> figuresOf(YearMonth month) {
        Map<String, Figure> found = new HashMap<>();
        figures().stream()
                .map(source -> source.figures(month))
                .flatMap(Collection::stream)
                .forEach(figure -> found.put(figure.code(), figure));
        return found;
    }

    private Map<String, Standing> standingsOn(LocalDate day) {
        Map<String, Standing> found = new HashMap<>();
        standings().stream()
                .map(source -> source.standings(day))
                .flatMap(Collection::stream)
                .forEach(standing -> found.put(standing.code(), standing));
        return found;
    }

    private List<FigureSource> figures() {
        return Guarded.by(session, figuresFound.handles(figureSources)).stream()
                .filter(source -> isShown(source.codes()))
                .toList();
    }

    private List<StandingSource> standings() {
        return Guarded.by(session, standingsFound.handles(standingSources)).stream()
                .filter(source -> isShown(source.codes()))
                .toList();
    }

    private static boolean isShown(Set<String> codes) {
        for (Tile tile : Tile.values()) {
            if (codes.contains(tile.code())) {
                return true;
            }
        }
        return false;
    }
}
