package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.EvidenceDocument;
import fr.prefecture.clu.quality.EvidenceKind;
import fr.prefecture.clu.quality.EvidenceState;
import fr.prefecture.clu.shared.AttachmentType;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How evidence is spoken of. */
final class EvidenceWords {

    /** As addresses ask for them. */
    static final Map<String, EvidenceState> STATES =
            Map.of(
                    "valide", EvidenceState.VALID,
                    "expire-bientot", EvidenceState.EXPIRING,
                    "expiree", EvidenceState.EXPIRED,
                    "retiree", EvidenceState.WITHDRAWN,
                    "a-eliminer", EvidenceState.TO_ELIMINATE,
                    "eliminee", EvidenceState.ELIMINATED);

    /** As addresses ask for them. */
    static final Map<String, EvidenceKind> KINDS =
            Map.of(
                    "fichier", EvidenceKind.FILE,
                    "lien", EvidenceKind.LINK,
                    "document", EvidenceKind.DOCUMENT,
                    "photographie", EvidenceKind.PHOTOGRAPH);

    /** The sentence of each kind of document that the product makes. */
    private static final Map<String, String> DOCUMENTS =
            Map.of(
                    "actions.item", "quality.evidence.document.actions.item",
                    "committee.attendance", "quality.evidence.document.committee.attendance",
                    "committee.convocation", "quality.evidence.document.committee.convocation",
                    "committee.minutes", "quality.evidence.document.committee.minutes",
                    "indicators.sheet", "quality.evidence.document.indicators.sheet",
                    "letters.consultation", "quality.evidence.document.letters.consultation",
                    "letters.template", "quality.evidence.document.letters.template",
                    "quality.audit", "quality.evidence.document.quality.audit",
                    "quality.display", "quality.evidence.document.quality.display",
                    "quality.training", "quality.evidence.document.quality.training");

    private EvidenceWords() {}

    static String state(EvidenceState state) {
        return Texts.of("EvidenceState." + state.name());
    }

    static String kind(EvidenceKind kind) {
        return Texts.of("EvidenceKind." + kind.name());
    }

    /** « Relevé de la réunion n° 12 » */
    static String document(EvidenceDocument one) {
        return Texts.of(DOCUMENTS.get(one.kind()), one.key());
    }

    /** The shape and colour of a state. */
    static String look(EvidenceState state) {
        return switch (state) {
            case VALID -> "succes";
            case EXPIRING -> "alerte";
            case EXPIRED -> "erreur";
            case WITHDRAWN, ELIMINATED -> "excuse";
            case TO_ELIMINATE -> "info";
        };
    }

    /** « Qual-e-pref 2019, 1.2 : cette information est vérifiée… » */
    static String commitment(CommitmentRow one) {
        return Texts.of(
                "quality.evidence.commitment", one.editionName(), one.code(), one.wording());
    }

    /** « Qual-e-pref 2019, 1.2 » */
    static String code(CommitmentRow one) {
        return Texts.of("quality.evidence.commitment.code", one.editionName(), one.code());
    }

    /** For the field of files: every end of a name that is accepted. */
    static String accepted() {
        return Stream.of(AttachmentType.values())
                .map(type -> "." + type.extension())
                .collect(Collectors.joining(","));
    }
}
