package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Proportion;
import java.util.List;
import java.util.Optional;

/**
 * What was answered to one question; when too few did, nothing but that.
 *
 * @param number its place in the questionnaire, from 1
 * @param satisfaction nothing where no answer says whether one is satisfied
 * @param n those who count: with an opinion where there is one to have, else all who answered
 * @param uncounted those who said that they have no opinion
 * @param unanswered those who left it out
 * @param channels by channel, where it may be told
 * @param channelsDiffer ECO-35: by more than chance
 */
public record QuestionResult(
        int number,
        String code,
        QuestionKind kind,
        String theme,
        boolean overall,
        String wording,
        Optional<Satisfaction> satisfaction,
        boolean tooFew,
        long n,
        long uncounted,
        long unanswered,
        List<ChoiceShare> choices,
        List<ChannelShare> channels,
        boolean channelsDiffer) {

    /** Whether its answers say how satisfied one is. */
    public boolean isRated() {
        return satisfaction.isPresent();
    }

    /** ECO-35 */
    static boolean differ(List<ChannelShare> channels) {
        return Proportion.differ(channels.stream().map(one -> one.satisfaction().share()).toList());
    }
}
