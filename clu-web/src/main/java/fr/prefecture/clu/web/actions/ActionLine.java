package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import java.time.LocalDate;

/** An action in words. */
public record ActionLine(ActionRow row, LocalDate today) {

    /** « il y a 3 jours », of what is to be done. */
    public String away() {
        return row.isFinished()
                ? ""
                : row.due().map(due -> French.away(today, due.lastDay())).orElse("");
    }

    public String state() {
        return state(row.state());
    }

    static String state(ActionItem.State state) {
        return Texts.of("actions.state." + state);
    }

    public String kind() {
        return kind(row.state());
    }

    static String kind(ActionItem.State state) {
        return switch (state) {
            case TO_DO -> "afaire";
            case UNDER_WAY -> "encours";
            case DONE -> "succes";
            case ABANDONED -> "indisponible";
        };
    }

    public String origin() {
        return origin(row.originText());
    }

    static String origin(String text) {
        return text.isEmpty() ? Texts.of("actions.origin.none") : text;
    }

    public String service() {
        return service(row.service());
    }

    static String service(String name) {
        return name.isEmpty() ? Texts.of("actions.service.none") : name;
    }
}
