package fr.prefecture.clu.web.backup;

import fr.prefecture.clu.backup.BackupFault;
import fr.prefecture.clu.backup.BackupRow;
import fr.prefecture.clu.backup.Restorations;
import fr.prefecture.clu.batch.backup.BackupWatch;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** SAV-13: which backup comes back, and with which key. */
@Named
@RequestScoped
public class RestorePage {

    static final String PATH = BackupsPage.PATH + "/reprise";

    /** What the server's door lets in, less what surrounds a file. */
    private static final long MOST = 200_000_000;

    @Inject Restorations restorations;
    @Inject BackupWatch watch;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private SentFile file;
    private String name = "";
    private String key = "";

    /** A file that is sent stays on the server when the key is refused, and can be chosen then. */
    public void restore() throws IOException {
        if (file != null) {
            try (InputStream content = file.open()) {
                name = restorations.deposit(file.name(), content);
            }
        }
        if (name.isEmpty()) {
            throw new RuleBroken("backup.restore.none");
        }
        if (!key.contains("AGE-SECRET-KEY-1")) {
            throw new RuleBroken("BackupFault." + BackupFault.NO_IDENTITY.name());
        }
        watch.restore(name, key);
        messages.tellNext(Texts.of("backup.begun.RESTORE"));
        messages.leadTo(Address.of(request, BackupsPage.PATH).toString());
    }

    public boolean isNew() {
        return restorations.isNew();
    }

    public boolean isFilled() {
        return !getChoices().isEmpty();
    }

    public List<SelectItem> getChoices() {
        return restorations.rows().stream().map(RestorePage::choice).toList();
    }

    private static SelectItem choice(BackupRow row) {
        return new SelectItem(
                row.name(),
                Texts.of("backup.restore.choice", row.name(), French.size(row.bytes())));
    }

    public long getMost() {
        return MOST;
    }

    public String getMostSaid() {
        return Texts.of("backup.restore.tooLarge", French.size(MOST), restorations.place());
    }

    public String getFileHelp() {
        return Texts.of("backup.restore.file.help", French.size(MOST), restorations.place());
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    /** Never shown again. */
    public String getKey() {
        return "";
    }

    public void setKey(String key) {
        this.key = key == null ? "" : key;
    }
}
