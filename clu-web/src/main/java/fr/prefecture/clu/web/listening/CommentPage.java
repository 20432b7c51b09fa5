package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.CommentActions;
import fr.prefecture.clu.listening.CommentRow;
import fr.prefecture.clu.listening.Comments;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;

/** One comment: what may be shown of it, and what is done about it. ECO-40, ECO-42 */
@Named
@RequestScoped
public class CommentPage extends ResultsFrame {

    @Inject Comments comments;
    @Inject CommentActions acting;

    private Optional<CommentRow> comment = Optional.empty();
    private Optional<ActionRow> action = Optional.empty();
    private String text;
    private String title;
    private boolean confirmed;
    private int version;

    @PostConstruct
    void begin() {
        comment = comments.find(number());
        comment.ifPresent(
                row -> {
                    text = row.redacted().orElse(row.text());
                    confirmed = row.confirmed();
                    version = row.version();
                    action = acting.of(row.id());
                });
    }

    @Override
    protected Optional<Long> campaignId() {
        return comment.map(CommentRow::campaignId);
    }

    public String publish() throws IOException {
        try {
            comments.publish(number(), version, text == null ? "" : text, confirmed);
            lead(getCommentsAddress(), Texts.of("listening.comment.published"));
        } catch (RuleBroken refusal) {
            say("publiable", refusal);
        }
        return null;
    }

    public String withhold() throws IOException {
        try {
            comments.withhold(number(), version);
            lead(getHere(), Texts.of("listening.comment.withheld"));
        } catch (RuleBroken refusal) {
            say(null, refusal);
        }
        return null;
    }

    public String act() throws IOException {
        try {
            acting.becomeAction(number(), title == null ? "" : title);
            lead(getHere(), Texts.of("listening.comment.acted"));
        } catch (RuleBroken refusal) {
            say("a-faire", refusal);
        }
        return null;
    }

    private CommentRow row() {
        return comment.orElseThrow();
    }

    public CommentLine getLine() {
        return new CommentLine(row(), 1, "", "", getHere());
    }

    public String getHere() {
        return Address.of(request, LIST + "/verbatims/" + number()).toString();
    }

    public String getKept() {
        return row().erasedOn()
                .map(day -> Texts.of("listening.comment.erased", day))
                .or(() -> row().keptUntil().map(day -> Texts.of("listening.comment.kept", day)))
                .orElseGet(() -> Texts.of("listening.comment.keptAfter"));
    }

    public boolean isPublished() {
        return row().published().isPresent();
    }

    public String getShown() {
        return row().published().orElse("");
    }

    public boolean isActed() {
        return action.isPresent();
    }

    public String getAction() {
        return action.map(one -> one.reference() + " " + one.title()).orElse("");
    }

    public String getActionAddress() {
        return action.map(one -> Address.of(request, "/actions/" + one.id()).toString()).orElse("");
    }

    // --- fields

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public void setConfirmed(boolean confirmed) {
        this.confirmed = confirmed;
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
