package fr.prefecture.clu.web.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** HOM-8: what calls for attention, on a page of its own. */
@Named
@RequestScoped
public class AttentionsPage {

    @Inject AttentionLines attention;

    private List<AttentionLines.Line> lines;

    public List<AttentionLines.Line> getLines() {
        if (lines == null) {
            lines = attention.lines();
        }
        return lines;
    }
}
