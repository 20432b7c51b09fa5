package fr.prefecture.clu.web.health;

import fr.prefecture.clu.shared.Condition;
import fr.prefecture.clu.shared.Vital;
import fr.prefecture.clu.web.shared.Texts;

/** A part of the installation as the page and the files of it write it. */
public record VitalLine(Vital vital) {

    private static final String NIGHT = "night.";

    /** « Disque », « Nuit : CERT » */
    public String name() {
        return vital.part().startsWith(NIGHT)
                ? Texts.of(
                        "health.part.night",
                        Texts.of("night.job." + vital.part().substring(NIGHT.length())))
                : Texts.of("health.part." + vital.part());
    }

    public String condition() {
        return Texts.of("Condition." + vital.condition());
    }

    /** The sign that stands before the condition. */
    public String sign() {
        return switch (vital.condition()) {
            case SOUND -> "succes";
            case CARE -> "alerte";
            case BROKEN -> "erreur";
        };
    }

    /** Nobody has to do anything about it. */
    public boolean plain() {
        return vital.condition() == Condition.SOUND;
    }

    /** What is, and what to do about it. */
    public String sentence() {
        return Texts.of(vital.messageKey(), vital.arguments());
    }

    /** Empty when it is cured elsewhere than on a page. */
    public String page() {
        return vital.page();
    }
}
