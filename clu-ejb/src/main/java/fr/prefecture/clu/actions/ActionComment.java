package fr.prefecture.clu.actions;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody remarks on an action; it never changes. */
@Entity
@Table(name = "actions_comment")
public class ActionComment extends Versioned {

    private static final int LONGEST = 4000;

    @ManyToOne(optional = false)
    @JoinColumn(name = "item_id")
    private ActionItem item;

    @Column(name = "content")
    private String text;

    @Column(name = "written_by")
    private String by;

    @Column(name = "written_at")
    private Instant at;

    protected ActionComment() {}

    /**
     * @throws RuleBroken when nothing is said, or too much
     */
    ActionComment(ActionItem item, String text, String by, Instant at) {
        if (text.isBlank()) {
            throw new RuleBroken("actions.comment.missing");
        }
        if (text.strip().length() > LONGEST) {
            throw new RuleBroken("actions.text.tooLong", LONGEST, text.strip().length());
        }
        this.item = item;
        this.text = text.strip();
        this.by = by;
        this.at = at;
    }

    boolean isRepeatedBy(ActionComment other) {
        return item.equals(other.item) && by.equals(other.by) && text.equals(other.text);
    }

    CommentRow row() {
        return new CommentRow(id(), text, by, at);
    }
}
