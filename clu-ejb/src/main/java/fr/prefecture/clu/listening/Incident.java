package fr.prefecture.clu.listening;

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
import java.time.LocalDate;
import java.util.Optional;

/** A lack of respect, whoever it came from; it holds nothing about a person. */
@Entity
@Table(name = "listening_incident")
public class Incident extends Versioned {

    /** Read by queries only. */
    @SuppressWarnings("UnusedVariable")
    private String entry;

    @Column(name = "happened_on")
    private LocalDate happenedOn;

    @Enumerated(EnumType.STRING)
    private IncidentChannel channel;

    @Enumerated(EnumType.STRING)
    private IncidentKind kind;

    @ManyToOne
    @JoinColumn(name = "service_id")
    private ServiceUnit service;

    @Enumerated(EnumType.STRING)
    private IncidentMeasure measure;

    /** For those who look into the table: nothing is decided by it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "entered_by")
    private String enteredBy;

    protected Incident() {}

    /**
     * ECO-98
     *
     * @throws RuleBroken when it is to come
     */
    Incident(
            String entry,
            IncidentTerms terms,
            Optional<ServiceUnit> service,
            String enteredBy,
            LocalDate today) {
        if (terms.happenedOn().isAfter(today)) {
            throw new RuleBroken("listening.incident.future", terms.happenedOn()).at("happenedOn");
        }
        this.entry = entry;
        this.happenedOn = terms.happenedOn();
        this.channel = terms.channel();
        this.kind = terms.kind();
        this.service = service.orElse(null);
        this.measure = terms.measure();
        this.enteredBy = enteredBy;
    }

    IncidentRow row() {
        return new IncidentRow(
                id(),
                version(),
                happenedOn,
                channel,
                kind,
                service == null ? "" : service.name(),
                measure);
    }

    String written() {
        return happenedOn
                + " "
                + channel
                + " "
                + kind
                + " "
                + (service == null ? "–" : service.name())
                + " "
                + measure;
    }
}
