package fr.prefecture.clu.cert;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The weeks of a territory of which all is known that a forecast needs, in order.
 *
 * @param backlog the files that waited at the end of the last of them
 */
record WorkHistory(List<WorkWeek> weeks, long backlog) {

    /** A week of one title, with its backlog where that is known. */
    private record Known(WorkWeek week, Optional<Long> backlog) {

        Known with(Known other) {
            return new Known(
                    new WorkWeek(
                            week.monday(),
                            week.inflow() + other.week.inflow(),
                            week.outflow() + other.week.outflow(),
                            week.fullTime().add(other.week.fullTime())),
                    backlog.flatMap(files -> other.backlog.map(more -> files + more)));
        }
    }

    private static final int DECIMALS = 4;

    /**
     * CERT-26: a week counts when it is told of every title.
     *
     * @param titles what is told of the territory, title by title
     */
    static WorkHistory of(Collection<Chronicle> titles) {
        List<SortedMap<LocalDate, Known>> all = titles.stream().map(WorkHistory::known).toList();
        List<Known> whole = new ArrayList<>();
        if (!all.isEmpty()) {
            all.get(0)
                    .forEach(
                            (monday, known) -> {
                                if (all.stream().allMatch(one -> one.containsKey(monday))) {
                                    whole.add(
                                            all.stream()
                                                    .map(one -> one.get(monday))
                                                    .reduce(Known::with)
                                                    .orElseThrow());
                                }
                            });
        }
        while (!whole.isEmpty() && whole.get(whole.size() - 1).backlog().isEmpty()) {
            whole.remove(whole.size() - 1);
        }
        return whole.isEmpty()
                ? new WorkHistory(List.of(), 0)
                : new WorkHistory(
                        whole.stream().map(Known::week).toList(),
                        whole.get(whole.size() - 1).backlog().orElseThrow());
    }

    private static SortedMap<LocalDate, Known> known(Chronicle chronicle) {
        Map<LocalDate, List<Checkpoint>> byWeek =
                chronicle.reconciled().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> Span.weekOf(one.statement().span().from()).from(),
                                        TreeMap::new,
                                        Collectors.toList()));
        SortedMap<LocalDate, Known> known = new TreeMap<>();
        byWeek.forEach(
                (monday, told) ->
                        week(chronicle, monday, told).ifPresent(week -> known.put(monday, week)));
        return known;
    }

    private static Optional<Known> week(
            Chronicle chronicle, LocalDate monday, List<Checkpoint> told) {
        if (!isWhole(chronicle, monday, told)) {
            return Optional.empty();
        }
        long inflow = 0;
        long outflow = 0;
        BigDecimal people = BigDecimal.ZERO;
        for (Checkpoint one : told) {
            Amounts amounts = one.statement().amounts();
            Optional<Long> in = amounts.files(Quantity.RECEIVED);
            Optional<Long> out = amounts.decided();
            Optional<BigDecimal> etpt = amounts.of(Quantity.ETPT);
            if (in.isEmpty() || out.isEmpty() || etpt.isEmpty()) {
                return Optional.empty();
            }
            inflow += in.get();
            outflow += out.get();
            people = people.add(etpt.get());
        }
        BigDecimal fullTime = people.divide(BigDecimal.valueOf(told.size()), DECIMALS, HALF_UP);
        Checkpoint last = told.get(told.size() - 1);
        return fullTime.signum() <= 0
                ? Optional.empty()
                : Optional.of(
                        new Known(
                                new WorkWeek(monday, inflow, outflow, fullTime),
                                last.statement()
                                        .amounts()
                                        .files(Quantity.BACKLOG)
                                        .or(last::expected)));
    }

    /** Told as a week, or on each of its working days. */
    private static boolean isWhole(Chronicle chronicle, LocalDate monday, List<Checkpoint> told) {
        List<Span> spans = told.stream().map(one -> one.statement().span()).toList();
        return spans.stream().anyMatch(Span::isWeek)
                || Span.weekOf(monday)
                        .from()
                        .datesUntil(Span.weekOf(monday).to().plusDays(1))
                        .filter(chronicle::works)
                        .allMatch(day -> spans.contains(Span.day(day)));
    }
}
