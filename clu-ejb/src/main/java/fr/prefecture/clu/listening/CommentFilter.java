package fr.prefecture.clu.listening;

import java.util.Optional;

/**
 * Which comments of a campaign are asked for.
 *
 * @param questionId those to that question
 * @param codeId those about that
 * @param uncoded only those that have no code yet
 * @param publishable only those that may, or may not, be published
 * @param channel those that came by it; of staff it is not known
 */
public record CommentFilter(
        Optional<Long> questionId,
        Optional<Long> codeId,
        boolean uncoded,
        Optional<Boolean> publishable,
        Optional<SurveyChannel> channel) {

    public static final CommentFilter ALL =
            new CommentFilter(
                    Optional.empty(), Optional.empty(), false, Optional.empty(), Optional.empty());
}
