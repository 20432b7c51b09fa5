package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.batch.imports.Preview;
import fr.prefecture.clu.batch.imports.Uploads;
import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.ImportWords;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Third page of an import: what it would do, and the choice to do it. */
@Named
@RequestScoped
public class PreviewPage {

    private static final String SHOWN = "imports.shown";
    private static final String IMPORTABLE = "imports.importable";
    private static final String WORDS = "imports.words";
    private static final int WRONG_SHOWN = 50;
    private static final int NOTED_SHOWN = 20;

    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject Clock clock;
    @Inject Place place;
    @Inject @Any Instance<ImportWords> forms;

    private Optional<Preview> preview;

    /** The first rows as the table shows them. */
    public record SampleLine(String line, List<String> cells) {}

    /** The earlier import of the same content. */
    public record Before(String path, String text) {}

    public void load() throws IOException {
        if (!place.hasImport()) {
            place.refuse();
        } else if (place.row().state() != Import.State.WAITING) {
            place.openImport("");
        } else if (!place.columns().missing(place.row().mapping()).isEmpty()) {
            place.openImport("/colonnes");
        } else if (found().isEmpty()) {
            place.refuse();
        }
    }

    /** Imports what this page has shown; whoever clicks again comes to the report. */
    public void confirm() throws IOException {
        if (place.isOver()) {
            return;
        }
        uploads.confirm(place.row().id(), (Integer) view().get(SHOWN));
        place.openImport("");
    }

    /** TEL-115: keeps what the words of the file mean, and shows what it does now. */
    public void explain() throws IOException {
        if (place.isOver()) {
            return;
        }
        form().ifPresent(one -> one.save(place.row().source(), words()));
        place.openImport("/apercu");
    }

    /** Known from when the page was shown, as {@link #isImportable}. */
    public boolean isAsking() {
        return !words().isEmpty();
    }

    public List<ImportWords.Line> getWords() {
        return form().map(one -> one.lines(place.row().source(), words())).orElse(List.of());
    }

    private Optional<ImportWords> form() {
        return forms.stream()
                .filter(one -> one.destination().equals(place.destination().code()))
                .filter(one -> place.row().mapping().heading(one.column()).isPresent())
                .findFirst();
    }

    @SuppressWarnings("unchecked")
    private static List<String> words() {
        return (List<String>) view().getOrDefault(WORDS, List.of());
    }

    /** Those of the file that nobody knows, and those that are known of its source. */
    private List<String> words(Preview shown) {
        return form().map(one -> one.words(place.row().source(), unknown(shown, one)))
                .orElse(List.of());
    }

    private static List<String> unknown(Preview shown, ImportWords form) {
        return shown.wrong().stream()
                .filter(line -> line.key().equals(form.unknown()))
                .map(Preview.Wrong::value)
                .map(String::strip)
                .toList();
    }

    public void cancel() throws IOException {
        if (place.isOver()) {
            return;
        }
        uploads.cancel(place.row().id());
        place.open(place.destination().path());
    }

    public Destination getDestination() {
        return place.destination();
    }

    public String getFile() {
        return Texts.of(
                "imports.preview.file",
                place.row().name(),
                French.size(place.row().bytes()),
                place.destination().sourceName(place.row().source()));
    }

    public String getColumnsPath() {
        return place.destination().path(place.row().id(), "/colonnes");
    }

    public String getRight() throws IOException {
        return French.number(preview().counts().right());
    }

    public String getWrong() throws IOException {
        return French.number(preview().counts().wrong());
    }

    public String getDuplicates() throws IOException {
        return French.number(preview().counts().duplicates());
    }

    public boolean isKnowing() throws IOException {
        return preview().counts().known() > 0;
    }

    public String getKnown() throws IOException {
        return French.number(preview().counts().known());
    }

    /** « 118 lignes valides, 3 en erreur, 2 doublons » */
    public String getSummary() throws IOException {
        return Texts.of(
                "imports.preview.summary",
                Texts.count(preview().counts().right(), "imports.count.right"),
                preview().counts().wrong(),
                Texts.count(preview().counts().duplicates(), "imports.count.duplicates"));
    }

    /** Known from when the page was shown: a confirmation does not read the file for it. */
    public boolean isImportable() {
        return Boolean.TRUE.equals(view().get(IMPORTABLE));
    }

    /** What tells of the file's rows is of no use while a confirmation is taken. */
    public boolean isShown() {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() == PhaseId.RENDER_RESPONSE;
    }

    public boolean isFaulty() throws IOException {
        return preview().counts().wrong() > 0;
    }

    public String getConfirmText() throws IOException {
        return Texts.of(
                isFaulty() ? "imports.preview.confirm.right" : "imports.preview.confirm",
                Texts.count(preview().counts().right(), "imports.count.right"));
    }

    public Before getBefore() {
        return imports.sameBefore(place.row().id())
                .map(
                        same ->
                                new Before(
                                        place.destination().path(same.id(), ""),
                                        Texts.of(
                                                "imports.preview.before",
                                                same.confirmedAt(),
                                                same.confirmedBy(),
                                                same.name())))
                .orElse(null);
    }

    public List<String> getRemarks() throws IOException {
        return preview().remarks().stream()
                .map(remark -> Texts.of(remark.key(), remark.arguments()))
                .toList();
    }

    public boolean isNoting() throws IOException {
        return preview().notes() > 0;
    }

    public String getNotes() throws IOException {
        return French.number(preview().notes());
    }

    /** « 2 lignes remplacent ce qui est connu. » */
    public String getNotedHeading() throws IOException {
        return Texts.count(preview().notes(), "imports.noted.heading");
    }

    public String getNotedMore() throws IOException {
        return preview().notes() > NOTED_SHOWN ? Texts.of("imports.noted.more", NOTED_SHOWN) : "";
    }

    public List<String> getNoted() throws IOException {
        return preview().noted().stream()
                .limit(NOTED_SHOWN)
                .map(
                        noted ->
                                Texts.of(
                                        "imports.noted.line",
                                        noted.line(),
                                        Texts.of(noted.key(), noted.arguments())))
                .toList();
    }

    public List<WrongLine> getWrongLines() throws IOException {
        return preview().wrong().stream()
                .limit(WRONG_SHOWN)
                .map(line -> WrongLine.of(line, place.columns()))
                .toList();
    }

    public String getWrongCaption() throws IOException {
        return Texts.count(preview().counts().wrong(), "imports.wrong.caption");
    }

    public String getWrongNote() throws IOException {
        return preview().counts().wrong() > WRONG_SHOWN
                ? Texts.of("imports.wrong.note.most", WRONG_SHOWN)
                : Texts.of("imports.wrong.note");
    }

    public String getWrongExport() {
        return "/imports/export/" + place.row().id() + "/erreurs.csv";
    }

    public List<String> getSampleColumns() {
        return imported().stream().map(place.columns()::label).toList();
    }

    public List<SampleLine> getSample() throws IOException {
        return preview().first().stream()
                .map(
                        sample ->
                                new SampleLine(
                                        French.number(sample.line()),
                                        imported().stream().map(sample.cells()::get).toList()))
                .toList();
    }

    public String getSampleCaption() throws IOException {
        return Texts.count(preview().first().size(), "imports.sample.caption");
    }

    private List<String> imported() {
        return place.columns().filled(place.row().mapping());
    }

    private Preview preview() throws IOException {
        return found().orElseThrow();
    }

    /** Reads the file when it is shown, not when it is confirmed. */
    private Optional<Preview> found() throws IOException {
        if (preview == null) {
            preview = uploads.preview(place.row().id());
            preview.ifPresent(this::remember);
        }
        return preview;
    }

    private void remember(Preview shown) {
        view().put(SHOWN, shown.version());
        view().put(IMPORTABLE, shown.counts().right() > 0);
        view().put(WORDS, new ArrayList<>(words(shown)));
    }

    private static Map<String, Object> view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewMap();
    }
}
