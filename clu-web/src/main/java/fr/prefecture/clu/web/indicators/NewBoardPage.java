package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.BoardRow;
import fr.prefecture.clu.indicators.BoardTerms;
import fr.prefecture.clu.indicators.ResultsBoards;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** A board that is prepared: empty, or with what the one before it shows. */
@Named
@RequestScoped
public class NewBoardPage {

    @Inject ResultsBoards boards;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<BoardRow> previous = Optional.empty();
    private String entry;
    private String title;
    private LooseDate period;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        previous =
                Optional.ofNullable(request.getParameter("de"))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .flatMap(id -> boards.find(Long.parseLong(id)));
        previous.ifPresent(
                row -> {
                    period = boards.following(row.id()).period();
                    title = Texts.of("indicators.boards.title.of", French.loose(period));
                });
    }

    public void load() throws IOException {
        if (request.getParameter("de") != null && previous.isEmpty()) {
            messages.missing();
        }
    }

    public void save() throws IOException {
        try {
            BoardTerms terms = new BoardTerms(title, period);
            long id =
                    previous.isPresent()
                            ? boards.copy(previous.get().id(), entry, terms)
                            : boards.open(entry, terms);
            messages.tellNext(
                    Texts.of("indicators.boards.opened", boards.find(id).orElseThrow().title()));
            messages.leadTo(
                    Address.of(request, BoardFrame.LIST + "/" + id + "/composition").toString());
        } catch (RuleBroken refusal) {
            if (refusal instanceof EnteredOtherwise) {
                entry = UUID.randomUUID().toString();
            }
            Refusals.say(request, refusal, ComposeBoardPage.field(refusal));
        }
    }

    public boolean isCopy() {
        return previous.isPresent();
    }

    public String getHeading() {
        return Texts.of(isCopy() ? "indicators.boards.following" : "indicators.boards.new");
    }

    /** « Les 6 indicateurs de … sont repris. » */
    public String getCopied() {
        BoardRow row = previous.orElseThrow();
        return Texts.of(
                "indicators.boards.copied",
                row.title(),
                Texts.count(row.entries(), "indicators.boards.entries"));
    }

    public String getListAddress() {
        return Address.of(request, BoardFrame.LIST).toString();
    }

    // --- fields

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public LooseDate getPeriod() {
        return period;
    }

    public void setPeriod(LooseDate period) {
        this.period = period;
    }
}
