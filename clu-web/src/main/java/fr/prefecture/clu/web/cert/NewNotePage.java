package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.DayNotes;
import fr.prefecture.clu.cert.Territories;
import fr.prefecture.clu.cert.Territory;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Tells what happened on certain days. */
@Named
@RequestScoped
public class NewNotePage {

    @Inject DayNotes notes;
    @Inject Territories territories;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private LocalDate from;
    private LocalDate to;
    private String territory;
    private String text;

    public String add() throws IOException {
        notes.add(
                new ReportingPeriod(from, to == null ? from : to),
                territory == null ? "" : territory,
                text == null ? "" : text);
        messages.tellNext(Texts.of("cert.note.added"));
        messages.leadTo(
                Address.of(request, "/cert").with("periode", YearMonth.from(from)).toString());
        return null;
    }

    public List<SelectItem> getTerritories() {
        return territories.served().stream().map(NewNotePage::item).toList();
    }

    private static SelectItem item(Territory one) {
        return new SelectItem(one.code(), one.name());
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getTerritory() {
        return territory;
    }

    public void setTerritory(String territory) {
        this.territory = territory;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
