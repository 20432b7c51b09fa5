package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EliminationLineRow;
import fr.prefecture.clu.quality.EliminationLines;
import fr.prefecture.clu.quality.EliminationRow;
import fr.prefecture.clu.quality.Eliminations;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** An elimination slip, and the visa of the archives. */
@Named
@RequestScoped
public class EliminationPage {

    /** A piece as the slip names it. */
    public record Line(
            EliminationLineRow row,
            String address,
            String obtained,
            String due,
            String why,
            String disposition,
            String volume,
            boolean ticked) {

        public String box() {
            return Texts.of("quality.elimination.box", row.position(), row.title());
        }

        public String fate() {
            return Texts.of(
                    row.retained()
                            ? "quality.elimination.retained"
                            : "quality.elimination.eliminated");
        }
    }

    @Inject Eliminations eliminations;
    @Inject EliminationLines lines;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<EliminationRow> slip;
    private LocalDate visaOn;
    private String visa;
    private boolean sure;

    @PostConstruct
    void begin() {
        slip =
                Optional.ofNullable(request.getParameter("id"))
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(eliminations::find);
    }

    public void load() throws IOException {
        if (slip.isEmpty()) {
            messages.missing();
        }
    }

    /** Records the visa; the contents go. */
    public String sign() throws IOException {
        if (!sure) {
            say(null, Texts.of("quality.elimination.sure.missing"));
            return null;
        }
        try {
            eliminations.sign(row().id(), visaOn, visa, kept());
            messages.tellNext(Texts.of("quality.elimination.done", row().number()));
            messages.leadTo(getAddress());
        } catch (RuleBroken refusal) {
            say(
                    switch (refusal.getMessage()) {
                        case "quality.elimination.visa.day" -> "visa-le";
                        case "quality.elimination.visa.text" -> "visa";
                        default -> null;
                    },
                    Texts.of(refusal.getMessage(), refusal.arguments()));
        }
        return null;
    }

    private void say(String field, String text) {
        if (field != null) {
            UIInput input = (UIInput) request.getAttribute("clu.field." + field);
            input.setSubmittedValue(request.getParameter(field));
            input.setValid(false);
        }
        FacesContext.getCurrentInstance()
                .addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private Set<Long> kept() {
        return Optional.ofNullable(request.getParameterValues("garde")).stream()
                .flatMap(Arrays::stream)
                .filter(value -> value.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
    }

    private EliminationRow row() {
        return slip.orElseThrow();
    }

    public String getName() {
        return row().number();
    }

    public String getHeading() {
        return Texts.of("quality.elimination.heading", row().number());
    }

    public SlipLine getLine() {
        return new SlipLine(row(), getAddress());
    }

    public String getMade() {
        return Texts.of("quality.elimination.madeBy", row().madeOn(), row().madeBy());
    }

    public String getVolume() {
        return Texts.of(
                "quality.elimination.volume",
                Texts.count(row().files(), "quality.evidence.count.files"),
                French.size(row().size()));
    }

    public String getVisaSaid() {
        return row().visaOn()
                .map(
                        on ->
                                Texts.of(
                                        "quality.elimination.visa.said",
                                        on,
                                        row().visa(),
                                        row().visaBy()))
                .orElse("");
    }

    public boolean isOpen() {
        return row().isOpen();
    }

    public boolean isSignable() {
        return row().isOpen() && request.isUserInRole(Roles.QUALITY);
    }

    public List<Line> getLines() {
        Set<Long> kept = kept();
        return lines.of(row().id()).stream()
                .map(
                        one ->
                                new Line(
                                        one,
                                        Address.of(
                                                        request,
                                                        EvidencesPage.PATH + "/" + one.evidenceId())
                                                .toString(),
                                        French.dateInTable(one.obtainedOn()),
                                        French.dateInTable(one.dueOn()),
                                        why(one),
                                        Texts.of("FinalDisposition." + one.disposition().name()),
                                        Texts.of(
                                                "quality.elimination.volume",
                                                Texts.count(
                                                        one.files(),
                                                        "quality.evidence.count.files"),
                                                French.size(one.size())),
                                        kept.contains(one.evidenceId())))
                .toList();
    }

    private static String why(EliminationLineRow one) {
        return one.withdrawal().isEmpty()
                ? Texts.of(
                        "quality.elimination.rule",
                        one.rule(),
                        Texts.count(one.years(), "quality.count.years"))
                : Texts.of("quality.elimination.withdrawn", one.withdrawal());
    }

    public String getButton() {
        return Texts.of("quality.elimination.sign", row().number());
    }

    public String getAddress() {
        return Address.of(request, EliminationsPage.PATH + "/" + row().id()).toString();
    }

    public String getPdf() {
        return paper("pdf");
    }

    public String getOdt() {
        return paper("odt");
    }

    private String paper(String format) {
        return Address.of(request, EvidenceExports.SLIPS + "/" + row().id() + "." + format)
                .toString();
    }

    // --- fields

    public LocalDate getVisaOn() {
        return visaOn;
    }

    public void setVisaOn(LocalDate visaOn) {
        this.visaOn = visaOn;
    }

    public String getVisa() {
        return visa;
    }

    public void setVisa(String visa) {
        this.visa = visa;
    }

    public boolean isSure() {
        return sure;
    }

    public void setSure(boolean sure) {
        this.sure = sure;
    }
}
