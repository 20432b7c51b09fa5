package fr.prefecture.clu.listening;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** ECO-70 to ECO-73: what contacts come to. */
final class MysteryTally {

    private final MysterySheet sheet;
    private final List<MysteryContactRow> made;

    MysteryTally(MysterySheet sheet, List<MysteryContactRow> contacts) {
        this.sheet = sheet;
        this.made = contacts.stream().filter(MysteryContactRow::isMade).toList();
    }

    static MysteryPoints score(List<MysteryContactRow> contacts) {
        return contacts.stream()
                .flatMap(row -> row.points().stream())
                .reduce(MysteryPoints.NONE, MysteryPoints::plus);
    }

    MysteryResult result() {
        return new MysteryResult(
                sheet.survey(),
                score(made),
                services(),
                criteria(),
                commitments(),
                Stream.of(ContactOutcome.values())
                        .map(one -> new MysteryResult.Outcome(one, count(one)))
                        .toList(),
                mean(MysteryEntry::rings),
                mean(MysteryEntry::seconds),
                made.stream()
                        .map(row -> entry(row).remark())
                        .filter(text -> !text.isEmpty())
                        .sorted()
                        .toList());
    }

    private List<MysteryResult.Line> services() {
        List<MysteryResult.Line> lines = new ArrayList<>();
        for (TestedUnitRow service : sheet.services()) {
            lines.add(
                    new MysteryResult.Line(
                            service.id(),
                            service.code(),
                            service.name(),
                            "",
                            score(
                                    made.stream()
                                            .filter(row -> row.service().id() == service.id())
                                            .toList()),
                            true));
        }
        return lines;
    }

    private List<MysteryResult.Line> criteria() {
        return sheet.grid().criteria().stream()
                .map(
                        one ->
                                new MysteryResult.Line(
                                        one.id(),
                                        one.code(),
                                        one.wording(),
                                        one.commitment(),
                                        on(List.of(one)),
                                        one.isConfirmed()))
                .toList();
    }

    private List<MysteryResult.Line> commitments() {
        Map<String, List<MysteryCriterionRow>> byCode = new TreeMap<>();
        for (MysteryCriterionRow one : sheet.grid().criteria()) {
            if (!one.commitment().isEmpty()) {
                byCode.computeIfAbsent(one.commitment(), code -> new ArrayList<>()).add(one);
            }
        }
        List<MysteryResult.Line> lines = new ArrayList<>();
        byCode.forEach(
                (code, criteria) ->
                        lines.add(
                                new MysteryResult.Line(
                                        0,
                                        code,
                                        "",
                                        code,
                                        on(criteria),
                                        criteria.stream()
                                                .allMatch(MysteryCriterionRow::isConfirmed))));
        return lines;
    }

    /** A contact counts once, on however many criteria. */
    private MysteryPoints on(List<MysteryCriterionRow> criteria) {
        MysteryPoints sum = MysteryPoints.NONE;
        for (MysteryContactRow row : made) {
            MysteryPoints one = MysteryPoints.NONE;
            for (MysteryCriterionRow criterion : criteria) {
                one = one.and(ScoringGrid.points(criterion, entry(row).marks()));
            }
            sum = sum.plus(one);
        }
        return sum;
    }

    private int count(ContactOutcome outcome) {
        return (int)
                made.stream()
                        .filter(row -> entry(row).outcome().filter(outcome::equals).isPresent())
                        .count();
    }

    private Optional<BigDecimal> mean(Function<MysteryEntry, Optional<Integer>> of) {
        List<Integer> numbers =
                made.stream().flatMap(row -> of.apply(entry(row)).stream()).toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(numbers.stream().mapToLong(Integer::longValue).sum())
                                .divide(
                                        BigDecimal.valueOf(numbers.size()),
                                        1,
                                        RoundingMode.HALF_UP));
    }

    private static MysteryEntry entry(MysteryContactRow row) {
        return row.entry().orElseThrow();
    }
}
