package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.batch.imports.Uploads;
import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.imports.Mapping;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Second page of an import: which heading of the file fills which column. */
@Named
@RequestScoped
public class ColumnsPage {

    private static final String FIELD = "colonne-";
    private static final String NONE = "aucune";

    @Inject Imports imports;
    @Inject Uploads uploads;
    @Inject Place place;
    @Inject HttpServletRequest request;

    private List<String> headings;

    /** A column and the headings among which to choose. */
    public record Line(String id, String label, String help, List<Option> options) {}

    /** A heading of the file, by its place in the list; or none. */
    public record Option(String value, String label, boolean chosen) {}

    public void load() throws IOException {
        if (!place.hasImport() || place.row().state() == Import.State.WAITING && lacksFile()) {
            place.refuse();
        } else if (place.row().state() != Import.State.WAITING) {
            place.openImport("");
        }
    }

    private boolean lacksFile() throws IOException {
        return headings().isEmpty();
    }

    public void choose() throws IOException {
        if (place.isOver()) {
            return;
        }
        Map<String, String> chosen = chosen();
        List<String> missing = place.columns().missing(new Mapping(chosen));
        missing.forEach(this::say);
        if (missing.isEmpty()) {
            imports.map(place.row().id(), chosen);
            place.openImport("/apercu");
        }
    }

    private void say(String column) {
        String sentence = Texts.of("imports.columns.choose", place.columns().label(column));
        FacesContext.getCurrentInstance()
                .addMessage(
                        FIELD + column,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
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
        return place.row().name();
    }

    public List<Line> getLines() throws IOException {
        Mapping mapping =
                FacesContext.getCurrentInstance().isPostback()
                        ? new Mapping(chosen())
                        : place.row().mapping();
        List<String> offered = headings();
        return place.columns().all().stream()
                .map(column -> line(column, mapping.heading(column.code()).orElse(""), offered))
                .toList();
    }

    private Line line(ImportColumn column, String chosen, List<String> offered) {
        return new Line(
                FIELD + column.code(),
                place.columns().label(column.code())
                        + " "
                        + Texts.of(
                                column.required()
                                        ? "shared.field.required"
                                        : "shared.field.optional"),
                Texts.of("imports.columns.example", place.columns().example(column.code())),
                Stream.concat(
                                Stream.of(
                                        new Option(
                                                NONE,
                                                Texts.of("imports.columns.none"),
                                                chosen.isEmpty())),
                                IntStream.range(0, offered.size())
                                        .mapToObj(i -> option(i, offered.get(i), chosen)))
                        .toList());
    }

    private static Option option(int place, String heading, String chosen) {
        return new Option(Integer.toString(place), heading, heading.equals(chosen));
    }

    /** A column without heading, and the second of one name, cannot be asked for. */
    private List<String> headings() throws IOException {
        if (headings == null) {
            headings =
                    uploads.header(place.row().id()).orElseGet(List::of).stream()
                            .filter(heading -> !heading.isEmpty())
                            .distinct()
                            .toList();
        }
        return headings;
    }

    private Map<String, String> chosen() throws IOException {
        Map<String, String> chosen = new HashMap<>();
        List<String> offered = headings();
        for (ImportColumn column : place.columns().all()) {
            String asked = request.getParameter(FIELD + column.code());
            IntStream.range(0, offered.size())
                    .filter(i -> Integer.toString(i).equals(asked))
                    .forEach(i -> chosen.put(column.code(), offered.get(i)));
        }
        return chosen;
    }
}
