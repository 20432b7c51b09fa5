package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.letters.VersionRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** How templates are spoken of on screens. */
final class LetterWords {

    private LetterWords() {}

    static String of(Enum<?> constant) {
        return Texts.of(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    static List<SelectItem> choices(Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> new SelectItem(constant, of(constant)))
                .toList();
    }

    /** The shape and colour of a state. */
    static String kind(TemplateState state) {
        return switch (state) {
            case DRAFT -> "provisoire";
            case SUBMITTED -> "encours";
            case VALIDATED -> "succes";
            case WITHDRAWN -> "excuse";
        };
    }

    /** « Version 2, du 31 mai 2021 à 14 h 30 ». */
    static String name(VersionRow version) {
        return Texts.of("letters.version.name", version.edition(), version.at());
    }

    /** « LT-03 · Que faire après un rendez-vous manqué ». */
    static String name(TemplateRow row) {
        return row.code() + " · " + row.latest().subject();
    }

    static String by(String login) {
        return "system".equals(login) ? Texts.of("letters.by.product") : login;
    }

    static String day(Instant at) {
        return French.dateInTable(at.atZone(Settings.zone()).toLocalDate());
    }
}
