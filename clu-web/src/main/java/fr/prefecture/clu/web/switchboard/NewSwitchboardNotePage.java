package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells what happened on certain days at the switchboard. */
@Named
@RequestScoped
public class NewSwitchboardNotePage {

    @Inject SwitchboardNotes notes;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private LocalDate from;
    private LocalDate to;
    private String text;

    /** The day of the address, where it names one. */
    @PostConstruct
    void begin() {
        from =
                Optional.ofNullable(request.getParameter("jour"))
                        .flatMap(WrittenDate::parse)
                        .flatMap(WrittenDate::date)
                        .filter(day -> day.getYear() >= 2000 && day.getYear() < 2100)
                        .orElse(null);
    }

    public String add() throws IOException {
        notes.add(new ReportingPeriod(from, to == null ? from : to), text == null ? "" : text);
        messages.tellNext(Texts.of("switchboard.note.added"));
        messages.leadTo(
                Address.of(request, "/telephone/notes")
                        .with("du", from.withDayOfMonth(1))
                        .with(
                                "au",
                                (to == null ? from : to)
                                        .plusMonths(1)
                                        .withDayOfMonth(1)
                                        .minusDays(1))
                        .toString());
        return null;
    }

    /** What the day has been told already: another note stands beside it. */
    public List<SwitchboardNoteLine> getOthers() {
        return from == null
                ? List.of()
                : notes.of(new ReportingPeriod(from, from)).stream()
                        .map(SwitchboardNoteLine::new)
                        .toList();
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

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
