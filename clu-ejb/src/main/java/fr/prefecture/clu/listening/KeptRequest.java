package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** What was asked for and what was done about it, from its first wording on. */
@Entity
@Table(name = "listening_kept_request")
public class KeptRequest extends Versioned {

    static final int LONGEST = 500;

    @Column(name = "action_id")
    private long actionId;

    private String asked;
    private String done;
    private boolean shown;

    protected KeptRequest() {}

    KeptRequest(long actionId, String asked, String done) {
        this.actionId = actionId;
        show(asked, done);
    }

    /** ECO-100 */
    final void show(String newlyAsked, String newlyDone) {
        asked = text(newlyAsked, "listening.kept.asked.missing", "listening.kept.asked.tooLong");
        done = text(newlyDone, "listening.kept.done.missing", "listening.kept.done.tooLong");
        shown = true;
    }

    /** ECO-102: its words stay, for whoever shows it again. */
    void takeDown() {
        shown = false;
    }

    private static String text(String typed, String missing, String tooLong) {
        String said = typed == null ? "" : typed.strip();
        if (said.isEmpty()) {
            throw new RuleBroken(missing);
        }
        if (said.length() > LONGEST) {
            throw new RuleBroken(tooLong, said.length(), LONGEST);
        }
        return said;
    }

    public long actionId() {
        return actionId;
    }

    public String asked() {
        return asked;
    }

    public String done() {
        return done;
    }

    public boolean isShown() {
        return shown;
    }

    String written() {
        return (shown ? "shown: " : "not shown: ") + asked + " → " + done;
    }
}
