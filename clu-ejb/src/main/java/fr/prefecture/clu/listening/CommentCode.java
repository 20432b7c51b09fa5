package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What comments are about, in a word of the préfecture's; no longer offered once withdrawn. */
@Entity
@Table(name = "listening_comment_code")
public class CommentCode extends Versioned {

    static final int LONGEST = 60;

    private String label;
    private boolean withdrawn;

    protected CommentCode() {}

    /**
     * @throws RuleBroken when it has no name, too long a one, or one that cannot be typed in a list
     */
    CommentCode(String label) {
        rename(label);
    }

    final void rename(String name) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new RuleBroken("listening.code.length", LONGEST);
        }
        if (plain.matches(".*[,;].*|\\d+")) {
            throw new RuleBroken("listening.code.untypable", plain);
        }
        label = plain;
    }

    void withdraw() {
        withdrawn = true;
    }

    void offerAgain() {
        withdrawn = false;
    }

    String label() {
        return label;
    }

    boolean isWithdrawn() {
        return withdrawn;
    }

    String written() {
        return label + (withdrawn ? " (withdrawn)" : "");
    }
}
