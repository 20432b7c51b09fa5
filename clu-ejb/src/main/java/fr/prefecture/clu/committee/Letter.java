package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** COM-42: what goes by post to one person: to be posted, until it has been. */
@Entity
@Table(name = "committee_letter")
class Letter extends Versioned {

    @ManyToOne(optional = false)
    @JoinColumn(name = "dispatch_id")
    private Dispatch dispatch;

    @Column(name = "participation_id")
    private long participationId;

    @Column(name = "posted_on")
    private LocalDate postedOn;

    protected Letter() {}

    Letter(Dispatch dispatch, long participationId) {
        this.dispatch = dispatch;
        this.participationId = participationId;
    }

    /** Twice is once: the first day holds. */
    void post(LocalDate on) {
        if (postedOn == null) {
            postedOn = on;
        }
    }

    Dispatch dispatch() {
        return dispatch;
    }

    long participationId() {
        return participationId;
    }

    Optional<LocalDate> postedOn() {
        return Optional.ofNullable(postedOn);
    }
}
