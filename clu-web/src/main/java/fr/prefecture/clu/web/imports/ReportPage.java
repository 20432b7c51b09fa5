package fr.prefecture.clu.web.imports;

import fr.prefecture.clu.imports.Import;
import fr.prefecture.clu.imports.Imports;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;

/** Last page of an import: what has become of it, and the way back. */
@Named
@RequestScoped
public class ReportPage {

    @Inject Imports imports;
    @Inject Clock clock;
    @Inject Place place;

    public void load() throws IOException {
        if (!place.hasImport()) {
            place.refuse();
        } else if (place.row().state() == Import.State.WAITING) {
            place.openImport("/apercu");
        }
    }

    public void undo() throws IOException {
        imports.undo(place.row().id());
        place.openImport("");
    }

    public Destination getDestination() {
        return place.destination();
    }

    public ImportLine getLine() {
        return ImportLine.of(place.row(), place.destination(), clock.getZone());
    }

    public String getName() {
        return Texts.of("imports.report.title", place.row().name());
    }

    public boolean isRunning() {
        return place.row().state() == Import.State.RUNNING;
    }

    public boolean isDone() {
        return place.row().state() == Import.State.DONE;
    }

    public boolean isUndone() {
        return place.row().state() == Import.State.UNDONE;
    }

    public boolean isKnowing() {
        return place.row().counts().known() > 0;
    }

    public String getImported() {
        return Texts.count(place.row().counts().right(), "imports.count.imported");
    }

    public String getUndoText() {
        return Texts.of(
                "imports.undo.button",
                Texts.count(place.row().counts().right(), "imports.count.rows"));
    }
}
