package fr.prefecture.clu.web.indicators;

import fr.prefecture.clu.indicators.CollectionRounds;
import fr.prefecture.clu.indicators.RoundRow;
import fr.prefecture.clu.indicators.RoundTerms;
import fr.prefecture.clu.shared.EnteredOtherwise;
import fr.prefecture.clu.shared.LooseDate;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A round that is opened: empty, or with the askings of the one before it. */
@Named
@RequestScoped
public class NewRoundPage {

    @Inject CollectionRounds rounds;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<RoundRow> previous = Optional.empty();
    private String entry;
    private String title;
    private LooseDate period;
    private LocalDate closesOn;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
        previous =
                Optional.ofNullable(request.getParameter("de"))
                        .filter(text -> text.matches("\\d{1,18}"))
                        .flatMap(id -> rounds.find(Long.parseLong(id)));
        previous.ifPresent(
                row -> {
                    RoundTerms next = rounds.following(row.id());
                    period = next.period();
                    closesOn = next.closesOn();
                    title = Texts.of("indicators.round.of", French.looseInTable(period));
                });
    }

    public void load() throws IOException {
        if (request.getParameter("de") != null && previous.isEmpty()) {
            messages.missing();
        }
    }

    public void save() throws IOException {
        RoundTerms terms = new RoundTerms(RoundFrame.text(title), period, closesOn);
        long id;
        try {
            id =
                    previous.isPresent()
                            ? rounds.copy(previous.get().id(), entry, terms)
                            : rounds.open(entry, terms);
        } catch (EnteredOtherwise refusal) {
            entry = UUID.randomUUID().toString();
            throw refusal;
        }
        int asked = rounds.find(id).orElseThrow().total();
        messages.tellNext(
                Texts.of(
                        "indicators.round.opened",
                        terms.title().strip(),
                        Texts.count(asked, "indicators.count.askings")));
        messages.leadTo(Address.of(request, RoundFrame.LIST + "/" + id).toString());
    }

    public boolean isCopy() {
        return previous.isPresent();
    }

    /** « Les 6 demandes de la collecte « … » sont reprises. » */
    public String getCopied() {
        RoundRow row = previous.orElseThrow();
        return Texts.of(
                "indicators.round.copied",
                row.title(),
                Texts.count(row.total(), "indicators.count.askings"));
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

    public LocalDate getClosesOn() {
        return closesOn;
    }

    public void setClosesOn(LocalDate closesOn) {
        this.closesOn = closesOn;
    }
}
