package fr.prefecture.clu.committee;

import fr.prefecture.clu.document.PaperFormat;
import java.util.List;

/** The papers of a meeting, each made from its record: COM-34. */
public enum PaperKind {
    CONVOCATION(
            "convocation",
            "convocation",
            MeetingCheck.Kind.EXACT_DATE,
            MeetingCheck.Kind.TIME,
            MeetingCheck.Kind.PLACE,
            MeetingCheck.Kind.AGENDA),
    AGENDA("agenda", "ordre-du-jour", MeetingCheck.Kind.AGENDA),
    ATTENDANCE_SHEET("attendance-sheet", "feuille-d-emargement", MeetingCheck.Kind.INVITEES),
    MINUTES("minutes", "releve-de-decisions", MeetingCheck.Kind.AGENDA),
    COVER_LETTER(
            "cover-letter",
            "lettre-d-accompagnement",
            MeetingCheck.Kind.EXACT_DATE,
            MeetingCheck.Kind.RECIPIENTS,
            MeetingCheck.Kind.OBSERVATIONS_UNTIL),
    RECIPIENTS("recipients", "destinataires", MeetingCheck.Kind.RECIPIENTS),
    /** What is shown in the meeting: {@code MeetingSlides} writes it. */
    SLIDES("slides", "diaporama"),
    /** To those who prefer post: convocations, and once the minutes are signed what sends them. */
    POSTED_LETTERS("", "lettres-a-poster");

    private final String template;
    private final String file;
    private final List<MeetingCheck.Kind> needs;

    PaperKind(String template, String file, MeetingCheck.Kind... needs) {
        this.template = template;
        this.file = file;
        this.needs = List.of(needs);
    }

    String template() {
        return template;
    }

    /** The beginning of the names of its files. */
    String file() {
        return file;
    }

    /** COM-34: without these it would say nothing. */
    public List<MeetingCheck.Kind> needs() {
        return needs;
    }

    /** The files that are made of it. */
    public List<PaperFormat> formats() {
        return switch (this) {
            case SLIDES -> List.of(PaperFormat.ODP, PaperFormat.PDF);
            case POSTED_LETTERS, ATTENDANCE_SHEET -> List.of(PaperFormat.PDF, PaperFormat.ODT);
            default -> List.of(PaperFormat.PDF, PaperFormat.ODT, PaperFormat.HTML);
        };
    }
}
