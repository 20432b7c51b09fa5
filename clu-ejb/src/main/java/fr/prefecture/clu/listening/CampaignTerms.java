package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.Set;

/**
 * What a campaign is to be.
 *
 * @param editionId what it asks
 * @param place where, in words; may be empty
 * @param fewest how many answers there must be before any result is shown
 */
public record CampaignTerms(
        long editionId,
        String title,
        LocalDate beginsOn,
        LocalDate endsOn,
        Set<SurveyChannel> channels,
        String place,
        int fewest) {

    static final int LONGEST = 160;
    private static final int MOST = 1000;
    private static final int LONGEST_YEARS = 2;
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);

    /**
     * ECO-7
     *
     * @throws RuleBroken when it has no title or no channel, ends before it begins or lasts for
     *     years, or asks for an impossible number of answers
     */
    public CampaignTerms {
        title = title.strip();
        place = place.strip();
        channels = Set.copyOf(channels);
        if (title.isEmpty() || title.length() > LONGEST || place.length() > LONGEST) {
            throw new RuleBroken("listening.campaign.length", LONGEST);
        }
        if (endsOn.isBefore(beginsOn)) {
            throw new RuleBroken("listening.campaign.reversed", beginsOn, endsOn);
        }
        if (beginsOn.isBefore(FIRST) || endsOn.isAfter(beginsOn.plusYears(LONGEST_YEARS))) {
            throw new RuleBroken("listening.campaign.tooLong", LONGEST_YEARS);
        }
        if (channels.isEmpty()) {
            throw new RuleBroken("listening.campaign.channel.missing");
        }
        if (fewest < 1 || fewest > MOST) {
            throw new RuleBroken("listening.campaign.fewest", 1, MOST);
        }
    }
}
