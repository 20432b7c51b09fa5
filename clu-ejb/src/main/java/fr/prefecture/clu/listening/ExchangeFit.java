package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a partner's file would change of what is known, or why it cannot come. ECO-76, ECO-77 */
final class ExchangeFit {

    /** What would come of it. */
    record Fit(
            Optional<MysterySurvey> survey,
            List<ExchangePreview.Line> changes,
            int same,
            List<ExchangeFault> faults) {}

    private final List<ExchangePreview.Line> changes = new ArrayList<>();
    private final List<ExchangeFault> faults = new ArrayList<>();
    private int same;

    private ExchangeFit() {}

    static Fit of(EntityManager em, ExchangeReading reading, LocalDate today) {
        ExchangeFit fit = new ExchangeFit();
        Optional<MysterySurvey> survey =
                reading.order()
                        .map(order -> fit.order(em, order))
                        .orElseGet(() -> fit.back(em, reading.back().orElseThrow(), today));
        return new Fit(survey, fit.changes, fit.same, fit.faults);
    }

    private Optional<MysterySurvey> order(EntityManager em, ExchangeOrder order) {
        Optional<MysterySurvey> known =
                MysteryShelf.referenced(em, order.reference(), MysteryDirection.THEIRS);
        if (known.isEmpty()) {
            order.slots().forEach(slot -> add(slot.code(), slot.written()));
            return known;
        }
        MysterySurvey survey = known.get();
        Map<String, MysteryContactRow> contacts = contacts(em, survey.id());
        boolean told = contacts.values().stream().anyMatch(row -> row.entry().isPresent());
        refuseClosed(survey);
        if (!order.hasPartsOf(MysteryShelf.sheet(em, survey))) {
            if (told) {
                faults.add(ExchangeFault.at(0, "partsChanged"));
            }
            change(
                    "–",
                    "services, scénarios et grille",
                    "services, scénarios et grille du fichier");
        }
        if (!survey.terms().equals(order.terms())) {
            if (told && !includesAll(order.terms(), contacts)) {
                faults.add(ExchangeFault.at(0, "windowChanged"));
            }
            if (told && order.terms().medium() != survey.terms().medium()) {
                faults.add(ExchangeFault.at(0, "mediumChanged"));
            }
            change("–", survey.terms().written(), order.terms().written());
        }
        Set<String> named = new HashSet<>();
        for (ExchangeOrder.Slot slot : order.slots()) {
            named.add(slot.code());
            compare(slot, Optional.ofNullable(contacts.get(slot.code())));
        }
        contacts.values().stream()
                .filter(row -> !named.contains(row.code()))
                .forEach(
                        row -> {
                            if (row.entry().isPresent()) {
                                same++;
                            } else {
                                changes.add(
                                        new ExchangePreview.Line(
                                                ExchangePreview.Kind.REMOVED,
                                                row.code(),
                                                planned(row),
                                                ""));
                            }
                        });
        return known;
    }

    private static boolean includesAll(
            MysteryTerms terms, Map<String, MysteryContactRow> contacts) {
        return contacts.values().stream()
                .flatMap(row -> row.entry().flatMap(MysteryEntry::madeOn).stream())
                .allMatch(terms::includes);
    }

    private void compare(ExchangeOrder.Slot slot, Optional<MysteryContactRow> known) {
        if (known.isEmpty()) {
            add(slot.code(), slot.written());
        } else if (planned(known.get()).equals(slot.written())) {
            same++;
        } else if (known.get().entry().isPresent()) {
            faults.add(ExchangeFault.at(slot.line(), "made", slot.code()));
        } else {
            change(slot.code(), planned(known.get()), slot.written());
        }
    }

    private Optional<MysterySurvey> back(EntityManager em, ExchangeReturn back, LocalDate today) {
        Optional<MysterySurvey> known =
                MysteryShelf.referenced(em, back.reference(), MysteryDirection.OURS);
        if (known.isEmpty()) {
            boolean theirs =
                    MysteryShelf.referenced(em, back.reference(), MysteryDirection.THEIRS)
                            .isPresent();
            faults.add(ExchangeFault.at(0, theirs ? "ownReturn" : "otherSurvey"));
            return known;
        }
        MysterySurvey survey = known.get();
        refuseClosed(survey);
        ScoringGrid grid = MysteryShelf.grid(em, survey.id());
        Map<String, MysteryContactRow> contacts = contacts(em, survey.id());
        for (ExchangeReturn.Told told : back.contacts()) {
            MysteryContactRow row = contacts.get(told.code());
            if (row == null && survey.hasGiven(told.code())) {
                changes.add(
                        new ExchangePreview.Line(
                                ExchangePreview.Kind.IGNORED,
                                told.code(),
                                "",
                                told.entry().written()));
                continue;
            }
            if (row == null) {
                faults.add(ExchangeFault.at(told.line(), "contactUnknown", told.code()));
                continue;
            }
            try {
                told.entry().check(survey.terms(), grid, today, true);
            } catch (RuleBroken rule) {
                faults.add(ExchangeFault.of(told.line(), told.code(), rule));
                continue;
            }
            MysteryEntry entry = told.entry().settled(survey.terms().medium(), grid);
            if (row.entry().isEmpty()) {
                add(told.code(), entry.written());
            } else if (!row.draft() && row.entry().get().equals(entry)) {
                same++;
            } else {
                change(told.code(), row.entry().get().written(), entry.written());
            }
        }
        return known;
    }

    private void refuseClosed(MysterySurvey survey) {
        if (survey.isClosed()) {
            faults.add(ExchangeFault.at(0, "closed", survey.terms().title()));
        }
    }

    private Map<String, MysteryContactRow> contacts(EntityManager em, long surveyId) {
        return MysteryShelf.rows(em, surveyId).stream()
                .collect(Collectors.toMap(MysteryContactRow::code, Function.identity()));
    }

    private static String planned(MysteryContactRow row) {
        return row.service().code()
                + " "
                + row.scenario().code()
                + " "
                + row.plannedOn().atTime(row.plannedAt());
    }

    private void add(String code, String after) {
        changes.add(new ExchangePreview.Line(ExchangePreview.Kind.ADDED, code, "", after));
    }

    private void change(String code, String before, String after) {
        changes.add(new ExchangePreview.Line(ExchangePreview.Kind.CHANGED, code, before, after));
    }
}
