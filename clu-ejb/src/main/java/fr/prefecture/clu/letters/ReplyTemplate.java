package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A template with which the public is answered, from its first draft until it is withdrawn. */
@Entity
@Table(name = "letters_template")
public class ReplyTemplate extends Versioned {

    static final int LONGEST_SERVICE = 120;
    static final int LONGEST_REASON = 400;
    static final int LONGEST_REQUESTS = 1_000;

    private static final Pattern CODE = Pattern.compile("[A-Z]{1,6}-[0-9]{1,4}");

    private String code;

    @Enumerated(EnumType.STRING)
    private ReplyKind kind;

    @Enumerated(EnumType.STRING)
    private ReplyChannel channel;

    @Column(name = "owner_service")
    private String service;

    @Column(name = "request_phrases")
    private String requests;

    private int editions;

    private boolean withdrawn;

    @Column(name = "withdrawn_on")
    private LocalDate withdrawnOn;

    @Column(name = "withdrawal_reason")
    private String reason = "";

    protected ReplyTemplate() {}

    /**
     * LET-1
     *
     * @throws RuleBroken when the code is none, or the terms are incomplete
     */
    ReplyTemplate(String code, TemplateTerms terms) {
        this.code = code.strip().toUpperCase(Locale.ROOT);
        if (!CODE.matcher(this.code).matches()) {
            throw new RuleBroken("letters.code.malformed", code);
        }
        describe(terms);
    }

    /**
     * @throws RuleBroken when no service is named, or something is too long
     */
    final void describe(TemplateTerms terms) {
        String named = terms.service().strip();
        if (named.isEmpty()) {
            throw new RuleBroken("letters.service.missing");
        }
        if (named.length() > LONGEST_SERVICE) {
            throw new RuleBroken("letters.service.tooLong", LONGEST_SERVICE, named.length());
        }
        String phrases = String.join("\n", terms.requests());
        if (phrases.length() > LONGEST_REQUESTS) {
            throw new RuleBroken("letters.requests.tooLong", LONGEST_REQUESTS, phrases.length());
        }
        this.kind = terms.kind();
        this.channel = terms.channel();
        this.service = named;
        this.requests = phrases;
    }

    /** LET-2: the number of the next text. */
    int nextEdition() {
        editions++;
        return editions;
    }

    /** LET-3; twice is once, on the first day. */
    void withdraw(String why, LocalDate on) {
        String said = why.strip();
        if (said.isEmpty()) {
            throw new RuleBroken("letters.withdrawal.noReason");
        }
        if (said.length() > LONGEST_REASON) {
            throw new RuleBroken("letters.withdrawal.tooLong", LONGEST_REASON, said.length());
        }
        if (!withdrawn) {
            withdrawnOn = on;
        }
        withdrawn = true;
        reason = said;
    }

    /** LET-3; twice is once. */
    void reinstate() {
        withdrawn = false;
        withdrawnOn = null;
        reason = "";
    }

    /** LET-3 */
    void mustServe() {
        if (withdrawn) {
            throw new RuleBroken("letters.template.withdrawn", code, reason);
        }
    }

    public String code() {
        return code;
    }

    public TemplateTerms terms() {
        return new TemplateTerms(kind, channel, service, requests.lines().toList());
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }

    /** Why it was withdrawn. */
    public Optional<String> reason() {
        return Optional.of(reason).filter(said -> !said.isEmpty());
    }

    String written() {
        List<String> phrases = requests.lines().toList();
        return "%s; %s; %s; %s; %d phrases%s"
                .formatted(
                        code,
                        kind,
                        channel,
                        service,
                        phrases.size(),
                        withdrawn ? "; withdrawn: " + reason : "");
    }
}
