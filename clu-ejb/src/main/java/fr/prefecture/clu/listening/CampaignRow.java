package fr.prefecture.clu.listening;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A campaign as pages show it.
 *
 * @param endsOn its last day: the one on which it was closed, if that came first
 * @param fewest how many answers there must be before any result is shown
 * @param state today
 */
public record CampaignRow(
        long id,
        int version,
        String title,
        Audience audience,
        long questionnaireId,
        long editionId,
        int editionNumber,
        LocalDate beginsOn,
        LocalDate endsOn,
        Set<SurveyChannel> channels,
        String place,
        int fewest,
        CampaignState state,
        long responses)
        implements Serializable {

    public CampaignRow {
        channels =
                Collections.unmodifiableSet(
                        channels.isEmpty()
                                ? EnumSet.noneOf(SurveyChannel.class)
                                : EnumSet.copyOf(new TreeSet<>(channels)));
    }

    public boolean takes(SurveyChannel channel) {
        return channels.contains(channel);
    }
}
