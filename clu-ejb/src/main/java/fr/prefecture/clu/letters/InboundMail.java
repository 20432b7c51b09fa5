package fr.prefecture.clu.letters;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How many letters or e-mails a service received in a week, and what became of them: LET-50. */
@Entity
@Table(name = "letters_inbound")
public class InboundMail extends Versioned {

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    @ManyToOne(optional = false)
    @JoinColumn(name = "service_id")
    private ServiceUnit service;

    @Enumerated(EnumType.STRING)
    private InboundChannel channel;

    private LocalDate monday;
    private int received;
    private Integer acknowledged;

    @Column(name = "to_acknowledge")
    private Integer toAcknowledge;

    private Integer answered;

    @Column(name = "to_answer")
    private Integer toAnswer;

    @Column(name = "counted_on")
    private LocalDate countedOn;

    /** Nothing when it was typed, or corrected since it was imported. */
    @Column(name = "import_id")
    private Long importId;

    protected InboundMail() {}

    /**
     * LET-53
     *
     * @param anyDay of the week
     * @param importId nothing when it is not imported
     * @throws RuleBroken when the week is to come or too long ago
     */
    InboundMail(
            ServiceUnit service,
            InboundChannel channel,
            LocalDate anyDay,
            InboundCounts counts,
            LocalDate today,
            Optional<Long> importId) {
        this.service = service;
        this.channel = channel;
        this.monday = begun(anyDay, today);
        this.importId = importId.orElse(null);
        count(counts, today);
    }

    /** The Monday of a week that has begun. */
    static LocalDate begun(LocalDate anyDay, LocalDate today) {
        LocalDate monday = mondayOf(anyDay);
        if (monday.isAfter(today)) {
            throw new RuleBroken("letters.inbound.future", monday, today);
        }
        if (monday.isBefore(FIRST)) {
            throw new RuleBroken("period.outside", monday);
        }
        return monday;
    }

    static LocalDate mondayOf(LocalDate anyDay) {
        return anyDay.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** LET-54: it is no longer what an import brought. */
    void correct(InboundCounts counts, LocalDate today) {
        importId = null;
        count(counts, today);
    }

    private void count(InboundCounts counts, LocalDate today) {
        received = counts.received();
        acknowledged = counts.acknowledged().orElse(null);
        toAcknowledge = counts.toAcknowledge().orElse(null);
        answered = counts.answered().orElse(null);
        toAnswer = counts.toAnswer().orElse(null);
        countedOn = today;
    }

    InboundCounts counts() {
        return new InboundCounts(
                received,
                Optional.ofNullable(acknowledged),
                Optional.ofNullable(toAcknowledge),
                Optional.ofNullable(answered),
                Optional.ofNullable(toAnswer));
    }

    InboundRow row() {
        return new InboundRow(
                id(),
                version(),
                service.id(),
                service.name(),
                channel,
                monday,
                counts(),
                countedOn);
    }

    String written() {
        return service.name()
                + " "
                + channel
                + " "
                + String.format(
                        Locale.ROOT,
                        "%d-W%02d",
                        monday.get(IsoFields.WEEK_BASED_YEAR),
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR))
                + ": "
                + counts().written();
    }
}
