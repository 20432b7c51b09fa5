package fr.prefecture.clu.web.actions;

import fr.prefecture.clu.actions.ActionFiles;
import fr.prefecture.clu.shared.AttachmentRow;
import fr.prefecture.clu.shared.Attachments;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A photograph of the place of an action, or a file to remove. */
@Named
@RequestScoped
public class FilesPage extends FormPage<FilesPage.Photograph> {

    /** Before the action, or after it. */
    public enum Moment {
        BEFORE,
        AFTER
    }

    /**
     * @param words what it shows, for those who do not see it
     */
    public record Photograph(
            @NotNull Moment moment,
            @NotNull SentFile file,
            @NotBlank @Size(max = Attachments.LONGEST_DESCRIPTION) String words) {}

    @Inject ActionFiles files;
    @Inject Sheet sheet;

    @Override
    protected void declare(FormDeclaration<Photograph> form) {
        form.of(Photograph.class, "actions.photograph")
                .set("moment", Moment.BEFORE)
                .file("file", ".png,.jpg,.jpeg");
    }

    public void load() throws IOException {
        sheet.unless(
                sheet.exists()
                        && sheet.mayReport()
                        && (!isRemoval() || sheet.mayWrite() && getRemoved() != null));
    }

    @Override
    protected void send(Photograph typed) throws IOException {
        try (InputStream in = typed.file().open()) {
            files.addPhotograph(
                    sheet.id(),
                    typed.moment() == Moment.AFTER,
                    typed.file().name(),
                    in,
                    typed.words());
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
}
