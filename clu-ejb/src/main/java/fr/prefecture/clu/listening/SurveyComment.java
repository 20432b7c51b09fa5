package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What somebody wrote to a question, as it was written, and what may be published of it. */
@Entity
@Table(name = "listening_comment")
public class SurveyComment extends Versioned {

    static final int LONGEST = 5000;

    private static final int BEGINNING = 40;

    @ManyToOne(optional = false)
    @JoinColumn(name = "response_id")
    private SurveyResponse response;

    @Column(name = "question_id")
    private long questionId;

    private String text;
    private String redacted;
    private boolean publishable;
    private boolean confirmed;

    @Column(name = "kept_until")
    private LocalDate keptUntil;

    @Column(name = "erased_on")
    private LocalDate erasedOn;

    @ManyToMany
    @JoinTable(
            name = "listening_comment_coded",
            joinColumns = @JoinColumn(name = "comment_id"),
            inverseJoinColumns = @JoinColumn(name = "code_id"))
    private Set<CommentCode> codes = new HashSet<>();

    protected SurveyComment() {}

    SurveyComment(SurveyResponse response, long questionId, String text) {
        super(StaffNumbers.of(response.channel()));
        this.response = response;
        this.questionId = questionId;
        this.text = text;
    }

    /**
     * ECO-40: it may be shown so.
     *
     * @throws RuleBroken when there is nothing to show, too much, or words of health or nationality
     *     that nobody has confirmed
     */
    void publish(String shown, boolean words) {
        String plain = shown.strip();
        if (plain.isEmpty()) {
            throw new RuleBroken("listening.comment.publish.nothing");
        }
        if (plain.length() > LONGEST) {
            throw new RuleBroken("listening.comment.publish.length", LONGEST, plain.length());
        }
        List<String> sensitive = SensitiveWords.in(plain);
        if (!sensitive.isEmpty() && !words) {
            throw new RuleBroken("listening.comment.publish.sensitive", sensitive);
        }
        redacted = plain;
        publishable = true;
        confirmed = !sensitive.isEmpty();
    }

    /** ECO-40, ECO-41: what was to be shown is kept no longer than its own words. */
    void withhold() {
        publishable = false;
        confirmed = false;
        if (erasedOn != null) {
            redacted = null;
        }
    }

    /** ECO-38 */
    void code(Set<CommentCode> about) {
        codes.clear();
        codes.addAll(about);
    }

    Set<CommentCode> codes() {
        return Set.copyOf(codes);
    }

    /** What may be shown; nothing when it may not be. */
    Optional<String> published() {
        return publishable ? redacted() : Optional.empty();
    }

    boolean isConfirmed() {
        return confirmed;
    }

    Optional<LocalDate> keptUntil() {
        return Optional.ofNullable(keptUntil);
    }

    Optional<LocalDate> erasedOn() {
        return Optional.ofNullable(erasedOn);
    }

    /** Enough to recognise it by. */
    String beginning() {
        String said = text.isEmpty() ? redacted().orElse("") : text;
        return said.length() <= BEGINNING ? said : said.substring(0, BEGINNING) + "…";
    }

    /** For the history: never its words, which it outlives. */
    String written() {
        return codes.stream().map(CommentCode::label).sorted().toList()
                + (publishable ? " publishable" : "")
                + (confirmed ? " confirmed" : "");
    }

    SurveyResponse response() {
        return response;
    }

    long questionId() {
        return questionId;
    }

    String text() {
        return text;
    }

    Optional<String> redacted() {
        return Optional.ofNullable(redacted);
    }
}
