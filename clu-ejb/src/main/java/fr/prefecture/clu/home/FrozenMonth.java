package fr.prefecture.clu.home;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A month as its tiles showed it on the day on which it was frozen; nothing changes it. */
@Entity
@Table(name = "home_month")
public class FrozenMonth extends Versioned {

    @Column(name = "month_start")
    private LocalDate start;

    @Column(name = "frozen_at")
    private Instant frozenAt;

    @Column(name = "frozen_by")
    private String frozenBy;

    @Column(name = "sent_at")
    private Instant sentAt;

    @ElementCollection
    @CollectionTable(name = "home_tile", joinColumns = @JoinColumn(name = "month_id"))
    private List<FrozenTile> tiles = new ArrayList<>();

    protected FrozenMonth() {}

    /**
     * HOM-10, HOM-14
     *
     * @param by a login; empty when it freezes by itself
     * @throws RuleBroken when the month is not over, or nothing of it was counted
     */
    FrozenMonth(
            YearMonth month,
            List<MonthTile> shown,
            Optional<String> by,
            LocalDate today,
            Instant at) {
        if (!month.isBefore(YearMonth.from(today))) {
            throw new RuleBroken("home.freeze.notOver", month);
        }
        if (!isCounted(shown)) {
            throw new RuleBroken("home.freeze.noData", month);
        }
        this.start = month.atDay(1);
        this.frozenAt = at;
        this.frozenBy = by.orElse(null);
        shown.stream().map(FrozenTile::new).forEach(tiles::add);
    }

    /** HOM-14 */
    static boolean isCounted(List<MonthTile> shown) {
        return shown.stream()
                .filter(one -> one.tile().isCounted())
                .anyMatch(one -> one.figure().numerator() != null);
    }

    /** HOM-15 */
    void send(Instant at) {
        this.sentAt = at;
    }

    boolean isSent() {
        return sentAt != null;
    }

    YearMonth month() {
        return YearMonth.from(start);
    }

    FrozenMonthRow row() {
        return new FrozenMonthRow(
                month(),
                frozenAt,
                Optional.ofNullable(frozenBy),
                tiles.stream()
                        .sorted(Comparator.comparing(FrozenTile::tile))
                        .map(FrozenTile::shown)
                        .toList());
    }

    /** For the history. */
    String written() {
        return tiles.stream()
                .sorted(Comparator.comparing(FrozenTile::tile))
                .map(FrozenTile::written)
                .collect(Collectors.joining("\n"));
    }
}
