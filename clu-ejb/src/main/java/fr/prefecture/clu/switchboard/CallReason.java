package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Why people call, from the first call that is counted with it on; withdrawn when it is of no more
 * use.
 */
@Entity
@Table(name = "switchboard_reason")
public class CallReason extends Versioned {

    private String code;
    private String label;
    private String page;

    @Column(name = "touch")
    private String key;

    private int position;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    protected CallReason() {}

    CallReason(CallReasonTerms terms, int position) {
        say(terms);
        this.position = position;
    }

    /** TEL-55 */
    final void say(CallReasonTerms terms) {
        code = terms.code();
        label = terms.label();
        page = terms.page().isEmpty() ? null : terms.page();
        key = terms.key().isEmpty() ? null : terms.key();
    }

    /** TEL-56: its key is free for another. */
    void withdraw(LocalDate today) {
        if (withdrawnOn == null) {
            withdrawnOn = today;
        }
        key = null;
    }

    void use() {
        withdrawnOn = null;
    }

    void place(int at) {
        position = at;
    }

    public String code() {
        return code;
    }

    public String label() {
        return label;
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    CallReasonTerms terms() {
        return new CallReasonTerms(
                code,
                label,
                Optional.ofNullable(page).orElse(""),
                Optional.ofNullable(key).orElse(""));
    }

    CallReasonRow row(long calls) {
        return new CallReasonRow(
                id(), version(), terms(), position, Optional.ofNullable(withdrawnOn), calls);
    }

    /** As the history keeps it. */
    String written() {
        return code
                + ": "
                + label
                + (page == null ? "" : ", " + page)
                + (key == null ? "" : ", [" + key + "]")
                + (withdrawnOn == null ? "" : ", withdrawn " + withdrawnOn);
    }
}
