package fr.prefecture.clu.web.switchboard;

import fr.prefecture.clu.night.DeliveryRow;
import fr.prefecture.clu.night.Files;
import fr.prefecture.clu.switchboard.Sources;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The switchboards that have delivered, from where, until when. */
@Named
@RequestScoped
public class SourcesPage {

    @Inject Sources sources;
    @Inject Files files;
    @Inject Clock clock;

    private List<SourceLine> rows;

    public List<SourceLine> getRows() {
        if (rows == null) {
            Map<String, DeliveryRow> last =
                    files.lastDeliveries("switchboard").stream()
                            .collect(Collectors.toMap(DeliveryRow::source, Function.identity()));
            rows =
                    sources.rows().stream()
                            .map(
                                    row ->
                                            SourceLine.of(
                                                    row,
                                                    Optional.ofNullable(last.get(row.name())),
                                                    clock.getZone()))
                            .toList();
        }
        return rows;
    }

    public String getCaption() {
        return Texts.count(getRows().size(), "switchboard.sources.caption");
    }
}
