package fr.prefecture.clu.web.cert;

import fr.prefecture.clu.cert.CompetenceRow;
import fr.prefecture.clu.cert.Competences;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a competence says, said better; the day on which it ends. */
@Named
@RequestScoped
public class CompetencePage {

    @Inject Competences competences;
    @Inject MessagesPage messages;
    @Inject Clock clock;
    @Inject HttpServletRequest request;

    private final CompetenceForm form = new CompetenceForm();
    private Optional<CompetenceRow> row;
    private int shown;

    @PostConstruct
    void begin() {
        row = competences.row(Long.parseLong(request.getParameter("id")));
        row.ifPresent(
                known -> {
                    form.begin(known.terms());
                    shown = known.version();
                });
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        competences.correct(getLine().id(), shown, form.terms());
        messages.tellNext(Texts.of("cert.competence.corrected", getLine().name()));
        messages.leadTo(getListAddress());
        return null;
    }

    public CompetenceLine getLine() {
        return new CompetenceLine(row.orElseThrow(), LocalDate.now(clock));
    }

    public String getHeading() {
        return Texts.of("cert.competence.heading", getLine().name());
    }

    /** « Règle en vigueur depuis le 31 mai 2021. » */
    public String getSince() {
        return Texts.of("cert.competence.since", row.orElseThrow().terms().from());
    }

    public String getChangeAddress() {
        return Address.of(request, "/cert/qui-traite-quoi/nouvelle")
                .with("regle", getLine().id())
                .toString();
    }

    public int getShown() {
        return shown;
    }

    public void setShown(int shown) {
        this.shown = shown;
    }

    public CompetenceForm getForm() {
        return form;
    }

    public List<String> getCentres() {
        return competences.centres();
    }

    public String getListAddress() {
        return Address.of(request, "/cert/qui-traite-quoi").toString();
    }
}
