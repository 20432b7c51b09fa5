package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A photograph of the place of an action, or a file to remove. */
@Named
@RequestScoped
public class FilesPage {

    @Inject ActionFiles files;
    @Inject Sheet sheet;
    @Inject HttpServletRequest request;

    private String moment;
    private String description;
    private Part file;

    public void load() throws IOException {
        sheet.unless(
                sheet.exists()
                        && sheet.mayReport()
                        && (!isRemoval() || sheet.mayWrite() && getRemoved() != null));
    }

    public void add() throws IOException {
        try (InputStream in = file.getInputStream()) {
            files.addPhotograph(
                    sheet.id(),
                    "apres".equals(moment),
                    Sheet.text(file.getSubmittedFileName()),
                    in,
                    Sheet.text(description));
        }
        sheet.done("actions.photograph.added");
    }

    public void remove() throws IOException {
        sheet.removed("actions.file.removed", files.remove(sheet.id(), getRemoved().id()));
    }

    public boolean isRemoval() {
        return request.getParameter("retirer") != null;
    }

    /** The file that the address names; none when it is not of this action. */
    public AttachmentRow getRemoved() {
        return Optional.ofNullable(request.getParameter("retirer"))
                .filter(id -> id.matches("\\d{1,18}"))
                .flatMap(id -> files.find(sheet.id(), Long.parseLong(id)))
                .orElse(null);
    }

    public String getTitle() {
        return Texts.of(isRemoval() ? "actions.remove.title" : "actions.photograph.title");
    }

    public String getHeading() {
        return isRemoval()
                ? Texts.of("actions.remove.heading", getRemoved().name())
                : Texts.of("actions.photograph.heading", sheet.get().row().reference());
    }

    public String getRemoveText() {
        return Texts.of("actions.remove", getRemoved().name());
    }

    public String getActionTitle() {
        return sheet.get().row().title();
    }

    public String getReference() {
        return sheet.get().row().reference();
    }

    public String getBackAddress() {
        return sheet.address();
    }

    public String getAccepted() {
        return Texts.of("actions.photograph.help", French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("actions.file.tooLarge", getMost() / 1_000_000);
    }

    // --- fields

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }
}
