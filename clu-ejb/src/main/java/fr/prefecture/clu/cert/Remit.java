package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** What this préfecture's own centre examines: a title of a territory, by date. */
@Entity
@Table(name = "cert_remit")
public class Remit extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "territory_id")
    private Territory territory;

    @ManyToOne(optional = false)
    @JoinColumn(name = "title_type_id")
    private TitleType title;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    protected Remit() {}

    /**
     * @throws RuleBroken when it ends before it begins
     */
    Remit(Territory territory, TitleType title, LocalDate validFrom, Optional<LocalDate> last) {
        this.territory = territory;
        this.title = title;
        this.validFrom = validFrom;
        endOn(last);
    }

    /**
     * @param last nothing while no end is known
     * @throws RuleBroken when it ends before it begins
     */
    void endOn(Optional<LocalDate> last) {
        last.filter(day -> day.isBefore(validFrom))
                .ifPresent(
                        day -> {
                            throw new RuleBroken("cert.remit.reversed", validFrom, day);
                        });
        validUntil = last.orElse(null);
    }

    public Territory territory() {
        return territory;
    }

    public TitleType title() {
        return title;
    }

    public LocalDate validFrom() {
        return validFrom;
    }

    /** Nothing while no end is known. */
    public Optional<LocalDate> validUntil() {
        return Optional.ofNullable(validUntil);
    }

    /** Whether the centre examines it for a part of that day or week. */
    public boolean holds(Span span) {
        return holdsBetween(span.from(), Optional.of(span.to()));
    }

    /** Whether the centre examines it on a day of the period, or of a week that belongs to it. */
    public boolean holdsIn(ReportingPeriod period) {
        return holdsBetween(period.from(), Optional.of(period.to()))
                || Stream.of(period.from(), period.to())
                        .map(Span::weekOf)
                        .anyMatch(week -> week.isIn(period) && holds(week));
    }

    boolean holdsBetween(LocalDate first, Optional<LocalDate> last) {
        return last.map(day -> !validFrom.isAfter(day)).orElse(true)
                && (validUntil == null || !validUntil.isBefore(first));
    }

    /** Whether it is of that territory and title, both named by their codes. */
    public boolean isOf(String territoryCode, String titleCode) {
        return territory.code().equals(territoryCode) && title.code().equals(titleCode);
    }

    String written() {
        return territory.code()
                + " "
                + title.code()
                + ": "
                + validFrom
                + " - "
                + (validUntil == null ? "" : validUntil);
    }
}
