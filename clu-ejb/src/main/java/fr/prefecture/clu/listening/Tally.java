package fr.prefecture.clu.listening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** ECO-30, ECO-33, ECO-37: what is told of the answers to one question, and what is not. */
final class Tally {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * The answers to one question by one channel.
     *
     * @param marks how often each choice was made, by its number
     * @param answered how many made any
     */
    record Cast(Map<Long, Long> marks, long answered) {
        static final Cast NONE = new Cast(Map.of(), 0);
    }

    private final QuestionRow question;
    private final Map<SurveyChannel, Cast> casts;
    private final Map<SurveyChannel, Long> responses;
    private final int fewest;

    /**
     * @param responses how many answered anything, by channel: of all the campaign's channels
     */
    Tally(
            QuestionRow question,
            Map<SurveyChannel, Cast> casts,
            Map<SurveyChannel, Long> responses,
            int fewest) {
        this.question = question;
        this.casts = casts;
        this.responses = responses;
        this.fewest = fewest;
    }

    /** Of all channels together. */
    QuestionResult whole(int number, boolean byChannel) {
        return result(number, responses.keySet(), true, byChannel && responses.size() > 1);
    }

    /** Of one channel, as far as it may be told beside the whole. */
    QuestionResult of(int number, SurveyChannel channel) {
        return result(number, Set.of(channel), shown().contains(channel), false);
    }

    private QuestionResult result(
            int number, Set<SurveyChannel> of, boolean may, boolean byChannel) {
        boolean opinions = isRated();
        long n = of.stream().mapToLong(this::counted).sum();
        boolean tooFew = !may || question.kind() != QuestionKind.COMMENT && n < fewest;
        long answered = of.stream().mapToLong(channel -> cast(channel).answered()).sum();
        long asked = of.stream().mapToLong(channel -> responses.getOrDefault(channel, 0L)).sum();
        List<ChannelShare> channels = byChannel && opinions && !tooFew ? channels() : List.of();
        return new QuestionResult(
                number,
                question.code(),
                question.kind(),
                question.theme(),
                question.overall(),
                question.wording("fr"),
                opinions
                        ? Optional.of(tooFew ? Satisfaction.TOO_FEW : satisfaction(of))
                        : Optional.empty(),
                tooFew,
                tooFew ? 0 : n,
                tooFew || !opinions ? 0 : count(of, Appreciation.UNCOUNTED),
                tooFew ? 0 : asked - answered,
                tooFew ? List.of() : choices(of, n),
                channels,
                QuestionResult.differ(channels));
    }

    /** Several answers at once say nothing of one opinion. */
    boolean isRated() {
        return question.kind() != QuestionKind.SEVERAL
                && question.choices().stream()
                        .anyMatch(choice -> choice.appreciation() != Appreciation.UNCOUNTED);
    }

    String code() {
        return question.code();
    }

    QuestionWords words() {
        return QuestionWords.of(question);
    }

    /** Of all channels together. */
    Satisfaction satisfaction() {
        return satisfaction(responses.keySet());
    }

    private Satisfaction satisfaction(Set<SurveyChannel> of) {
        return Satisfaction.of(
                count(of, Appreciation.POSITIVE),
                count(of, Appreciation.NEUTRAL),
                count(of, Appreciation.NEGATIVE),
                fewest);
    }

    private List<ChannelShare> channels() {
        Set<SurveyChannel> shown = shown();
        return responses.keySet().stream()
                .sorted()
                .map(
                        channel ->
                                new ChannelShare(
                                        channel,
                                        shown.contains(channel)
                                                ? satisfaction(Set.of(channel))
                                                : Satisfaction.TOO_FEW))
                .toList();
    }

    /**
     * ECO-33: the channels with enough answers, without the smallest of them as long as fewer than
     * may be shown would be left between them and the whole: fewer opinions, or fewer answers with
     * those that have none.
     */
    private Set<SurveyChannel> shown() {
        Set<SurveyChannel> shown = EnumSet.noneOf(SurveyChannel.class);
        long hidden = 0;
        long answered = 0;
        for (SurveyChannel channel : responses.keySet()) {
            if (counted(channel) >= fewest) {
                shown.add(channel);
            } else {
                hidden += counted(channel);
                answered += cast(channel).answered();
            }
        }
        while ((isFew(hidden) || isFew(answered)) && !shown.isEmpty()) {
            SurveyChannel smallest =
                    shown.stream().min(Comparator.comparingLong(this::counted)).orElseThrow();
            shown.remove(smallest);
            hidden += counted(smallest);
            answered += cast(smallest).answered();
        }
        return shown;
    }

    private boolean isFew(long left) {
        return left > 0 && left < fewest;
    }

    private List<ChoiceShare> choices(Set<SurveyChannel> of, long n) {
        boolean opinions = isRated();
        return question.choices().stream()
                .map(
                        choice -> {
                            long count = count(of, choice);
                            boolean counts =
                                    !opinions || choice.appreciation() != Appreciation.UNCOUNTED;
                            return new ChoiceShare(
                                    choice.wording("fr"),
                                    choice.appreciation(),
                                    count,
                                    counts && n > 0
                                            ? Optional.of(percent(count, n))
                                            : Optional.empty());
                        })
                .toList();
    }

    private static BigDecimal percent(long count, long n) {
        return BigDecimal.valueOf(count)
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
    }

    private long counted(SurveyChannel channel) {
        return isRated()
                ? cast(channel).answered() - count(Set.of(channel), Appreciation.UNCOUNTED)
                : cast(channel).answered();
    }

    private long count(Set<SurveyChannel> of, Appreciation appreciation) {
        return question.choices().stream()
                .filter(choice -> choice.appreciation() == appreciation)
                .mapToLong(choice -> count(of, choice))
                .sum();
    }

    private long count(Set<SurveyChannel> of, ChoiceRow choice) {
        return of.stream()
                .mapToLong(channel -> cast(channel).marks().getOrDefault(choice.id(), 0L))
                .sum();
    }

    private Cast cast(SurveyChannel channel) {
        return casts.getOrDefault(channel, Cast.NONE);
    }
}
