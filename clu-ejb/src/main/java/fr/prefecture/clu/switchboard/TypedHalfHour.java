package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalTime;
import java.util.Optional;
import java.util.OptionalLong;

/** A half-hour of a typed day as it is kept; one without a start is the whole day. */
@Entity
@Table(name = "switchboard_typed_line")
public class TypedHalfHour extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "typed_day_id")
    @SuppressWarnings("UnusedVariable") // read by queries only
    private TypedDay day;

    @Column(name = "starts_at")
    private LocalTime start;

    private long entered;
    private long answered;
    private Long abandoned;
    private Long dissuaded;

    protected TypedHalfHour() {}

    TypedHalfHour(TypedDay day, TypedLine line) {
        this.day = day;
        start = line.start().orElse(null);
        count(line.counts());
    }

    /** The last count holds. */
    final void count(TypedCounts counts) {
        entered = counts.entered();
        answered = counts.answered();
        abandoned = orNull(counts.abandoned());
        dissuaded = orNull(counts.dissuaded());
    }

    TypedLine line() {
        return new TypedLine(
                Optional.ofNullable(start),
                new TypedCounts(entered, answered, optional(abandoned), optional(dissuaded)));
    }

    private static Long orNull(OptionalLong count) {
        return count.isPresent() ? count.getAsLong() : null;
    }

    private static OptionalLong optional(Long count) {
        return count == null ? OptionalLong.empty() : OptionalLong.of(count);
    }
}
