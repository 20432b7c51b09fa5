package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/** What has been imported into a feature, the latest first. */
@Named
@RequestScoped
public class ImportsPage {

    private static final int MOST = 200;

    @Inject Imports imports;
    @Inject Clock clock;
    @Inject Place place;

    private List<ImportLine> rows;

    public void load() throws IOException {
        if (!place.exists()) {
            place.refuse();
        }
    }

    public Destination getDestination() {
        return place.destination();
    }

    public List<ImportLine> getRows() {
        if (rows == null) {
            rows =
                    imports.rows(place.destination().code(), 0, MOST).stream()
                            .map(row -> ImportLine.of(row, place.destination(), clock.getZone()))
                            .toList();
        }
        return rows;
    }

    public String getCaption() {
        return Texts.count(imports.number(place.destination().code()), "imports.caption");
    }

    /** Only so many are shown. */
    public String getNote() {
        return imports.number(place.destination().code()) > MOST
                ? Texts.of("imports.note.most", MOST)
                : Texts.of("imports.note");
    }
}
