package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingRow;
import fr.prefecture.clu.quality.TrainingState;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.util.Optional;

/** A training or a guide as the list writes it. */
public record TrainingLine(TrainingRow row, String address) {

    static String text(TrainingSubject subject) {
        return Texts.of("TrainingSubject." + subject.name());
    }

    static String text(TrainingKind kind) {
        return Texts.of("TrainingKind." + kind.name());
    }

    static String text(TrainingState state) {
        return Texts.of("TrainingState." + state.name());
    }

    public String subject() {
        return text(row.subject());
    }

    /** « Formation », « Guide, 2e édition » */
    public String kind() {
        return row.guideVersion().isEmpty()
                ? text(row.kind())
                : Texts.of("quality.display.at", text(row.kind()), row.guideVersion());
    }

    public String planned() {
        return row.planned().map(French::looseInTable).orElse("");
    }

    public String done() {
        return row.done().map(French::date).orElse("");
    }

    public String plannedCount() {
        return said(row.plannedCount());
    }

    public String attendedCount() {
        return said(row.attendedCount());
    }

    public String headCount() {
        return said(row.headCount());
    }

    private static String said(Optional<Integer> heads) {
        return heads.map(Integer::longValue).map(French::number).orElse("");
    }

    public String state() {
        return text(row.state());
    }

    public String stateKind() {
        return switch (row.state()) {
            case LATE -> "alerte";
            case PLANNED -> "afaire";
            case DONE -> "succes";
        };
    }
}
