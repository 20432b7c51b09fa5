package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.Answer;
import fr.prefecture.clu.cert.AnswerKind;
import fr.prefecture.clu.cert.Competences;
import fr.prefecture.clu.cert.TitleType;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Who handles what: the answer for somebody on the telephone, and all that is known. */
@Named
@RequestScoped
public class WhoHandlesPage {

    /** A title that may be chosen. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject Competences competences;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private String departement = "";
    private String title = "";
    private Answer answer;
    private List<CompetenceLine> lines;
    private List<TitleType> titles;

    /** Answers what the address asks; what is wrong is said at its field. */
    public void load() {
        Optional<String> asked = Optional.of(title.strip()).filter(code -> !code.isEmpty());
        if (asked.isPresent() && asked.flatMap(this::named).isEmpty()) {
            say("titre", Texts.of("cert.who.title.unknown", title.strip()));
            return;
        }
        answer = competences.answer(departement, asked, today());
        switch (answer.kind()) {
            case UNKNOWN_RESIDENCE ->
                    say("dept", Texts.of("cert.who.residence.unknown", departement.strip()));
            case SEVERAL_RESIDENCES ->
                    say(
                            "dept",
                            Texts.of(
                                    "cert.who.residence.several",
                                    departement.strip(),
                                    answer.residences().stream()
                                            .map(CompetenceLine::written)
                                            .collect(Collectors.joining(", "))));
            case RESIDENCE_NEEDED ->
                    say("dept", Texts.of("cert.who.residence.needed", titleName(title)));
            default -> {
                // the page answers
            }
        }
    }

    private static void say(String field, String text) {
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    public boolean isFound() {
        return answer != null && answer.kind() == AnswerKind.FOUND;
    }

    public boolean isNoCentre() {
        return answer != null && answer.kind() == AnswerKind.NO_CENTRE;
    }

    public List<CompetenceLine> getAnswers() {
        return answer.rows().stream().map(row -> new CompetenceLine(row, today())).toList();
    }

    /** « Isère (38), passeport. Centre compétent : » */
    public String question(CompetenceLine line) {
        return Texts.of(
                "cert.who.answer",
                answer.residences().isEmpty()
                        ? line.residence()
                        : CompetenceLine.written(answer.residences().get(0)),
                small(line.title()));
    }

    public String getNoCentreText() {
        return Texts.of(
                title.isBlank() ? "cert.who.noCentre.any" : "cert.who.noCentre",
                CompetenceLine.written(answer.residences().get(0)),
                small(titleName(title)));
    }

    public String getNext() {
        return Texts.of(isWritable() ? "cert.who.noCentre.add" : "cert.who.noCentre.ask");
    }

    /** « Aucun centre enregistré pour : passeport, … » */
    public String getMissing() {
        return isFound() && !answer.missing().isEmpty()
                ? Texts.of(
                        "cert.who.missing",
                        answer.missing().stream()
                                .map(WhoHandlesPage::small)
                                .collect(Collectors.joining(", ")))
                : "";
    }

    private String titleName(String code) {
        return named(code.strip()).map(TitleType::name).orElse("");
    }

    private Optional<TitleType> named(String code) {
        return titles().stream().filter(one -> one.code().equals(code)).findFirst();
    }

    private static String small(String name) {
        return name.isEmpty() ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    // --- the table

    /** Those that hold, and those to come. */
    public List<CompetenceLine> getCurrent() {
        return lines().stream().filter(line -> !line.isClosed()).toList();
    }

    public List<CompetenceLine> getClosed() {
        return lines().stream().filter(CompetenceLine::isClosed).toList();
    }

    private List<CompetenceLine> lines() {
        if (lines == null) {
            lines =
                    competences.rows().stream()
                            .map(row -> new CompetenceLine(row, today()))
                            .toList();
        }
        return lines;
    }

    private List<TitleType> titles() {
        if (titles == null) {
            titles = competences.titles();
        }
        return titles;
    }

    public String getNote() {
        return Texts.count(getCurrent().size(), "cert.count.competences");
    }

    public String getClosedText() {
        return Texts.of("cert.who.closed", Texts.count(getClosed().size(), "cert.count.closed"));
    }

    public String getDate() {
        return Texts.of("cert.who.date", French.weekday(today()));
    }

    public List<Choice> getTitles() {
        return titles().stream()
                .map(one -> new Choice(one.code(), one.name(), one.code().equals(title.strip())))
                .toList();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.CERT);
    }

    public String getExportAddress() {
        return Address.of(request, WhoHandlesExports.ALL).toString();
    }

    public String getExportText() {
        return Texts.of("cert.who.export", Texts.count(lines().size(), "cert.count.lines"));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    // --- fields

    public String getDepartement() {
        return departement;
    }

    public void setDepartement(String departement) {
        this.departement = departement == null ? "" : departement;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title == null ? "" : title;
    }
}
