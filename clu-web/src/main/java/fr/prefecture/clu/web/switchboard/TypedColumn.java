package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.switchboard.TypedCounts;
import fr.prefecture.clu.web.shared.Texts;
import java.util.OptionalLong;

/** TEL-45: what is typed of the calls, column by column. */
enum TypedColumn {
    ENTERED("presentes"),
    ANSWERED("decroches"),
    ABANDONED("abandonnes"),
    DISSUADED("dissuades");

    private final String parameter;

    TypedColumn(String parameter) {
        this.parameter = parameter;
    }

    /** The word by which the fields of the grid begin. */
    String parameter() {
        return parameter;
    }

    /** Whether nothing can be said without it. */
    boolean isNeeded() {
        return this == ENTERED || this == ANSWERED;
    }

    String label() {
        return Texts.of("TypedColumn." + name());
    }

    /** Nothing where nobody counted it. */
    OptionalLong of(TypedCounts counts) {
        return switch (this) {
            case ENTERED -> OptionalLong.of(counts.entered());
            case ANSWERED -> OptionalLong.of(counts.answered());
            case ABANDONED -> counts.abandoned();
            case DISSUADED -> counts.dissuaded();
        };
    }

    /** As a cell shows it; empty where nobody counted it. */
    String text(TypedCounts counts) {
        OptionalLong count = of(counts);
        return count.isPresent() ? TypedWords.number(count.getAsLong()) : "";
    }

    /** As a field holds it. */
    String plain(TypedCounts counts) {
        OptionalLong count = of(counts);
        return count.isPresent() ? String.valueOf(count.getAsLong()) : "";
    }
}
