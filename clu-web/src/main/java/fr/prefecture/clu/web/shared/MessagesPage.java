package fr.prefecture.clu.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * What the page has to say after a request: refusals, each with the field that it is about, and
 * good news.
 */
@Named
@RequestScoped
public class MessagesPage {
    /** One message and the id of its field, which is empty when it concerns the whole page. */
    public record Line(String field, String text) {}

    public boolean isRefused() {
        return !getErrors().isEmpty();
    }

    public List<Line> getErrors() {
        return lines(true);
    }

    public List<Line> getNews() {
        return lines(false);
    }

    public boolean wrong(String field) {
        return !text(field).isEmpty();
    }

    public String text(String field) {
        return getErrors().stream()
                .filter(line -> line.field().equals(field))
                .map(Line::text)
                .findFirst()
                .orElse("");
    }

    private static List<Line> lines(boolean refusals) {
        FacesContext context = FacesContext.getCurrentInstance();
        List<Line> lines = new ArrayList<>();
        Iterator<String> fields = context.getClientIdsWithMessages();
        while (fields.hasNext()) {
            String field = fields.next();
            for (FacesMessage message : context.getMessageList(field)) {
                boolean refusal = message.getSeverity().compareTo(FacesMessage.SEVERITY_WARN) >= 0;
                if (refusal == refusals) {
                    lines.add(new Line(field == null ? "" : field, message.getDetail()));
                }
            }
        }
        return lines;
    }
}
