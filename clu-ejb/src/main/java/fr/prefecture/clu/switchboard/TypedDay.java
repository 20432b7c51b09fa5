package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A day whose figures somebody typed, where no log tells it or beside what one tells. */
@Entity
@Table(name = "switchboard_typed_day")
public class TypedDay extends Versioned {

    private static final Comparator<TypedLine> BY_START =
            Comparator.comparing(line -> line.start().orElse(LocalTime.MIN));

    @Column(name = "entered_on")
    private LocalDate day;

    @Column(name = "typed_by")
    private String by;

    @Column(name = "typed_at")
    private Instant at;

    @OneToMany(mappedBy = "day", cascade = CascadeType.ALL, orphanRemoval = true)
    private List<TypedHalfHour> halfHours = new ArrayList<>();

    protected TypedDay() {}

    TypedDay(LocalDate day, List<TypedLine> lines, String by, Instant at) {
        this.day = day;
        type(lines, by, at);
    }

    /**
     * TEL-45: it says this from now on.
     *
     * @throws RuleBroken when nothing is told, a half-hour comes twice, or the whole day stands
     *     beside others
     */
    final void type(List<TypedLine> lines, String teller, Instant when) {
        if (lines.isEmpty()) {
            throw new RuleBroken("switchboard.typed.nothing");
        }
        Map<Optional<LocalTime>, TypedLine> told = new LinkedHashMap<>();
        lines.forEach(line -> told.put(line.start(), line));
        if (told.size() < lines.size() || told.size() > 1 && told.containsKey(Optional.empty())) {
            throw new RuleBroken("switchboard.typed.twice");
        }
        halfHours.removeIf(kept -> !told.containsKey(kept.line().start()));
        for (TypedHalfHour kept : halfHours) {
            kept.count(told.remove(kept.line().start()).counts());
        }
        told.values().forEach(line -> halfHours.add(new TypedHalfHour(this, line)));
        by = teller;
        at = when;
    }

    /** As the history keeps it. */
    String written() {
        return lines().stream().map(TypedLine::written).collect(Collectors.joining("; "));
    }

    private List<TypedLine> lines() {
        return halfHours.stream().map(TypedHalfHour::line).sorted(BY_START).toList();
    }

    TypedDayRow row() {
        return new TypedDayRow(day, id() + "." + version(), lines(), by, at);
    }
}
