package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.SentFile;
import fr.prefecture.clu.web.shared.SentFiles;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import jakarta.faces.convert.ConverterException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.PrimeFaces;
import org.primefaces.component.fileupload.FileUpload;
import org.primefaces.component.fileupload.FileUploadRenderer;

/**
 * PrimeFaces' field for files, with the browser's own control as the one that people meet, and with
 * files that wait on the server for their form: each travels as soon as it is chosen, while the
 * page says how far it is, and a form that is refused still has it. Without scripts the files come
 * with the form. Its value is a list of {@link SentFile}, or one of them. Decision 0132.
 */
public final class FileFieldRenderer extends FileUploadRenderer {

    /** What the page's script says; each is a text of the page, by this key. */
    private static final List<String> SAID =
            List.of("sending", "interrupt", "there", "cut", "later", "empty", "type");

    private static final String INPUT = "_input";
    private static final String WAITING = "clu.files.";

    @Override
    public void decode(FacesContext context, UIComponent component) {
        FileUpload field = (FileUpload) component;
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        String id = field.getClientId(context);
        try {
            if (context.getPartialViewContext().isAjaxRequest()) {
                if (id.equals(external.getRequestParameterMap().get("jakarta.faces.source"))) {
                    takeAhead(request, field, id);
                }
                return;
            }
            List<SentFile> files = new ArrayList<>(SentFiles.waiting(request, id));
            for (Part part : chosen(request, id)) {
                files.add(SentFiles.hold(request, part));
            }
            request.setAttribute(WAITING + id, files);
            field.setSubmittedValue(
                    files.isEmpty() && !SentFiles.isAnyLost(request, id) ? "" : files);
        } catch (IOException | ServletException e) {
            throw new FacesException(e);
        }
    }

    private static void takeAhead(HttpServletRequest request, FileUpload field, String id)
            throws IOException, ServletException {
        PrimeFaces.Ajax answer = PrimeFaces.current().ajax();
        for (Part part : chosen(request, id)) {
            if (part.getSize() > most(field)) {
                answer.addCallbackParam("refus", field.getAttributes().get("mostSaid"));
            } else if (part.getSize() == 0) {
                answer.addCallbackParam(
                        "refus", Texts.of("shared.file.empty", part.getSubmittedFileName()));
            } else {
                answer.addCallbackParam("jeton", SentFiles.hold(request, part).token());
            }
        }
    }

    private static long most(FileUpload field) {
        return ((Number) field.getAttributes().get("most")).longValue();
    }

    /** One without content counts too, so as to be refused by a sentence. */
    private static List<Part> chosen(HttpServletRequest request, String id)
            throws IOException, ServletException {
        String type = request.getContentType();
        return type == null || !type.startsWith("multipart/")
                ? List.of()
                : request.getParts().stream()
                        .filter(
                                part ->
                                        part.getName().equals(id)
                                                || part.getName().equals(id + INPUT))
                        .filter(part -> part.getSubmittedFileName() != null)
                        .filter(part -> !part.getSubmittedFileName().isBlank())
                        .toList();
    }

    @Override
    public Object getConvertedValue(FacesContext context, UIComponent component, Object submitted)
            throws ConverterException {
        FileUpload field = (FileUpload) component;
        HttpServletRequest request = (HttpServletRequest) context.getExternalContext().getRequest();
        if (SentFiles.isAnyLost(request, field.getClientId(context))) {
            String lost = Texts.of("shared.file.lost");
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, lost, lost));
        }
        List<?> files = submitted instanceof List<?> many ? many : List.of();
        if (field.isMultiple()) {
            return files.isEmpty() ? null : files;
        }
        return files.isEmpty() ? null : files.get(files.size() - 1);
    }

    @Override
    protected void encodeAdvancedMarkup(FacesContext context, FileUpload field) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        String id = field.getClientId(context);
        begin(out, "div", "ui-fileupload ui-widget");
        out.writeAttribute("id", id, null);
        out.writeAttribute("data-sans-brouillon", "oui", null);
        out.writeAttribute("data-champ", SentFiles.field(id), null);
        for (String said : SAID) {
            out.writeAttribute("data-" + said, Texts.of("shared.file." + said), null);
        }
        begin(out, "div", "ui-fileupload-buttonbar");
        encodeInput(context, field, id);
        begin(out, "span", "fichiers-depot");
        out.writeText(
                Texts.of(field.isMultiple() ? "shared.file.drop.several" : "shared.file.drop"),
                null);
        out.endElement("span");
        out.endElement("div");
        begin(out, "div", "ui-fileupload-content");
        begin(out, "div", "ui-fileupload-files");
        out.startElement("div", null);
        encodeWaiting(context, id);
        out.endElement("div");
        out.endElement("div");
        out.endElement("div");
        begin(out, "p", "fichiers-dit");
        out.writeAttribute("role", "status", null);
        out.endElement("p");
        out.endElement("div");
    }

    private void encodeInput(FacesContext context, FileUpload field, String id) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        out.startElement("input", null);
        out.writeAttribute("type", "file", null);
        out.writeAttribute("id", id + INPUT, null);
        out.writeAttribute("name", id + INPUT, null);
        if (field.isMultiple()) {
            out.writeAttribute("multiple", "multiple", null);
        }
        out.writeAttribute("accept", field.getAccept(), null);
        out.writeAttribute("data-most", most(field), null);
        out.writeAttribute("data-most-said", field.getAttributes().get("mostSaid"), null);
        renderDynamicPassThruAttributes(context, field);
        out.endElement("input");
    }

    /** Ticked: it goes with the form; whoever thinks better of it takes the tick away. */
    private static void encodeWaiting(FacesContext context, String id) throws IOException {
        ResponseWriter out = context.getResponseWriter();
        for (SentFile file : waiting(context, id)) {
            begin(out, "div", "case ui-fileupload-row");
            out.startElement("input", null);
            out.writeAttribute("type", "checkbox", null);
            out.writeAttribute("id", id + "-" + file.token(), null);
            out.writeAttribute("name", SentFiles.field(id), null);
            out.writeAttribute("value", file.token(), null);
            out.writeAttribute("checked", "checked", null);
            out.endElement("input");
            out.startElement("label", null);
            out.writeAttribute("for", id + "-" + file.token(), null);
            out.writeText(
                    Texts.of("shared.file.waiting", file.name(), French.size(file.size())), null);
            out.endElement("label");
            out.endElement("div");
        }
    }

    /** What the form has brought, less what its act has read and deleted. */
    private static List<SentFile> waiting(FacesContext context, String id) {
        Object files = context.getExternalContext().getRequestMap().get(WAITING + id);
        return files instanceof List<?> many
                ? many.stream()
                        .map(SentFile.class::cast)
                        .filter(file -> Files.exists(file.path()))
                        .toList()
                : List.of();
    }

    private static void begin(ResponseWriter out, String element, String styleClass)
            throws IOException {
        out.startElement(element, null);
        out.writeAttribute("class", styleClass, null);
    }
}
