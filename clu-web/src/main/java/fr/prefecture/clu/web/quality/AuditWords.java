package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.quality.AuditKind;
import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.AuditState;
import fr.prefecture.clu.quality.Compliance;
import fr.prefecture.clu.quality.FindingKind;
import fr.prefecture.clu.quality.FindingTerms;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words of the pages about audits. */
final class AuditWords {

    private AuditWords() {}

    static String kind(AuditKind kind) {
        return Texts.of("AuditKind." + kind.name());
    }

    static String state(AuditState state) {
        return Texts.of("AuditState." + state.name());
    }

    /** The sign beside it. */
    static String sign(AuditState state) {
        return switch (state) {
            case PLANNED -> "afaire";
            case LATE -> "alerte";
            case UNDER_WAY -> "encours";
            case HELD -> "info";
            case CLOSED -> "succes";
        };
    }

    static String finding(FindingKind kind) {
        return Texts.of("FindingKind." + kind.name());
    }

    static String sign(FindingKind kind) {
        return switch (kind) {
            case STRENGTH -> "succes";
            case WEAK_POINT -> "alerte";
            case DEVIATION -> "erreur";
            case OPPORTUNITY -> "info";
        };
    }

    /** « Écart (majeur, à valider) » */
    static String finding(FindingTerms terms) {
        return terms.grade()
                .map(
                        grade ->
                                Texts.of(
                                        "quality.finding.graded",
                                        finding(terms.kind()),
                                        Texts.of("DeviationGrade." + grade.name())))
                .orElseGet(() -> finding(terms.kind()));
    }

    static String compliance(Compliance how) {
        return Texts.of("Compliance." + how.name());
    }

    static String sign(Compliance how) {
        return switch (how) {
            case MET -> "succes";
            case PARTLY_MET -> "alerte";
            case NOT_MET -> "erreur";
            case NOT_APPLICABLE -> "info";
        };
    }

    /** « Audit interne, Préfecture, 27 septembre 2021 » */
    static String name(AuditRow row) {
        return Texts.of(
                "quality.audit.name", kind(row.terms().kind()), row.structure(), row.begins());
    }

    /** « du 27 au 28 septembre 2021 »; empty for none. */
    static String days(Optional<LocalDate> from, Optional<LocalDate> to) {
        return from.map(
                        first ->
                                to.map(last -> French.period(first, last))
                                        .orElseGet(() -> Texts.of("quality.audit.since", first)))
                .orElse("");
    }

    static String sign(ActionRow action) {
        if (action.late()) {
            return "alerte";
        }
        return switch (action.state()) {
            case TO_DO -> "afaire";
            case UNDER_WAY -> "encours";
            case DONE -> "succes";
            case ABANDONED -> "info";
        };
    }

    /** « A-2021-004, faite » */
    static String action(ActionRow action) {
        return action.reference()
                + ", "
                + (action.late() && action.state() != ActionItem.State.DONE
                        ? Texts.of("quality.finding.action.late")
                        : Texts.of("quality.finding.action." + action.state().name()));
    }

    /** A choice that may stay open, then each value. */
    static <T extends Enum<T>> List<SelectItem> choices(Class<T> type, String open) {
        List<SelectItem> items = new ArrayList<>();
        if (!open.isEmpty()) {
            items.add(new SelectItem(null, open));
        }
        for (T one : type.getEnumConstants()) {
            items.add(new SelectItem(one, Texts.of(type.getSimpleName() + "." + one.name())));
        }
        return items;
    }
}
