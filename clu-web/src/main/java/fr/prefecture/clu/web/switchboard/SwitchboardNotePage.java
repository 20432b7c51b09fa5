package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.switchboard.SwitchboardNoteRow;
import fr.prefecture.clu.switchboard.SwitchboardNotes;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** A note on days of the switchboard, said anew or removed. */
@Named
@RequestScoped
public class SwitchboardNotePage {

    private static final Set<String> OVERTAKEN =
            Set.of("switchboard.note.changedMeanwhile", "switchboard.note.overtaken");

    @Inject SwitchboardNotes notes;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<SwitchboardNoteRow> row = Optional.empty();
    private int version;
    private LocalDate from;
    private LocalDate to;
    private String text;
    private SwitchboardConflict conflict;

    @PostConstruct
    void begin() {
        row = notes.find(number());
        row.ifPresent(
                note -> {
                    version = note.version();
                    from = note.from();
                    to = note.to();
                    text = note.text();
                });
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        LocalDate last = to == null ? from : to;
        String typed = text == null ? "" : text;
        try {
            notes.change(number(), version, new ReportingPeriod(from, last), typed);
        } catch (RuleBroken refusal) {
            if (!OVERTAKEN.contains(refusal.getMessage())) {
                throw refusal;
            }
            oppose(refusal, last, typed);
            return null;
        }
        messages.tellNext(Texts.of("switchboard.note.changed"));
        messages.leadTo(list(from));
        return null;
    }

    /** TEL-53: whoever saves once more has seen what is kept now. */
    private void oppose(RuleBroken refusal, LocalDate last, String typed) {
        String said = Texts.of(refusal.getMessage(), refusal.arguments());
        FacesContext.getCurrentInstance()
                .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
        notes.find(number())
                .ifPresent(
                        kept -> {
                            version = kept.version();
                            conflict =
                                    new SwitchboardConflict()
                                            .with(
                                                    Texts.of("switchboard.note.from"),
                                                    French.date(kept.from()),
                                                    French.date(from))
                                            .with(
                                                    Texts.of("switchboard.note.to"),
                                                    French.date(kept.to()),
                                                    French.date(last))
                                            .with(
                                                    Texts.of("switchboard.note.text"),
                                                    kept.text(),
                                                    typed.strip());
                        });
    }

    public String remove() throws IOException {
        OptionalLong binned = row.map(note -> notes.remove(note.id())).orElse(OptionalLong.empty());
        messages.tellRemoved(Texts.of("switchboard.note.removed"), binned);
        messages.leadTo(list(row.map(SwitchboardNoteRow::from).orElse(null)));
        return null;
    }

    private String list(LocalDate day) {
        Address list = Address.of(request, "/telephone/notes");
        return (day == null
                        ? list
                        : list.with("du", day.withDayOfMonth(1))
                                .with("au", day.plusMonths(1).withDayOfMonth(1).minusDays(1)))
                .toString();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SWITCHBOARD);
    }

    /** As it is kept. */
    public SwitchboardNoteLine getLine() {
        return new SwitchboardNoteLine(row.orElseThrow());
    }

    public SwitchboardConflict getConflict() {
        return conflict;
    }

    /** The same note as it is kept, without what was typed. */
    public String getKeptAddress() {
        return Address.of(request, "/telephone/notes/" + number()).toString();
    }

    public String getListAddress() {
        return list(row.map(SwitchboardNoteRow::from).orElse(null));
    }

    /** Whether nobody has removed it since. */
    public boolean isKept() {
        return row.isPresent();
    }

    /** The number in the address; the table of pages lets nothing else through. */
    private long number() {
        return Long.parseLong(request.getParameter("id"));
    }

    /** The one that was shown. */
    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
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
