package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.listening.OpinionRow;
import fr.prefecture.clu.listening.Opinions;
import fr.prefecture.clu.listening.SensitiveWords;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** An opinion: what was written, whether it was answered, what became of it. */
@Named
@RequestScoped
public class OpinionPage {

    @Inject Opinions opinions;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<OpinionRow> opinion = Optional.empty();
    private int version;
    private LocalDate answeredOn;

    @PostConstruct
    void begin() {
        opinion = opinions.find(Long.parseLong(request.getParameter("id")));
        opinion.ifPresent(row -> version = row.version());
        answeredOn = opinions.today();
    }

    public void load() throws IOException {
        if (opinion.isEmpty()) {
            messages.missing();
        }
    }

    public void mark() throws IOException {
        opinions.markAnswered(row().id(), version, answeredOn);
        lead(Texts.of("listening.opinion.marked", answeredOn));
    }

    public void unmark() throws IOException {
        opinions.unmark(row().id(), version);
        lead(Texts.of("listening.opinion.unmarked"));
    }

    public void act() throws IOException {
        opinions.becomeAction(row().id());
        lead(
                Texts.of(
                        "listening.opinion.acted",
                        opinions.action(row().id()).map(ActionRow::reference).orElse("")));
    }

    private void lead(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(Address.of(request, getLine().path()).toString());
    }

    private OpinionRow row() {
        return opinion.orElseThrow();
    }

    public OpinionLine getLine() {
        return new OpinionLine(row(), opinions.action(row().id()), opinions.today());
    }

    public String getHeading() {
        return opinion.map(OpinionRow::name).orElse("");
    }

    public String getReference() {
        return row().terms().reference();
    }

    /** Words that tell of somebody's health or origin: to be read again before they are quoted. */
    public String getSensitive() {
        List<String> words = SensitiveWords.in(row().terms().title() + "\n" + row().terms().text());
        return words.isEmpty()
                ? ""
                : Texts.of("listening.opinion.sensitive", String.join(", ", words));
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isMarkable() {
        return isWritable() && !row().isAnswered();
    }

    /** Said by hand, and by nobody else. */
    public boolean isUnmarkable() {
        return isWritable() && row().markedOn().isPresent();
    }

    public String getSaidBy() {
        return Texts.of(
                row().terms().answered()
                        ? "listening.opinion.said.platform"
                        : "listening.opinion.said.here");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public void setAnsweredOn(LocalDate answeredOn) {
        this.answeredOn = answeredOn;
    }
}
