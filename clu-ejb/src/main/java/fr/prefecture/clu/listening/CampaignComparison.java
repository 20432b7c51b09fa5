package fr.prefecture.clu.listening;

import java.util.List;

/**
 * A campaign beside an earlier one of the same questionnaire.
 *
 * @param questions in the order of the later one; those no longer asked last
 */
public record CampaignComparison(CampaignRow earlier, List<QuestionComparison> questions) {}
