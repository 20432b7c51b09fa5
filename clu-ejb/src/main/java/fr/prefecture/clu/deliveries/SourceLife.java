package fr.prefecture.clu.deliveries;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** Until when a source is awaited: kept of those of which somebody has said anything. */
@Entity
@Table(name = "deliveries_source")
public class SourceLife extends Versioned {

    static final int LONGEST_WATCH = 60;

    /** DEL-9: where nobody has said otherwise. */
    static final int USUAL_WATCH = 3;

    @Enumerated(EnumType.STRING)
    private SourceKind kind;

    private String name;

    @Column(name = "ended_from")
    private LocalDate endedFrom;

    private String successor;

    @Column(name = "awaited_since")
    private LocalDate awaitedSince;

    @Column(name = "alerted_after")
    private int alertedAfter = USUAL_WATCH;

    protected SourceLife() {}

    SourceLife(SourceKind kind, String name) {
        this.kind = kind;
        this.name = name;
    }

    /**
     * DEL-2, DEL-3
     *
     * @param last the last day that it has delivered
     * @param following the successor's own life, where anything was said of it
     */
    void end(
            LocalDate from, LocalDate last, Optional<String> next, Optional<SourceLife> following) {
        if (endedFrom != null) {
            throw new RuleBroken("deliveries.ended", name, endedFrom);
        }
        if (!from.isAfter(last)) {
            throw new RuleBroken("deliveries.end.delivered", name, last, last.plusDays(1))
                    .at("from");
        }
        if (next.filter(name::equals).isPresent()) {
            throw new RuleBroken("deliveries.end.itself", name).at("successor");
        }
        following
                .flatMap(SourceLife::endedFrom)
                .filter(end -> !end.isAfter(from))
                .ifPresent(
                        end -> {
                            throw new RuleBroken(
                                            "deliveries.end.successor.ended",
                                            next.orElseThrow(),
                                            end)
                                    .at("successor");
                        });
        endedFrom = from;
        successor = next.orElse(null);
        awaitedSince = null;
    }

    /** DEL-4 */
    void reopen() {
        if (endedFrom == null) {
            throw new RuleBroken("deliveries.notEnded", name);
        }
        endedFrom = null;
        successor = null;
    }

    /** DEL-7: it will deliver again. */
    void await(LocalDate last) {
        if (endedFrom != null) {
            throw new RuleBroken("deliveries.ended", name, endedFrom);
        }
        awaitedSince = last;
    }

    /** DEL-9 */
    void watch(int days) {
        if (days < 1 || days > LONGEST_WATCH) {
            throw new RuleBroken("deliveries.watch.length", LONGEST_WATCH, days).at("days");
        }
        alertedAfter = days;
    }

    int alertedAfter() {
        return alertedAfter;
    }

    SourceKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Optional<LocalDate> endedFrom() {
        return Optional.ofNullable(endedFrom);
    }

    Optional<String> successor() {
        return Optional.ofNullable(successor);
    }

    Optional<LocalDate> awaitedSince() {
        return Optional.ofNullable(awaitedSince);
    }

    String written() {
        String state =
                endedFrom != null
                        ? "ended " + endedFrom + (successor == null ? "" : ", " + successor)
                        : awaitedSince != null ? "awaited, " + awaitedSince : "";
        return alertedAfter == USUAL_WATCH ? state : state + " alert " + alertedAfter;
    }
}
