package fr.prefecture.clu.web.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
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

    private static final String NEXT = "clu.news";

    @Inject HttpServletRequest request;

    private List<Line> kept;

    public boolean isRefused() {
        return !getErrors().isEmpty();
    }

    public List<Line> getErrors() {
        return lines(true);
    }

    public List<Line> getNews() {
        List<Line> news = new ArrayList<>(kept());
        news.addAll(lines(false));
        return news;
    }

    /** Good news for the page to which the browser is led next, told there once. */
    public void tellNext(String text) {
        request.getSession().setAttribute(NEXT, text);
    }

    /** Leads the browser on, so that loading the page again does nothing again. */
    public void leadTo(String address) throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(address);
        context.responseComplete();
    }

    /** There is no such thing as the address names. */
    public void missing() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
        context.responseComplete();
    }

    private List<Line> kept() {
        if (kept == null) {
            HttpSession session = request.getSession(false);
            Object text = session == null ? null : session.getAttribute(NEXT);
            kept = text == null ? List.of() : List.of(new Line("", text.toString()));
            if (text != null) {
                session.removeAttribute(NEXT);
            }
        }
        return kept;
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
