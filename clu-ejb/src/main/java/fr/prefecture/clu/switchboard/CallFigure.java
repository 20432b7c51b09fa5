package fr.prefecture.clu.switchboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * TEL-31: the figures of the telephone, each as sums of counters: a count, a share of two sums, or
 * a mean of seconds. What is shown, exported and explained is computed here and nowhere else.
 */
public enum CallFigure {
    RECEIVED("recus", Kind.COUNT),
    ENTERED("presentes", Kind.COUNT),
    ANSWERED("decroches", Kind.COUNT),
    INCOMPLETE("sans-fin-connue", Kind.COUNT),
    LOST("perdus", Kind.COUNT),
    ABANDONED("abandonnes", Kind.COUNT),
    SHORT_ABANDONED("abandons-courts", Kind.COUNT),
    OVERFLOWED("debordes", Kind.COUNT),
    UNRESOLVED("sans-issue-connue", Kind.COUNT),
    DISSUADED("dissuades", Kind.COUNT),
    CLOSED("hors-horaires", Kind.COUNT),
    /** TEL-107: each call once a day, whatever its queues. */
    DISTINCT_CALLS("appels-distincts", Kind.COUNT),
    /** TEL-107: each call once a day in each of its queues. */
    DISTINCT_CALLS_OF_QUEUES("appels-distincts-par-file", Kind.COUNT),

    /** TEL-14 */
    ANSWER_RATE("taux-de-decroche", Kind.SHARE),
    /** TEL-15 */
    ANSWER_RATE_OF_RECEIVED("taux-dissuades-compris", Kind.SHARE),
    /** TEL-16 */
    ABANDONMENT_RATE("taux-d-abandon", Kind.SHARE),
    /** TEL-16, the short ones left out of the numerator. */
    ABANDONMENT_RATE_WITHOUT_SHORT("taux-d-abandon-hors-courts", Kind.SHARE),
    /** TEL-32: answered in time ÷ (answered + abandoned not short + timed out). */
    SERVICE_LEVEL("niveau-de-service", Kind.SHARE),
    /** TEL-32: answered in time ÷ answered, which XiVO calls quality of service. */
    QUALITY_OF_SERVICE("qualite-de-service", Kind.SHARE),

    /** TEL-17 */
    SPEED_OF_ANSWER("attente", Kind.MEAN),
    /** TEL-17 */
    PATIENCE("patience", Kind.MEAN),
    /** TEL-33: over all that entered, as XiVO's column waiting_time_average. */
    WAIT_OF_ALL("attente-de-tous", Kind.MEAN),
    /** TEL-17 */
    TALK("conversation", Kind.MEAN);

    /** What a figure is. */
    public enum Kind {
        /** A number of visits. */
        COUNT,
        /** In per cent. */
        SHARE,
        /** In seconds. */
        MEAN
    }

    /** Counters that are added, and some that are taken away. */
    public record Sum(List<Counter> plus, List<Counter> minus) {

        static Sum of(Counter... plus) {
            return new Sum(List.of(plus), List.of());
        }

        public long of(Counts counts) {
            return plus.stream().mapToLong(counts::get).sum()
                    - minus.stream().mapToLong(counts::get).sum();
        }
    }

    private static final Sum ALL_ENTERED = Sum.of(Counter.ENTERED);
    private static final Sum ALL_ANSWERED = Sum.of(Counter.ANSWERED);
    private static final Sum ALL_DISSUADED =
            Sum.of(Counter.REFUSED_FULL, Counter.REFUSED_JOIN_EMPTY, Counter.REFUSED_DIVERTED);
    private static final Sum ALL_RECEIVED =
            Sum.of(
                    Counter.ENTERED,
                    Counter.REFUSED_FULL,
                    Counter.REFUSED_JOIN_EMPTY,
                    Counter.REFUSED_DIVERTED);

    private final String parameter;
    private final Kind kind;

    CallFigure(String parameter, Kind kind) {
        this.parameter = parameter;
        this.kind = kind;
    }

    /** The word by which an address names it. */
    public String parameter() {
        return parameter;
    }

    public Kind kind() {
        return kind;
    }

    public static Optional<CallFigure> of(String parameter) {
        return Arrays.stream(values()).filter(f -> f.parameter.equals(parameter)).findFirst();
    }

    /** Whether it depends on how many seconds an answer may take. */
    public boolean isOfATarget() {
        return this == SERVICE_LEVEL || this == QUALITY_OF_SERVICE;
    }

    /**
     * What is counted, or divided.
     *
     * @param seconds the target of an answer, one of {@link Counter#WAIT_STEPS}, bound included
     * @throws IllegalArgumentException for another one
     */
    public Sum numerator(int seconds) {
        return switch (this) {
            case RECEIVED -> ALL_RECEIVED;
            case ENTERED -> ALL_ENTERED;
            case ANSWERED, ANSWER_RATE, ANSWER_RATE_OF_RECEIVED -> ALL_ANSWERED;
            case INCOMPLETE -> Sum.of(Counter.INCOMPLETE);
            case LOST ->
                    Sum.of(
                            Counter.ABANDONED,
                            Counter.TIMED_OUT,
                            Counter.KEY_EXITS,
                            Counter.EMPTY_EXITS,
                            Counter.WITHDRAWN,
                            Counter.FAILED);
            case ABANDONED, ABANDONMENT_RATE -> Sum.of(Counter.ABANDONED);
            case SHORT_ABANDONED -> Sum.of(Counter.SHORT_ABANDONED);
            case ABANDONMENT_RATE_WITHOUT_SHORT ->
                    new Sum(List.of(Counter.ABANDONED), List.of(Counter.SHORT_ABANDONED));
            case OVERFLOWED ->
                    Sum.of(
                            Counter.TIMED_OUT,
                            Counter.KEY_EXITS,
                            Counter.EMPTY_EXITS,
                            Counter.WITHDRAWN,
                            Counter.FAILED);
            case UNRESOLVED -> Sum.of(Counter.UNRESOLVED);
            case DISSUADED -> ALL_DISSUADED;
            case CLOSED -> Sum.of(Counter.REFUSED_CLOSED);
            case DISTINCT_CALLS -> Sum.of(Counter.CALLS_IN_DAY);
            case DISTINCT_CALLS_OF_QUEUES -> Sum.of(Counter.CALLS_IN_QUEUE_DAY);
            case SERVICE_LEVEL, QUALITY_OF_SERVICE -> answeredWithin(seconds);
            case SPEED_OF_ANSWER -> Sum.of(Counter.WAIT_ANSWERED);
            case PATIENCE -> Sum.of(Counter.WAIT_ABANDONED);
            case WAIT_OF_ALL ->
                    Sum.of(
                            Counter.WAIT_ANSWERED,
                            Counter.WAIT_ABANDONED,
                            Counter.WAIT_TIMED_OUT,
                            Counter.WAIT_KEY_EXITS,
                            Counter.WAIT_EMPTY_EXITS,
                            Counter.WAIT_WITHDRAWN);
            case TALK -> Sum.of(Counter.TALK);
        };
    }

    /** By what it is divided; nothing for a count. */
    public Optional<Sum> denominator() {
        return Optional.ofNullable(
                switch (this) {
                    case ANSWER_RATE,
                            ABANDONMENT_RATE,
                            ABANDONMENT_RATE_WITHOUT_SHORT,
                            WAIT_OF_ALL ->
                            ALL_ENTERED;
                    case ANSWER_RATE_OF_RECEIVED -> ALL_RECEIVED;
                    case SERVICE_LEVEL ->
                            new Sum(
                                    List.of(Counter.ANSWERED, Counter.ABANDONED, Counter.TIMED_OUT),
                                    List.of(Counter.SHORT_ABANDONED));
                    case QUALITY_OF_SERVICE, SPEED_OF_ANSWER -> ALL_ANSWERED;
                    case PATIENCE -> Sum.of(Counter.ABANDONED);
                    case TALK -> new Sum(List.of(Counter.ANSWERED), List.of(Counter.INCOMPLETE));
                    default -> null;
                });
    }

    /**
     * TEL-103: what a file has to tell, for the figure to be known. Where those who hung up are not
     * written, nobody knows who called. Who was sent elsewhere is counted among the others where
     * that is not told: what all who entered come to holds.
     */
    public Set<Unrecorded> needs() {
        return switch (this) {
            case ANSWERED, INCOMPLETE, UNRESOLVED -> Set.of();
            case ENTERED,
                    LOST,
                    ABANDONED,
                    SHORT_ABANDONED,
                    ANSWER_RATE,
                    ABANDONMENT_RATE,
                    ABANDONMENT_RATE_WITHOUT_SHORT,
                    PATIENCE ->
                    Set.of(Unrecorded.ABANDONED);
            case RECEIVED, ANSWER_RATE_OF_RECEIVED ->
                    Set.of(Unrecorded.ABANDONED, Unrecorded.REFUSED);
            case OVERFLOWED -> Set.of(Unrecorded.OVERFLOWED);
            case DISSUADED -> Set.of(Unrecorded.REFUSED);
            case CLOSED -> Set.of(Unrecorded.CLOSED);
            case SERVICE_LEVEL, WAIT_OF_ALL -> Set.of(Unrecorded.ABANDONED, Unrecorded.WAIT);
            case QUALITY_OF_SERVICE, SPEED_OF_ANSWER -> Set.of(Unrecorded.WAIT);
            case TALK -> Set.of(Unrecorded.TALK);
            case DISTINCT_CALLS, DISTINCT_CALLS_OF_QUEUES ->
                    Set.of(Unrecorded.CALLS, Unrecorded.ABANDONED);
        };
    }

    /** TEL-103: how much of it the files could tell. */
    public Recorded recorded(Counts counts) {
        return counts.recorded(needs());
    }

    /**
     * TEL-105: whether what could be told makes a number. A count of a part is one; a share or a
     * mean of a part would hold calls of some days against those of others.
     */
    public boolean isKnown(Counts counts) {
        return switch (recorded(counts)) {
            case WHOLLY -> true;
            case PARTLY -> kind == Kind.COUNT;
            case NOT -> false;
        };
    }

    /**
     * The figure: visits, per cent with one decimal or seconds with one decimal; nothing when there
     * is nothing to divide by (TEL-17, « sans objet »), or not enough was told (TEL-105).
     */
    public Optional<BigDecimal> value(Counts counts, int seconds) {
        if (!isKnown(counts)) {
            return Optional.empty();
        }
        BigDecimal number = BigDecimal.valueOf(numerator(seconds).of(counts));
        if (kind == Kind.COUNT) {
            return Optional.of(number);
        }
        long by = denominator().orElseThrow().of(counts);
        BigDecimal whole = kind == Kind.SHARE ? number.movePointRight(2) : number;
        return by == 0
                ? Optional.empty()
                : Optional.of(whole.divide(BigDecimal.valueOf(by), 1, RoundingMode.HALF_UP));
    }

    private static Sum answeredWithin(int seconds) {
        int step = Counter.WAIT_STEPS.indexOf(seconds);
        if (step < 0) {
            throw new IllegalArgumentException("No step of " + seconds + " s");
        }
        int first = Counter.ANSWERED_5.ordinal();
        return new Sum(
                new ArrayList<>(Arrays.asList(Counter.values()).subList(first, first + step + 1)),
                List.of());
    }
}
