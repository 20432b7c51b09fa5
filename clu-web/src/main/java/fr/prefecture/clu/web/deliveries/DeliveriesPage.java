package fr.prefecture.clu.web.deliveries;

import fr.prefecture.clu.deliveries.AwaitedSources;
import fr.prefecture.clu.web.shared.DeliveredLine;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The sources of figures, and until when each has delivered. */
@Named
@RequestScoped
public class DeliveriesPage {

    @Inject AwaitedSources sources;

    private List<DeliveredLine> lines;

    public List<DeliveredLine> getLines() {
        if (lines == null) {
            lines = sources.rows().stream().map(DeliveredLine::new).toList();
        }
        return lines;
    }

    public String getCaption() {
        return Texts.count(getLines().size(), "deliveries.caption");
    }
}
