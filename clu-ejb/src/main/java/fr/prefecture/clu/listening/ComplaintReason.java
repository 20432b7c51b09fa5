package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/** Why somebody writes, under a code that stays; withdrawn when it is no longer of use. */
@Entity
@Table(name = "listening_reason")
public class ComplaintReason extends Versioned {

    static final int LONGEST_NAME = ComplaintReasons.LONGEST_NAME;
    private static final int LONGEST_CODE = 30;

    private String code;
    private String name;
    private int position;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    protected ComplaintReason() {}

    /**
     * @throws RuleBroken when it has no name, or too long a one
     */
    ComplaintReason(String name, int position) {
        rename(name);
        this.position = position;
        String word = Folded.key(this.name).replace(' ', '-');
        code = word.substring(0, Math.min(LONGEST_CODE, word.length()));
    }

    /** ECO-91 */
    final void rename(String anew) {
        String clean = anew.strip().replaceAll("\\s+", " ");
        if (Folded.key(clean).isEmpty() || clean.length() > LONGEST_NAME) {
            throw new RuleBroken("listening.reason.name", LONGEST_NAME, clean.length()).at("name");
        }
        name = clean;
    }

    /** ECO-91 */
    void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            withdrawnOn = today;
        }
    }

    void restore() {
        withdrawnOn = null;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    ReasonRow row(long used) {
        return new ReasonRow(
                id(), version(), code, name, position, Optional.ofNullable(withdrawnOn), used);
    }

    String written() {
        return code + ": " + name + (withdrawnOn == null ? "" : ", withdrawn " + withdrawnOn);
    }
}
