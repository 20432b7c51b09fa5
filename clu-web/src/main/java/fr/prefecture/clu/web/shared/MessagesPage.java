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
import java.util.OptionalLong;

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
    private static final String UNDO = "clu.news.undo";
    private static final String REFUSED = "clu.news.refused";

    @Inject HttpServletRequest request;

    private List<Line> kept;
    private String undo = "";
    private String refused = "";

    public boolean isRefused() {
        return !getErrors().isEmpty();
    }

    public List<Line> getErrors() {
        kept();
        List<Line> errors = new ArrayList<>();
        if (!refused.isEmpty()) {
            errors.add(new Line("", refused));
        }
        errors.addAll(lines(true));
        return errors;
    }

    public List<Line> getNews() {
        List<Line> news = new ArrayList<>(kept());
        news.addAll(lines(false));
        return news;
    }

    /** Good news for the page to which the browser is led next, told there once. */
    public void tellNext(String text) {
        HttpSession session = request.getSession();
        session.setAttribute(NEXT, text);
        session.removeAttribute(UNDO);
    }

    /**
     * COR-10: the same, with a button that takes the removal back.
     *
     * @param binned by which number the bin knows it; nothing when nothing was removed
     */
    public void tellRemoved(String text, OptionalLong binned) {
        tellNext(text);
        if (binned.isPresent()) {
            request.getSession().setAttribute(UNDO, binned.getAsLong());
        }
    }

    /**
     * COR-10: the same for a row of a list that somebody else may have removed meanwhile.
     *
     * @param gone what is said when nothing was removed
     */
    public void tellRemoved(String text, OptionalLong binned, String gone) {
        if (binned.isPresent()) {
            tellRemoved(text, binned);
        } else {
            refuseNext(gone);
        }
    }

    /** By which number the bin knows what the news says was removed; empty when nothing was. */
    public String getUndo() {
        kept();
        return undo;
    }

    /** A refusal for the page to which the browser is led next, told there once. */
    public void refuseNext(String text) {
        request.getSession().setAttribute(REFUSED, text);
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

    /** The whole page says them: a part of the former one, asked for meanwhile, takes none away. */
    private List<Line> kept() {
        if (kept == null) {
            HttpSession session = Asked.partially(request) ? null : request.getSession(false);
            String text = taken(session, NEXT);
            kept = text.isEmpty() ? List.of() : List.of(new Line("", text));
            undo = taken(session, UNDO);
            refused = taken(session, REFUSED);
        }
        return kept;
    }

    private static String taken(HttpSession session, String name) {
        Object said = session == null ? null : session.getAttribute(name);
        if (said == null) {
            return "";
        }
        session.removeAttribute(name);
        return said.toString();
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
