package fr.prefecture.clu.web.letters;

import fr.prefecture.clu.letters.ConsultedMemberRow;
import fr.prefecture.clu.letters.ConsultedTextRow;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** What a consultation asks, said otherwise before it is sent. */
@Named
@RequestScoped
public class ConsultationChangePage extends ConsultationFrame {

    @Inject ConsultationChoices choices;
    @Inject ConsultedPeople people;

    private final ConsultationForm form = new ConsultationForm();

    @PostConstruct
    void begin() {
        consultations.find(number()).ifPresent(form::begin);
    }

    public String save() throws IOException {
        consultations.change(
                number(),
                sent("version").matches("\\d{1,9}") ? Integer.parseInt(sent("version")) : -1,
                form.terms(List.copyOf(numbers("modele")), numbers("membre"), people.sitting()));
        lead("", Texts.of("letters.consultation.changed"));
        return null;
    }

    /** The version that somebody saw when they began. */
    public String getVersion() {
        return isPostback() ? sent("version") : String.valueOf(row().version());
    }

    public List<ConsultationChoices.Box> getTemplates() {
        return choices.templates(
                isPostback()
                        ? numbers("modele")
                        : consultations.texts(getId()).stream()
                                .map(ConsultedTextRow::templateId)
                                .collect(Collectors.toSet()));
    }

    public List<ConsultationChoices.Box> getPeople() {
        return choices.people(
                isPostback()
                        ? numbers("membre")
                        : consultations.people(getId()).stream()
                                .map(ConsultedMemberRow::key)
                                .map(Long::valueOf)
                                .collect(Collectors.toSet()));
    }

    private static boolean isPostback() {
        return FacesContext.getCurrentInstance().isPostback();
    }

    public ConsultationForm getForm() {
        return form;
    }
}
