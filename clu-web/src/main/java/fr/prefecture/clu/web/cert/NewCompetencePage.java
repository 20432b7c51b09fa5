package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.CompetenceRow;
import fr.prefecture.clu.cert.Competences;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A centre that handles a title from a day on. */
@Named
@RequestScoped
public class NewCompetencePage {

    @Inject Competences competences;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private final CompetenceForm form = new CompetenceForm();
    private Optional<CompetenceRow> former;
    private String title;
    private String departement;

    /** Begins with the competence that the address names, if it names one. */
    @PostConstruct
    void begin() {
        former =
                Optional.ofNullable(request.getParameter("regle"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .flatMap(id -> competences.row(Long.parseLong(id)));
        former.ifPresent(
                row -> {
                    form.begin(row.terms());
                    form.setUntil(null);
                    form.setSource(null);
                    title = row.title();
                    departement = row.residence().map(CompetenceLine::written).orElse("");
                });
        form.setFrom(LocalDate.now(clock));
    }

    public String save() throws IOException {
        competences.open(title, departement == null ? "" : departement, form.terms());
        messages.tellNext(Texts.of("cert.competence.opened", form.getFrom()));
        messages.leadTo(getListAddress());
        return null;
    }

    public String getHeading() {
        return former.map(row -> new CompetenceLine(row, LocalDate.now(clock)).name())
                .map(name -> Texts.of("cert.newCompetence.change", name))
                .orElseGet(() -> Texts.of("cert.newCompetence.title"));
    }

    public CompetenceForm getForm() {
        return form;
    }

    public List<SelectItem> getTitles() {
        return competences.titles().stream()
                .map(one -> new SelectItem(one.code(), one.name()))
                .toList();
    }

    public List<String> getCentres() {
        return competences.centres();
    }

    public String getListAddress() {
        return Address.of(request, "/cert/qui-traite-quoi").toString();
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getDepartement() {
        return departement;
    }

    public void setDepartement(String departement) {
        this.departement = departement;
    }
}
