package fr.prefecture.clu.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** HIS-13: once that the chain of the history was read whole, and what became of it. */
@Entity
@Table(name = "shared_chain_check")
public class ChainCheck {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "clu_check_sequence")
    @SequenceGenerator(
            name = "clu_check_sequence",
            sequenceName = "clu_sequence",
            allocationSize = 50)
    private Long id;

    @Column(name = "checked_at")
    private Instant at;

    @Column(name = "checked_by")
    private String by;

    private long links;

    private String head;

    private long erased;

    @Enumerated(EnumType.STRING)
    private ChainFault fault;

    @Column(name = "fault_place")
    private Long place;

    @Column(name = "fault_change")
    private Long change;

    @Column(name = "fault_at")
    private Instant faultAt;

    protected ChainCheck() {}

    ChainCheck(Instant at, String by, ChainVerdict verdict) {
        this.at = at;
        this.by = by;
        links = verdict.links();
        head = verdict.head();
        erased = verdict.erased();
        verdict.broken()
                .ifPresent(
                        broken -> {
                            fault = broken.fault();
                            place = broken.place();
                            change = broken.change();
                            faultAt = broken.at().orElse(null);
                        });
    }

    /** Who checked is a key of the history; pages have no need of it. */
    ChainCheckRow row() {
        return new ChainCheckRow(
                at,
                new ChainVerdict(
                        links,
                        head,
                        erased,
                        Optional.ofNullable(fault)
                                .map(
                                        one ->
                                                new ChainVerdict.Break(
                                                        one,
                                                        place,
                                                        change,
                                                        Optional.ofNullable(faultAt)))));
    }
}
