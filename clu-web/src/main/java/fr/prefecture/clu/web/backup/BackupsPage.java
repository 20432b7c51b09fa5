package fr.prefecture.clu.web.backup;

import fr.prefecture.clu.backup.BackupKind;
import fr.prefecture.clu.backup.BackupProgress;
import fr.prefecture.clu.backup.BackupRow;
import fr.prefecture.clu.backup.Backups;
import fr.prefecture.clu.backup.Restorations;
import fr.prefecture.clu.batch.backup.BackupWatch;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.Following;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** SAV-10, SAV-12: what was saved, and what is to be saved now. */
@Named
@RequestScoped
public class BackupsPage {

    static final String PATH = "/admin/sauvegardes";

    /** A file that can be taken away. */
    public record Line(String name, String address, String kind, String at, String size) {}

    @Inject Backups backups;
    @Inject Restorations restorations;
    @Inject BackupWatch watch;
    @Inject Following following;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<BackupProgress> progress;
    private List<BackupRow> rows;

    @PostConstruct
    void begin() {
        read();
    }

    private void read() {
        progress = watch.progress();
        rows = backups.rows();
    }

    /** Only what is under way when the page is opened is followed. */
    public void load() {
        if (isUnderWay()) {
            following.begin();
        }
    }

    public void save() throws IOException {
        begin(BackupKind.BACKUP);
    }

    public void export() throws IOException {
        begin(BackupKind.EXPORT);
    }

    private void begin(BackupKind kind) throws IOException {
        watch.begin(kind);
        messages.tellNext(Texts.of("backup.begun." + kind.name()));
        messages.leadTo(getAddress());
    }

    public boolean isKeyed() {
        return backups.isKeyed();
    }

    public String getPlace() {
        return Texts.of("backup.place", backups.place().toString());
    }

    public boolean isUnderWay() {
        return progress.filter(one -> one.ended().isEmpty()).isPresent();
    }

    public boolean isOver() {
        return !isUnderWay();
    }

    public boolean isFollowing() {
        return following.isOn();
    }

    public boolean isPolling() {
        return following.isPolling();
    }

    public void follow() {
        read();
        if (isOver()) {
            following.end("annonce", "fichiers", "faire");
        }
    }

    /** « Export en cours : 12 400 lignes écrites. » */
    public String getSaid() {
        return progress.map(one -> Texts.of("backup.progress." + one.kind().name(), rows(one)))
                .orElse("");
    }

    /** How the last one ended. */
    public String getEnd() {
        return progress.filter(one -> one.ended().isPresent())
                .map(
                        one ->
                                one.fault()
                                        .map(Texts::of)
                                        .orElseGet(
                                                () ->
                                                        Texts.of(
                                                                "backup.made." + one.kind().name(),
                                                                rows(one))))
                .orElse("");
    }

    private static String rows(BackupProgress one) {
        return Texts.count(
                one.rows(), one.kind() == BackupKind.RESTORE ? "backup.rows.read" : "backup.rows");
    }

    /** That the last one was not made is said until another one was. */
    public boolean isFailed() {
        return progress.flatMap(BackupProgress::fault).isPresent();
    }

    /** SAV-13: where nobody has worked yet, a backup can come back. */
    public boolean isNew() {
        return restorations.isNew();
    }

    /** « Reprise le … : la sauvegarde du …, 12 400 lignes … » ; empty where none came back. */
    public String getRestored() {
        return restorations
                .last()
                .map(
                        one ->
                                Texts.of(
                                        "backup.restored",
                                        one.at(),
                                        one.savedAt(),
                                        Texts.count(one.rows(), "backup.restored.rows"),
                                        Texts.count(one.tables(), "backup.restored.tables"),
                                        Texts.count(one.files(), "backup.restored.files")))
                .orElse("");
    }

    public boolean isFilled() {
        return !rows.isEmpty();
    }

    public List<Line> getRows() {
        return rows.stream()
                .map(
                        row ->
                                new Line(
                                        row.name(),
                                        request.getContextPath()
                                                + BackupFiles.PATH
                                                + "/"
                                                + row.name(),
                                        Texts.of(
                                                row.nightly()
                                                        ? "backup.nightly"
                                                        : "BackupKind." + row.kind().name()),
                                        Texts.of("backup.at", row.at()),
                                        French.size(row.bytes())))
                .toList();
    }

    public String getAddress() {
        return Address.of(request, PATH).toString();
    }

    public String getStillAddress() {
        return following.turned(getAddress());
    }
}
