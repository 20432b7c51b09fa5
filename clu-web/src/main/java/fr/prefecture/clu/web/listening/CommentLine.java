package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.CommentRow;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;

/**
 * A comment as the page shows it.
 *
 * @param place on the page, from 1
 * @param typed its codes as they are typed, right or wrong
 * @param wrong what is wrong with them; empty when nothing is
 */
public record CommentLine(CommentRow row, int place, String typed, String wrong, String address) {

    public String id() {
        return "codes-" + row.id();
    }

    public long number() {
        return row.id();
    }

    /** What is shown of it: its own words as long as they are kept. */
    public String text() {
        return row.isErased() ? row.redacted().orElse("") : row.text();
    }

    public boolean erased() {
        return row.isErased();
    }

    public String question() {
        return row.question();
    }

    public String channel() {
        return row.channel().map(SatisfactionText::channel).orElse("");
    }

    public String day() {
        return row.answeredOn().map(French::date).orElse("");
    }

    public String codes() {
        return String.join(", ", row.codes());
    }

    public boolean sensitive() {
        return !row.sensitive().isEmpty();
    }

    public String words() {
        return String.join(", ", row.sensitive());
    }

    public String kind() {
        return row.published().isPresent() ? "succes" : sensitive() ? "alerte" : "indisponible";
    }

    public String state() {
        return Texts.of(
                row.published().isPresent()
                        ? "listening.comments.published"
                        : sensitive()
                                ? "listening.comments.toRedact"
                                : "listening.comments.unpublished");
    }
}
