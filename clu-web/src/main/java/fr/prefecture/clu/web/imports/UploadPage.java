package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.batch.imports.Uploads;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** First page of an import: the file. */
@Named
@RequestScoped
public class UploadPage {

    @Inject Uploads uploads;
    @Inject Place place;

    private Part file;
    private String source;

    /** A column that is expected, as the table says it. */
    public record Expected(String label, boolean required, String headings, String example) {}

    public void load() throws IOException {
        if (!place.exists()) {
            place.refuse();
        }
    }

    public void send() throws IOException {
        ImportRow received;
        try (InputStream in = file.getInputStream()) {
            received =
                    uploads.receive(
                            place.destination().code(),
                            place.destination().sourceChosen()
                                    ? source
                                    : place.destination().sources().get(0),
                            name(file.getSubmittedFileName()),
                            in);
        }
        boolean known = received.mapping().missing(place.destination().columns()).isEmpty();
        place.open(place.destination().path(received.id(), known ? "/apercu" : "/colonnes"));
    }

    /** What the browser says of the file: a name without folders, fit to be shown. */
    static String name(String submitted) {
        String name = submitted == null ? "" : submitted.replaceFirst("(?s).*[/\\\\]", "");
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    public Destination getDestination() {
        return place.destination();
    }

    public List<Expected> getColumns() {
        return place.destination().columns().stream().map(this::expected).toList();
    }

    private Expected expected(ImportColumn column) {
        return new Expected(
                place.destination().label(column.code()),
                column.required(),
                String.join(", ", column.headings()),
                place.destination().example(column.code()));
    }

    public String getAccepted() {
        return Texts.of("imports.file.help", French.size(getMost()));
    }

    public long getMost() {
        return Settings.uploadMost();
    }

    public String getMostSaid() {
        return Texts.of("imports.file.tooLarge", getMost() / 1_000_000);
    }

    public String getSample() {
        return "/imports/export" + place.destination().path() + "/modele.csv";
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getSource() {
        return source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
