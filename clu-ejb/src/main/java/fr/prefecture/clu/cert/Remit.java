package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** What this préfecture's own centre examines: a title of a territory, from a day on. */
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

    Remit(Territory territory, TitleType title, LocalDate validFrom) {
        this.territory = territory;
        this.title = title;
        this.validFrom = validFrom;
    }

    public Territory territory() {
        return territory;
    }

    public TitleType title() {
        return title;
    }

    boolean holds(Span span) {
        return !span.to().isBefore(validFrom)
                && (validUntil == null || !span.from().isAfter(validUntil));
    }
}
