package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CheckOutcome;
import fr.prefecture.clu.quality.DisplayRow;
import fr.prefecture.clu.quality.Displays;
import fr.prefecture.clu.quality.RegisterFiles;
import fr.prefecture.clu.shared.Roles;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something posted: its proof, its checks, its removal. */
@Named
@RequestScoped
public class DisplayPage {

    @Inject Displays displays;
    @Inject RegisterFiles files;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<DisplayRow> display = Optional.empty();
    private LocalDate checkedOn;
    private CheckOutcome outcome = CheckOutcome.FINE;
    private String remark;
    private LocalDate nextCheck;
    private LocalDate takenDownOn;
    private SentFile file;
    private String description;

    /** A check as the table writes it. */
    public record CheckLine(String on, String by, String outcome, String kind, String remark) {}

    @PostConstruct
    void begin() {
        display = RegisterWords.number(request, "id").flatMap(displays::find);
        checkedOn = displays.today();
        takenDownOn = displays.today();
    }

    public void load() throws IOException {
        if (display.isEmpty() || isRemoval() && !(isWritable() && getRow().isPosted())) {
            messages.missing();
        }
    }

    public void check() throws IOException {
        displays.check(
                id(),
                checkedOn,
                outcome,
                RegisterWords.text(remark),
                Optional.ofNullable(nextCheck));
        back(Texts.of("quality.display.checked", displays.find(id()).orElseThrow().nextCheckOn()));
    }

    public void takeDown() throws IOException {
        displays.takeDown(id(), takenDownOn);
        back(Texts.of("quality.display.down.done"));
    }

    public void add() throws IOException {
        String name = file.name();
        try (InputStream in = file.open()) {
            if (RegisterWords.isPicture(name)) {
                files.addPhotograph(
                        RegisterFiles.DISPLAY, id(), name, in, RegisterWords.text(description));
            } else {
                files.add(RegisterFiles.DISPLAY, id(), name, in);
            }
        }
        back(Texts.of("quality.file.added"));
    }

    private void back(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    private long id() {
        return getRow().id();
    }

    public DisplayRow getRow() {
        return display.orElseThrow();
    }

    public DisplayLine getLine() {
        return new DisplayLine(getRow(), displays.today(), getAddress());
    }

    public String getHeading() {
        return Texts.of("quality.display.heading", getRow().title(), getRow().textVersion());
    }

    public String getPostedOn() {
        return French.weekday(getRow().postedOn());
    }

    /** « mardi 3 août 2021 (dans 64 jours) » */
    public String getNextCheckOn() {
        return Texts.of(
                "indicators.round.closing.away",
                French.weekday(getRow().nextCheckOn()),
                French.away(displays.today(), getRow().nextCheckOn()));
    }

    public String getDownOn() {
        return getRow().takenDownOn().map(French::weekday).orElse("");
    }

    /** Where what took its place is shown; empty when nothing did. */
    public String getReplacementAddress() {
        return getRow().replacedBy()
                .map(next -> Address.of(request, DisplaysPage.PATH + "/" + next).toString())
                .orElse("");
    }

    public List<CheckLine> getChecks() {
        return displays.checks(id()).stream()
                .map(
                        one ->
                                new CheckLine(
                                        French.date(one.on()),
                                        one.by(),
                                        DisplayLine.text(one.outcome()),
                                        one.outcome() == CheckOutcome.FINE ? "succes" : "alerte",
                                        one.remark()))
                .toList();
    }

    public List<RegisterWords.FileLine> getFiles() {
        return files.of(RegisterFiles.DISPLAY, id()).stream()
                .map(one -> RegisterWords.line(request, RegisterExports.DISPLAY_FILES, id(), one))
                .toList();
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    /** Whether there is something to write: what was taken down is looked at no more. */
    public boolean isCheckable() {
        return isWritable() && getRow().isPosted() && !isRemoval();
    }

    public boolean isRemoval() {
        return request.getParameter("retirer") != null;
    }

    public String getAddress() {
        return Address.of(request, DisplaysPage.PATH + "/" + id()).toString();
    }

    public String getReplaceAddress() {
        return Address.of(request, DisplaysPage.PATH + "/nouveau")
                .with("remplace", id())
                .toString();
    }

    public String getRemovalAddress() {
        return Address.of(request, DisplaysPage.PATH + "/" + id())
                .with("retirer", "oui")
                .toString();
    }

    public List<SelectItem> getOutcomes() {
        return RegisterWords.items(CheckOutcome.class);
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

    public LocalDate getCheckedOn() {
        return checkedOn;
    }

    public void setCheckedOn(LocalDate checkedOn) {
        this.checkedOn = checkedOn;
    }

    public CheckOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(CheckOutcome outcome) {
        this.outcome = outcome;
    }

    public String getRemark() {
        return remark;
    }

    public void setRemark(String remark) {
        this.remark = remark;
    }

    public LocalDate getNextCheck() {
        return nextCheck;
    }

    public void setNextCheck(LocalDate nextCheck) {
        this.nextCheck = nextCheck;
    }

    public LocalDate getTakenDownOn() {
        return takenDownOn;
    }

    public void setTakenDownOn(LocalDate takenDownOn) {
        this.takenDownOn = takenDownOn;
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
