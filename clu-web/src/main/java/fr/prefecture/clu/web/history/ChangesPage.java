package fr.prefecture.clu.web.history;

import fr.prefecture.clu.shared.ChangeKind;
import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeQuery;
import fr.prefecture.clu.shared.History;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** HIS-1: who changed what, of all that one may read, filtered by the address. */
@Named
@RequestScoped
public class ChangesPage {

    static final String PATH = "/historique";

    static final int LINES = 50;

    /** Beyond that, how many there are is not worth the time that it takes. */
    private static final int MOST_COUNTED = 1000;

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject History history;
    @Inject HttpServletRequest request;

    private HistoryQuery query;
    private ChangeQuery asked;
    private List<HistoryLine> lines;
    private Optional<ChangeLine.Mark> next = Optional.empty();
    private int count;

    @PostConstruct
    void begin() {
        query = HistoryQuery.of(request);
        asked = query.with(request::isUserInRole);
        List<ChangeLine> found = history.lines(asked, query.after(), LINES + 1);
        if (found.size() > LINES) {
            found = found.subList(0, LINES);
            next = Optional.of(found.get(LINES - 1).mark());
        }
        lines = lines(history, found, request);
        count = history.count(asked, MOST_COUNTED + 1);
    }

    static List<HistoryLine> lines(
            History history, List<ChangeLine> found, HttpServletRequest request) {
        Set<History.Thing> things =
                found.stream()
                        .map(line -> new History.Thing(line.row().subject(), line.row().key()))
                        .collect(Collectors.toSet());
        Set<History.Thing> gone = history.gone(things);
        return found.stream().map(line -> HistoryLine.of(line, gone, request)).toList();
    }

    /** HIS-9: a day that can't be read is said at its field. */
    public void load() {
        check("du", Texts.of("history.filter.from"));
        check("au", Texts.of("history.filter.to"));
    }

    private void check(String field, String label) {
        String typed = HistoryQuery.text(request, field);
        if (!typed.isEmpty() && HistoryQuery.day(typed).isEmpty()) {
            String said = Texts.of("history.filter.day", label, typed);
            FacesContext.getCurrentInstance()
                    .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, said, said));
        }
    }

    public List<HistoryLine> getLines() {
        return lines;
    }

    public boolean isFilled() {
        return !lines.isEmpty();
    }

    public boolean isFiltered() {
        return !query.isEmpty();
    }

    /** « Toutes les modifications : 1 240 », or that there are more than are counted. */
    public String getNote() {
        return Texts.of(
                count > MOST_COUNTED ? "history.note.many" : "history.note",
                French.capital(query.inWords()),
                Texts.count(Math.min(count, MOST_COUNTED), "history.count"));
    }

    public String getNextAddress() {
        return next.map(
                        mark ->
                                query.address(request, PATH)
                                        .with("apres", HistoryQuery.written(mark))
                                        .toString())
                .orElse("");
    }

    /** From the latest line on; empty on the first page. */
    public String getFirstAddress() {
        return query.after().isPresent() ? query.address(request, PATH).toString() : "";
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getExportAddress() {
        return query.address(request, HistoryExports.PATH).toString();
    }

    public String getExportText() {
        return Texts.of("history.export");
    }

    // --- filters

    public List<Choice> getTypes() {
        return Subjects.readableBy(request::isUserInRole).stream()
                .map(one -> new Choice(one.name(), one.text(), one.name().equals(query.type())))
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    public List<Choice> getPeople() {
        return history.people(query.readable(request::isUserInRole)).stream()
                .map(login -> new Choice(login, Past.person(login), login.equals(query.person())))
                .toList();
    }

    public List<Choice> getKinds() {
        return Stream.of(ChangeKind.values())
                .map(
                        kind ->
                                new Choice(
                                        HistoryQuery.word(kind),
                                        Texts.of("ChangeKind." + kind.name()),
                                        query.kind().filter(kind::equals).isPresent()))
                .toList();
    }

    public String getFromText() {
        return dayText("du", query.from());
    }

    public String getToText() {
        return dayText("au", query.to());
    }

    private String dayText(String field, Optional<LocalDate> day) {
        return day.map(French::date).orElse(HistoryQuery.text(request, field));
    }

    public String getWords() {
        return query.words();
    }

    public String getKey() {
        return query.key();
    }
}
