package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.account.UserRow;
import fr.prefecture.clu.account.Users;
import fr.prefecture.clu.quality.ApplicationFileRow;
import fr.prefecture.clu.quality.ApplicationFiles;
import fr.prefecture.clu.quality.ApplicationOrder;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One application file: how far its making is, what it holds, where to get it. */
@Named
@RequestScoped
public class ApplicationFilePage {

    @Inject ApplicationFiles files;
    @Inject Following following;
    @Inject Users users;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<ApplicationFileRow> found;

    public void load() throws IOException {
        if (found().isEmpty()) {
            messages.missing();
        } else if (row().isUnderWay()) {
            following.begin();
        }
    }

    public String delete() throws IOException {
        String name = getLine().name();
        messages.tellRemoved(Texts.of("quality.application.deleted", name), files.delete(number()));
        messages.leadTo(getListAddress());
        return null;
    }

    /** Asks for the same once more: the same data give the same bytes. */
    public String again() throws IOException {
        ApplicationFileRow row = row();
        long id =
                files.request(
                        new ApplicationOrder(
                                row.structureId(),
                                row.editionId(),
                                row.asOf(),
                                row.from(),
                                row.to()));
        messages.tellNext(Texts.of("quality.application.asked"));
        messages.leadTo(request.getContextPath() + ApplicationFilesPage.LIST + "/" + id);
        return null;
    }

    public ApplicationLine getLine() {
        return new ApplicationLine(row());
    }

    /** When it was asked for, and by whom unless it was a job. */
    public String getRequested() {
        return users.named(row().requestedBy())
                .map(UserRow::displayName)
                .map(
                        name ->
                                Texts.of(
                                        "quality.application.requestedBy",
                                        getLine().requested(),
                                        name))
                .orElseGet(() -> getLine().requested());
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    public boolean isOver() {
        return !row().isUnderWay();
    }

    public boolean isDone() {
        return row().isDone();
    }

    public boolean isFailed() {
        return row().isFailed();
    }

    /** Asked again and again while it is being made. */
    public void follow() {
        found = files.find(number());
        if (isOver()) {
            following.end("annonce", "faits", "suite");
        }
    }

    public String getEnd() {
        return isDone() ? Texts.of("quality.application.made") : getLine().message();
    }

    public String getStillAddress() {
        return following.turned(getAddress());
    }

    /** The others that have the same bytes: nothing has changed between them. */
    public List<ApplicationLine> getSame() {
        return isDone()
                ? files.same(number()).stream().map(ApplicationLine::new).toList()
                : List.of();
    }

    public String sameAddress(ApplicationLine line) {
        return request.getContextPath() + ApplicationFilesPage.LIST + "/" + line.id();
    }

    public boolean isAsking() {
        return isWritable() && isOver() && "oui".equals(request.getParameter("supprimer"));
    }

    public String getAskingAddress() {
        return Address.of(request, ApplicationFilesPage.LIST + "/" + number())
                .with("supprimer", "oui")
                .toString();
    }

    public String getDownloadAddress() {
        return request.getContextPath() + ApplicationDownloads.PATH + "/" + number() + ".zip";
    }

    public String getDownloadText() {
        return Texts.of("quality.application.download", getLine().size());
    }

    public String getAddress() {
        return request.getContextPath() + ApplicationFilesPage.LIST + "/" + number();
    }

    public String getListAddress() {
        return request.getContextPath() + ApplicationFilesPage.LIST;
    }

    private ApplicationFileRow row() {
        return found().orElseThrow();
    }

    private Optional<ApplicationFileRow> found() {
        if (found == null) {
            found = files.find(number());
        }
        return found;
    }

    private long number() {
        String id = request.getParameter("id");
        return id == null || !id.matches("\\d{1,18}") ? 0 : Long.parseLong(id);
    }
}
