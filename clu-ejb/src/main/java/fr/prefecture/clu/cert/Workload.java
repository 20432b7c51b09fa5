package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.FigureCoverage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The work of a period: of one territory and title, or of all of them together. What is not
 * available for one period is not available for all of them.
 *
 * @param territory its code; empty for the total
 * @param name its name, with the title's when the centre examines several
 * @param checkpoints the statements of the period that count, in the order of time
 * @param parts of which a total is made; none otherwise
 * @param workedDays the working days of the statements that count
 * @param missing the weeks and days of the period that nobody told of
 * @param weeks CERT-35: how many of its weeks are told
 * @param beginsTold CERT-36: whether its first week, or working day, is told
 * @param stockDay CERT-36: the last working day of the period, where it is told; nothing otherwise
 */
public record Workload(
        String territory,
        String title,
        String name,
        List<Checkpoint> checkpoints,
        List<Workload> parts,
        long workedDays,
        List<Span> missing,
        FigureCoverage weeks,
        boolean beginsTold,
        Optional<LocalDate> stockDay) {

    public Workload {
        checkpoints = List.copyOf(checkpoints);
        parts = List.copyOf(parts);
        missing = List.copyOf(missing);
    }

    /**
     * @param rows all of them
     */
    public static Workload total(List<Workload> rows) {
        List<Workload> parts = rows.stream().filter(Workload::isTold).toList();
        Set<Optional<LocalDate>> ends =
                rows.stream().map(Workload::stockDay).collect(Collectors.toSet());
        List<Checkpoint> all = new ArrayList<>();
        List<Span> missing = new ArrayList<>();
        parts.forEach(
                part -> {
                    all.addAll(part.checkpoints());
                    missing.addAll(part.missing());
                });
        return new Workload(
                "",
                "",
                "",
                all,
                parts,
                parts.stream().mapToLong(Workload::workedDays).max().orElse(0),
                missing.stream().distinct().toList(),
                rows.stream().map(Workload::weeks).reduce(Workloads.NO_WEEK, FigureCoverage::plus),
                rows.stream().allMatch(Workload::beginsTold),
                ends.size() == 1 ? ends.iterator().next() : Optional.empty());
    }

    /** What is told of one of its weeks, without its working days. */
    public Workload within(Span week) {
        List<Checkpoint> told =
                checkpoints.stream().filter(c -> week.contains(c.statement().span())).toList();
        boolean whole = !told.isEmpty() && missing.stream().noneMatch(week::contains);
        return new Workload(
                territory,
                title,
                name,
                told,
                List.of(),
                0,
                List.of(),
                new FigureCoverage(whole ? 1 : 0, 1, 0, FigureCoverage.Unit.WEEKS),
                !told.isEmpty(),
                whole ? Optional.of(week.to()) : Optional.empty());
    }

    public boolean isTotal() {
        return territory.isEmpty();
    }

    public boolean isTold() {
        return !checkpoints.isEmpty();
    }

    private List<Amounts> amounts() {
        return checkpoints.stream().map(c -> c.statement().amounts()).toList();
    }

    /** The sum of a number of files over the statements of the period. */
    public Optional<Long> sum(Quantity measure) {
        return sum(amounts(), amounts -> amounts.files(measure));
    }

    public Optional<Long> received() {
        return sum(Quantity.RECEIVED);
    }

    /** CERT-4 */
    public Optional<Long> decided() {
        return sum(amounts(), Amounts::decided);
    }

    private static <T> Optional<Long> sum(List<T> all, Function<T, Optional<Long>> one) {
        long sum = 0;
        for (T part : all) {
            Optional<Long> number = one.apply(part);
            if (number.isEmpty()) {
                return Optional.empty();
            }
            sum += number.get();
        }
        return all.isEmpty() ? Optional.empty() : Optional.of(sum);
    }

    /** The backlog with which the period begins: CERT-36. */
    public Optional<Long> opening() {
        if (!beginsTold) {
            return Optional.empty();
        }
        return isTotal()
                ? sum(parts, Workload::opening)
                : checkpoints.stream().findFirst().flatMap(Checkpoint::opening);
    }

    /** The backlog declared for the end of the period: CERT-36. */
    public Optional<Long> closing() {
        if (stockDay.isEmpty()) {
            return Optional.empty();
        }
        return isTotal()
                ? sum(parts, Workload::closing)
                : last().flatMap(amounts -> amounts.files(Quantity.BACKLOG));
    }

    private Optional<Amounts> last() {
        return checkpoints.isEmpty()
                ? Optional.empty()
                : Optional.of(checkpoints.get(checkpoints.size() - 1).statement().amounts());
    }

    /** How old the backlog is at the end of the period. */
    public Optional<Long> aged(Quantity age) {
        if (stockDay.isEmpty()) {
            return Optional.empty();
        }
        return isTotal()
                ? sum(parts, part -> part.aged(age))
                : last().flatMap(amounts -> amounts.files(age));
    }

    /** The day of reception of the oldest file that is still open at the end of the period. */
    public Optional<LocalDate> oldest() {
        if (stockDay.isEmpty()) {
            return Optional.empty();
        }
        if (!isTotal()) {
            return last().flatMap(Amounts::oldestDay);
        }
        boolean known =
                parts.stream()
                        .allMatch(
                                part ->
                                        part.oldest().isPresent()
                                                || part.closing().filter(n -> n == 0).isPresent());
        return known
                ? parts.stream()
                        .map(Workload::oldest)
                        .flatMap(Optional::stream)
                        .min(LocalDate::compareTo)
                : Optional.empty();
    }

    /** How many declared backlogs do not follow from the flows; nothing when none is verified. */
    public Optional<Long> mismatches() {
        List<Long> known = verified();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().filter(size -> size != 0).count());
    }

    private List<Long> verified() {
        return checkpoints.stream().map(Checkpoint::mismatch).flatMap(Optional::stream).toList();
    }

    /** CERT-37: the sizes of all mismatches together, whichever their direction. */
    public Optional<Long> mismatchSize() {
        List<Long> known = verified();
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(known.stream().mapToLong(Math::abs).sum());
    }

    public List<Checkpoint> unexplained() {
        return checkpoints.stream().filter(Checkpoint::isUnexplained).toList();
    }

    /** CERT-15: the backlog divided by the mean daily output, in working days. */
    public Optional<BigDecimal> coverage() {
        Optional<Long> open = closing();
        Optional<BigDecimal> daily = dailyOutput();
        return open.isEmpty() || daily.isEmpty() || daily.get().signum() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(open.get())
                                .divide(daily.get(), MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP));
    }

    /** First submissions of a working day. */
    public Optional<BigDecimal> dailyReceived() {
        return daily(Workload::received);
    }

    /** Decisions of a working day. */
    public Optional<BigDecimal> dailyOutput() {
        return daily(Workload::decided);
    }

    private Optional<BigDecimal> daily(Function<Workload, Optional<Long>> number) {
        if (!isTotal()) {
            return number.apply(this)
                    .filter(files -> workedDays > 0)
                    .map(
                            files ->
                                    BigDecimal.valueOf(files)
                                            .divide(
                                                    BigDecimal.valueOf(workedDays),
                                                    MathContext.DECIMAL64));
        }
        List<Optional<BigDecimal>> all = parts.stream().map(part -> part.daily(number)).toList();
        return all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)
                ? Optional.empty()
                : Optional.of(
                        all.stream().map(Optional::get).reduce(BigDecimal.ZERO, BigDecimal::add));
    }

    /** Decisions within the announced time, and all of those periods of which they are known. */
    public InTime inTime() {
        long within = 0;
        long decided = 0;
        for (Amounts amounts : amounts()) {
            Optional<Long> one = amounts.files(Quantity.DECIDED_IN_TIME);
            Optional<Long> all = amounts.decided();
            if (one.isPresent() && all.isPresent()) {
                within += one.get();
                decided += all.get();
            }
        }
        return new InTime(within, decided);
    }

    /**
     * Respect of the announced time.
     *
     * @param decided the decisions of which it is known; 0 when it is of none
     */
    public record InTime(long within, long decided) {}

    /** CERT-16 */
    public DelayFigures delay(Delay delay) {
        return DelayFigures.of(delay, amounts());
    }

    /**
     * Full-time equivalents worked, on average over the statements of the period; of all
     * territories together, the sum.
     */
    public Optional<BigDecimal> etpt() {
        if (isTotal()) {
            List<Optional<BigDecimal>> all = parts.stream().map(Workload::etpt).toList();
            return all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)
                    ? Optional.empty()
                    : Optional.of(
                            all.stream()
                                    .map(Optional::get)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        List<BigDecimal> told =
                amounts().stream().map(a -> a.of(Quantity.ETPT)).flatMap(Optional::stream).toList();
        return told.isEmpty() || told.size() < checkpoints.size()
                ? Optional.empty()
                : Optional.of(
                        told.stream()
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                                .divide(BigDecimal.valueOf(told.size()), MathContext.DECIMAL64)
                                .setScale(1, RoundingMode.HALF_UP));
    }

    /** The first day of which something is told. */
    public Optional<LocalDate> firstDay() {
        return checkpoints.stream().map(c -> c.statement().span().from()).min(LocalDate::compareTo);
    }

    /** The last day of which something is told. */
    public Optional<LocalDate> lastDay() {
        return checkpoints.stream().map(c -> c.statement().span().to()).max(LocalDate::compareTo);
    }
}
