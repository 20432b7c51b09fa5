package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.quality.RegisterFiles;
import fr.prefecture.clu.quality.TrainingKind;
import fr.prefecture.clu.quality.TrainingRow;
import fr.prefecture.clu.quality.TrainingSubject;
import fr.prefecture.clu.quality.Trainings;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** A training or a guide: said anew, given a file, or removed. */
@Named
@RequestScoped
public class ChangeTrainingPage {

    private final TrainingForm form = new TrainingForm();

    @Inject Trainings trainings;
    @Inject RegisterFiles files;
    @Inject ServiceUnits services;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<TrainingRow> training = Optional.empty();
    private int version;
    private SentFile file;
    private String description;

    @PostConstruct
    void begin() {
        training = RegisterWords.number(request, "id").flatMap(trainings::find);
        training.ifPresent(
                row -> {
                    form.show(row);
                    version = row.version();
                });
    }

    public void load() throws IOException {
        if (training.isEmpty()) {
            messages.missing();
        }
    }

    public void save() throws IOException {
        trainings.change(getRow().id(), version, form.terms());
        lead(TrainingsPage.PATH, "quality.training.changed");
    }

    public void remove() throws IOException {
        messages.tellRemoved(
                Texts.of("quality.training.removed"), trainings.remove(getRow().id(), version));
        messages.leadTo(Address.of(request, TrainingsPage.PATH).toString());
    }

    public void add() throws IOException {
        String name = file.name();
        try (InputStream in = file.open()) {
            if (RegisterWords.isPicture(name)) {
                files.addPhotograph(
                        RegisterFiles.TRAINING,
                        getRow().id(),
                        name,
                        in,
                        RegisterWords.text(description));
            } else {
                files.add(RegisterFiles.TRAINING, getRow().id(), name, in);
            }
        }
        lead(TrainingsPage.PATH + "/" + getRow().id() + "/modifier", "quality.file.added");
    }

    private void lead(String path, String key) throws IOException {
        messages.tellNext(Texts.of(key));
        messages.leadTo(Address.of(request, path).toString());
    }

    public TrainingRow getRow() {
        return training.orElseThrow();
    }

    public String getHeading() {
        return Texts.of(
                isRemoval() ? "quality.training.remove.heading" : "quality.training.heading",
                getRow().title());
    }

    public boolean isRemoval() {
        return request.getParameter("retirer") != null;
    }

    public String getAddress() {
        return Address.of(request, TrainingsPage.PATH + "/" + getRow().id() + "/modifier")
                .toString();
    }

    public String getRemovalAddress() {
        return Address.of(request, TrainingsPage.PATH + "/" + getRow().id() + "/modifier")
                .with("retirer", "oui")
                .toString();
    }

    public List<RegisterWords.FileLine> getFiles() {
        return files.of(RegisterFiles.TRAINING, getRow().id()).stream()
                .map(
                        one ->
                                RegisterWords.line(
                                        request,
                                        RegisterExports.TRAINING_FILES,
                                        getRow().id(),
                                        one))
                .toList();
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

    public String getAccepted() {
        return Texts.of("quality.file.help", French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("shared.file.tooLarge", getMost() / 1_000_000);
    }

    // --- fields

    public TrainingForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
