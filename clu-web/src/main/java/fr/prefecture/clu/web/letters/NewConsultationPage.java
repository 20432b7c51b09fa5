package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultationTerms;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.letters.ConsultedPerson;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Asks the committee about templates: which, whom, and until when. */
@Named
@RequestScoped
public class NewConsultationPage {

    @Inject Consultations consultations;
    @Inject ConsultationChoices choices;
    @Inject ConsultedPeople people;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final ConsultationForm form = new ConsultationForm();
    private LocalDate sentOn;

    @PostConstruct
    void begin() {
        form.begin(
                consultations.proposedClosing(),
                Texts.of("letters.consultation.usual", consultations.today()));
    }

    public String save() throws IOException {
        ConsultationTerms terms =
                form.terms(List.copyOf(ticked("modele")), ticked("membre"), people.sitting());
        long id =
                sentOn == null
                        ? consultations.prepare(terms)
                        : consultations.takeOver(terms, sentOn);
        messages.tellNext(
                Texts.of(
                        sentOn == null
                                ? "letters.consultation.prepared"
                                : "letters.consultation.takenOver"));
        messages.leadTo(request.getContextPath() + ConsultationFrame.LIST + "/" + id);
        return null;
    }

    private Set<Long> ticked(String name) {
        return Optional.ofNullable(request.getParameterValues(name)).stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** All at first; then what was ticked. */
    public List<ConsultationChoices.Box> getTemplates() {
        return choices.templates(
                isSent()
                        ? ticked("modele")
                        : choices.serving().stream()
                                .map(TemplateRow::id)
                                .collect(Collectors.toSet()));
    }

    public List<ConsultationChoices.Box> getPeople() {
        return choices.people(
                isSent()
                        ? ticked("membre")
                        : people.sitting().stream()
                                .map(ConsultedPerson::key)
                                .map(Long::valueOf)
                                .collect(Collectors.toSet()));
    }

    private static boolean isSent() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    public ConsultationForm getForm() {
        return form;
    }

    /** Of one that was held before the product came; nothing leaves then. */
    public LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(LocalDate sentOn) {
        this.sentOn = sentOn;
    }

    public String getListAddress() {
        return request.getContextPath() + ConsultationFrame.LIST;
    }
}
