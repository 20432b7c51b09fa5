package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.batch.imports.Uploads;
import fr.prefecture.clu.imports.ImportRow;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** First page of an import: the file. */
@Named
@RequestScoped
public class UploadPage {

    private static final int HEADINGS_SHOWN = 6;

    @Inject Uploads uploads;
    @Inject Place place;
    @Inject HttpServletRequest request;

    private SentFile file;
    private String source;

    /** A column that is expected, as the table says it. */
    public record Expected(String label, boolean required, String headings, String example) {}

    /** A source for which other columns are expected, and where they are told. */
    public record Other(String path, String name) {}

    /** A table to fill in, of one kind where there are several. */
    public record Sample(String path, String text) {}

    public void load() throws IOException {
        if (!place.exists()) {
            place.refuse();
        }
    }

    public void send() throws IOException {
        ImportRow received;
        try (InputStream in = file.open()) {
            received = uploads.receive(place.destination().code(), chosen(), name(file.name()), in);
        }
        boolean known =
                place.destination()
                        .columns(received.source())
                        .missing(received.mapping())
                        .isEmpty();
        place.open(place.destination().path(received.id(), known ? "/apercu" : "/colonnes"));
    }

    /** What the browser says of the file: a name without folders, fit to be shown. */
    static String name(String submitted) {
        String name = submitted == null ? "" : submitted.replaceFirst("(?s)^.*[/\\\\]", "");
        return name.replaceAll("\\p{Cntrl}", "").strip();
    }

    public Destination getDestination() {
        return place.destination();
    }

    public List<Expected> getColumns() {
        ColumnTexts columns = columns();
        return columns.all().stream().map(column -> expected(columns, column)).toList();
    }

    private static Expected expected(ColumnTexts columns, ImportColumn column) {
        return new Expected(
                columns.label(column.code()),
                column.required(),
                column.headings().stream()
                        .limit(column.wording().isPresent() ? 1 : HEADINGS_SHOWN)
                        .collect(Collectors.joining(", ")),
                columns.example(column.code()));
    }

    private ColumnTexts columns() {
        return place.destination()
                .columns(place.destination().open(asked()).map(ImportSource::code).orElse(""));
    }

    /** « Colonnes attendues dans le fichier », and for which source where that matters. */
    public String getCaption() {
        return columns().areData()
                ? place.destination()
                        .open(asked())
                        .map(open -> Texts.of("imports.expected.caption.source", open.name()))
                        .orElse("")
                : Texts.of("imports.expected.caption");
    }

    /** The open sources whose columns are other ones than those that are shown. */
    public List<Other> getOthers() {
        String shown = place.destination().open(asked()).map(ImportSource::code).orElse("");
        return place.destination().open().stream()
                .filter(open -> !open.code().equals(shown))
                .filter(open -> place.destination().columns(open.code()).areData())
                .map(
                        open ->
                                new Other(
                                        place.destination().path()
                                                + "/nouveau?"
                                                + ImportExports.SOURCE
                                                + "="
                                                + open.code(),
                                        open.name()))
                .toList();
    }

    private String chosen() {
        return place.destination().sourceChosen()
                ? source
                : place.destination().open("").map(ImportSource::code).orElse("");
    }

    private String asked() {
        return Objects.toString(
                request.getParameter("source"),
                Objects.toString(request.getParameter(ImportExports.SOURCE), ""));
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

    public List<Sample> getSamples() {
        ColumnTexts columns = columns();
        return columns.kinds().isEmpty()
                ? List.of(new Sample(sample(columns), Texts.of("imports.sample")))
                : columns.kinds().stream()
                        .map(
                                kind ->
                                        new Sample(
                                                "/imports/export"
                                                        + place.destination().path()
                                                        + "/modele.csv?"
                                                        + ImportExports.KIND
                                                        + "="
                                                        + kind,
                                                columns.kind(kind)))
                        .toList();
    }

    private String sample(ColumnTexts columns) {
        return "/imports/export"
                + place.destination().path()
                + "/modele.csv"
                + (columns.areData()
                        ? place.destination()
                                .open(asked())
                                .map(open -> "?" + ImportExports.SOURCE + "=" + open.code())
                                .orElse("")
                        : "");
    }

    public SentFile getFile() {
        return file;
    }

    public void setFile(SentFile file) {
        this.file = file;
    }

    public String getSource() {
        return source == null
                ? place.destination().open(asked()).map(ImportSource::code).orElse("")
                : source;
    }

    public void setSource(String source) {
        this.source = source;
    }
}
