package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.Database;
import fr.prefecture.clu.shared.DueItem;
import fr.prefecture.clu.shared.DueSource;
import fr.prefecture.clu.shared.Figure;
import fr.prefecture.clu.shared.FigureCaveats;
import fr.prefecture.clu.shared.FigureSource;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.FigureUnit;
import fr.prefecture.clu.shared.FirstStep;
import fr.prefecture.clu.shared.FirstStepSource;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.Standing;
import fr.prefecture.clu.shared.StandingSource;
import jakarta.annotation.security.RolesAllowed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A home page whose features say what they are told to say, on 10 June 2021. */
final class HomeCase implements AutoCloseable {

    static final YearMonth MAY = YearMonth.of(2021, 5);
    static final YearMonth APRIL = YearMonth.of(2021, 4);
    static final Instant TENTH_OF_JUNE = Instant.parse("2021-06-10T08:00:00Z");

    final Calls calls = new Calls();
    final Delays delays = new Delays();
    final Actions actions = new Actions();
    final Lists lists = new Lists();
    final Steps steps = new Steps();

    final Database database =
            Database.empty()
                    .as("referent")
                    .in(Roles.QUALITY, Roles.NIGHT)
                    .at(TENTH_OF_JUNE)
                    .offering(calls)
                    .offering(delays)
                    .offering(actions)
                    .offering(lists)
                    .offering(steps);

    final MonthTiles tiles = database.boundary(MonthTiles.class);
    final HomeLists home = database.boundary(HomeLists.class);
    final FrozenMonths months = database.boundary(FrozenMonths.class);

    MonthTile tile(YearMonth month, Tile tile) {
        return tiles.tiles(month).stream()
                .filter(one -> one.tile() == tile)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        database.close();
    }

    /** The switchboard, for those who follow it. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    static final class Calls implements FigureSource {

        final Map<YearMonth, Integer> percent = new HashMap<>();
        final Map<YearMonth, FigureCaveats> caveats = new HashMap<>();

        @Override
        public Set<String> codes() {
            return Set.of("switchboard.answerRate");
        }

        @Override
        public List<Figure> figures(YearMonth month) {
            Integer known = percent.get(month);
            return List.of(
                    new Figure(
                                    "switchboard.answerRate",
                                    known == null ? null : BigDecimal.valueOf(known),
                                    known == null ? null : BigDecimal.valueOf(100),
                                    FigureUnit.PERCENT,
                                    new FigureTarget(
                                            true, BigDecimal.valueOf(85), BigDecimal.valueOf(5)),
                                    known == null ? null : month.atEndOfMonth(),
                                    "/telephone?mois=" + month)
                            .with(caveats.getOrDefault(month, FigureCaveats.NONE)));
        }

        @Override
        public List<Figure> beside(YearMonth month) {
            return List.of();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return percent.keySet().stream().max(YearMonth::compareTo).map(YearMonth::atEndOfMonth);
        }
    }

    /** The centre, for its head; it also tells a figure that the home page does not show. */
    @RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
    static final class Delays implements FigureSource {

        final Map<YearMonth, Long> days = new HashMap<>();

        @Override
        public Set<String> codes() {
            return Set.of("cert.examinationTime", "cert.other");
        }

        @Override
        public List<Figure> figures(YearMonth month) {
            Long known = days.get(month);
            return List.of(
                    new Figure(
                            "cert.examinationTime",
                            known == null ? null : BigDecimal.valueOf(known),
                            known == null ? null : BigDecimal.TEN,
                            FigureUnit.DAYS,
                            null,
                            known == null ? null : month.atEndOfMonth(),
                            "/cert?periode=" + month),
                    new Figure(
                            "cert.other",
                            BigDecimal.ONE,
                            null,
                            FigureUnit.COUNT,
                            null,
                            month.atEndOfMonth(),
                            "/cert"));
        }

        @Override
        public List<Figure> beside(YearMonth month) {
            return List.of();
        }

        @Override
        public Optional<LocalDate> lastDay() {
            return days.keySet().stream().max(YearMonth::compareTo).map(YearMonth::atEndOfMonth);
        }
    }

    /** The plan of action, as it stood on the days that were asked for. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.SECRETARY_GENERAL})
    static final class Actions implements StandingSource {

        final List<LocalDate> asked = new ArrayList<>();
        final Map<LocalDate, Long> late = new HashMap<>();

        @Override
        public Set<String> codes() {
            return Set.of("actions.late");
        }

        @Override
        public List<Standing> standings(LocalDate on) {
            asked.add(on);
            Long known = late.get(on);
            return List.of(
                    new Standing(
                            "actions.late",
                            known,
                            known == null ? null : 27L,
                            new FigureTarget(false, BigDecimal.ZERO, BigDecimal.ZERO),
                            null,
                            null,
                            "",
                            on,
                            "/actions?retard=oui"));
        }
    }

    /** Days to come and days gone by, for the quality officer. */
    @RolesAllowed(Roles.QUALITY)
    static final class Lists implements DueSource, LateSource {

        final List<DueItem> due = new ArrayList<>();
        final List<LateItem> late = new ArrayList<>();
        LocalDate from;
        LocalDate to;

        @Override
        public List<DueItem> due(LocalDate first, LocalDate last, int most) {
            this.from = first;
            this.to = last;
            return due.stream().limit(most).toList();
        }

        @Override
        public List<LateItem> late(int most) {
            return late.stream().limit(most).toList();
        }
    }

    /** What the quality officer has to begin. */
    @RolesAllowed(Roles.QUALITY)
    static final class Steps implements FirstStepSource {

        boolean met;
        boolean invited = true;

        @Override
        public List<FirstStep> steps() {
            return List.of(
                    new FirstStep(2, "committee.first.meeting", "/comite/reunions/nouvelle", met),
                    new FirstStep(
                            1, "committee.first.members", "/comite/membres/nouveau", invited));
        }
    }
}
