package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** An edition asked from a day to a day, by some channels, until its end or until it is closed. */
@Entity
@Table(name = "listening_campaign")
public class Campaign extends Versioned {

    /** ECO-9 */
    public static final int FEWEST_OF_STAFF = 10;

    @ManyToOne(optional = false)
    @JoinColumn(name = "edition_id")
    private QuestionnaireEdition edition;

    private String title;

    @Column(name = "begins_on")
    private LocalDate beginsOn;

    @Column(name = "ends_on")
    private LocalDate endsOn;

    private String place;
    private int fewest;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(
            name = "listening_campaign_channel",
            joinColumns = @JoinColumn(name = "campaign_id"))
    @Column(name = "channel")
    @Enumerated(EnumType.STRING)
    private Set<SurveyChannel> channels = new HashSet<>();

    protected Campaign() {}

    Campaign(QuestionnaireEdition edition, CampaignTerms terms) {
        say(edition, terms);
    }

    /**
     * ECO-8, ECO-9
     *
     * @throws RuleBroken when a channel is not for those who are asked, or the staff would be
     *     recognised
     */
    final void say(QuestionnaireEdition asked, CampaignTerms terms) {
        Audience audience = asked.questionnaire().audience();
        if (terms.channels().stream().anyMatch(one -> one.audience() != audience)) {
            throw new RuleBroken("listening.campaign.channel." + audience);
        }
        if (audience == Audience.STAFF && terms.fewest() < FEWEST_OF_STAFF) {
            throw new RuleBroken("listening.campaign.fewest.staff", FEWEST_OF_STAFF);
        }
        edition = asked;
        title = terms.title();
        beginsOn = terms.beginsOn();
        endsOn = terms.endsOn();
        place = terms.place();
        fewest = terms.fewest();
        channels.clear();
        channels.addAll(terms.channels());
    }

    /**
     * ECO-11
     *
     * @throws RuleBroken when it is not open
     */
    void close(LocalDate today) {
        if (state(today) != CampaignState.OPEN) {
            throw new RuleBroken("listening.campaign.notOpen", title);
        }
        closedOn = today;
    }

    /** ECO-10 */
    CampaignState state(LocalDate today) {
        if (closedOn != null || today.isAfter(endsOn)) {
            return CampaignState.CLOSED;
        }
        return today.isBefore(beginsOn) ? CampaignState.PREPARED : CampaignState.OPEN;
    }

    /** The end, or the day on which it was closed. */
    LocalDate lastDay() {
        return closedOn == null ? endsOn : closedOn;
    }

    LocalDate beginsOn() {
        return beginsOn;
    }

    String title() {
        return title;
    }

    String place() {
        return place;
    }

    QuestionnaireEdition edition() {
        return edition;
    }

    boolean takes(SurveyChannel channel) {
        return channels.contains(channel);
    }

    CampaignRow row(LocalDate today, long responses) {
        return new CampaignRow(
                id(),
                version(),
                title,
                edition.questionnaire().audience(),
                edition.questionnaire().id(),
                edition.id(),
                edition.edition(),
                beginsOn,
                lastDay(),
                channels,
                place,
                fewest,
                state(today),
                responses);
    }

    /** For the history. */
    String written() {
        return title
                + " "
                + edition.questionnaire().code()
                + " "
                + edition.edition()
                + ", "
                + beginsOn
                + " - "
                + endsOn
                + " "
                + new TreeSet<>(channels)
                + " "
                + place
                + " >= "
                + fewest
                + (closedOn == null ? "" : ", closed " + closedOn);
    }
}
