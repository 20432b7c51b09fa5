package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** A sheet that somebody began on a tablet and left; nothing of what it said is kept. */
@Entity
@Table(name = "listening_unfinished_sheet")
public class UnfinishedSheet extends Versioned {

    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9-]{8,60}");

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "reference")
    private String reference;

    @Column(name = "given_up_on")
    private LocalDate givenUpOn;

    protected UnfinishedSheet() {}

    /**
     * ECO-24
     *
     * @throws RuleBroken when the reference is none that a tablet makes
     */
    UnfinishedSheet(long campaignId, String reference, LocalDate givenUpOn) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new RuleBroken("listening.kiosk.reference");
        }
        this.campaignId = campaignId;
        this.reference = reference;
        this.givenUpOn = givenUpOn;
    }
}
