package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.quality.Trainings;
import fr.prefecture.clu.shared.EnteredOtherwise;
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
import java.util.List;
import java.util.UUID;

/** A training or a guide that is entered. */
@Named
@RequestScoped
public class NewTrainingPage {

    private final TrainingForm form = new TrainingForm();

    @Inject Trainings trainings;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String entry;

    @PostConstruct
    void begin() {
        entry = UUID.randomUUID().toString();
    }

    public void save() throws IOException {
        try {
            trainings.enter(entry, form.terms());
        } catch (EnteredOtherwise refusal) {
            entry = UUID.randomUUID().toString();
            throw refusal;
        }
        messages.tellNext(Texts.of("quality.training.entered"));
        messages.leadTo(Address.of(request, TrainingsPage.PATH).toString());
    }

    public List<SelectItem> getKinds() {
        return RegisterWords.items(TrainingKind.class);
    }

    public List<SelectItem> getSubjects() {
        return RegisterWords.items(TrainingSubject.class);
    }

    public List<String> getServices() {
        return services.names();
    }

    public TrainingForm getForm() {
        return form;
    }

    public String getEntry() {
        return entry;
    }

    public void setEntry(String entry) {
        this.entry = entry;
    }
}
