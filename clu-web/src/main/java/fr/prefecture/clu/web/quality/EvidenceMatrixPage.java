package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.EvidenceMatrix;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The commitments of a structure with what proves each, and what is missing on a day. */
@Named
@RequestScoped
public class EvidenceMatrixPage {

    /** A choice of a filter. */
    public record Choice(String value, String text, boolean chosen) {}

    @Inject EvidenceMatrixQuery query;
    @Inject HttpServletRequest request;

    private List<EvidenceMatrixLine> lines;

    @PostConstruct
    void begin() {
        lines =
                query.matrix().map(EvidenceMatrix::lines).orElse(List.of()).stream()
                        .map(line -> EvidenceMatrixLine.of(line, request))
                        .toList();
        if (!query.isUnderstood()) {
            String text = Texts.of("quality.matrix.day.wrong", query.typed());
            FacesContext.getCurrentInstance()
                    .addMessage("au", new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        }
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }

    public boolean isFilled() {
        return !lines.isEmpty();
    }

    public List<EvidenceMatrixLine> getLines() {
        return lines;
    }

    public List<EvidenceMatrixLine> getMissing() {
        return lines.stream().filter(EvidenceMatrixLine::isMissing).toList();
    }

    public long getProved() {
        return query.matrix().map(EvidenceMatrix::proved).orElse(0L);
    }

    public long getAsked() {
        return query.matrix().map(EvidenceMatrix::asked).orElse(0L);
    }

    /** « 12 engagements prouvés sur 20 » */
    public String getGauge() {
        return Texts.of(
                "quality.matrix.gauge",
                Texts.count(getProved(), "quality.matrix.count.proved"),
                getAsked());
    }

    public String getWords() {
        return query.inWords();
    }

    public String getMissingTitle() {
        return Texts.of("quality.matrix.missing.title", query.on());
    }

    /** « un mois avant l’audit interne du 27 septembre 2021 », when the day is that one. */
    public String getWhy() {
        return query.days().stream()
                .filter(one -> one.day().equals(query.on()))
                .map(one -> Texts.of("quality.matrix.why", one.audit()))
                .findFirst()
                .orElse("");
    }

    /** Other days to look at: a month before each internal audit. */
    public List<Choice> getDays() {
        return query.days().stream()
                .map(
                        one ->
                                new Choice(
                                        query.address(EvidenceMatrixQuery.PATH, one.day())
                                                .toString(),
                                        Texts.of("quality.matrix.before", one.audit()),
                                        one.day().equals(query.on())))
                .toList();
    }

    public String getDay() {
        return query.isUnderstood() ? French.date(query.on()) : query.typed();
    }

    public List<Choice> getStructures() {
        return query.structures().stream()
                .map(
                        one ->
                                new Choice(
                                        String.valueOf(one.id()),
                                        one.name(),
                                        query.structure()
                                                .filter(asked -> asked.id() == one.id())
                                                .isPresent()))
                .toList();
    }

    public List<Choice> getEditions() {
        return query.editions().stream()
                .map(
                        one ->
                                new Choice(
                                        String.valueOf(one.id()),
                                        one.name(),
                                        query.edition()
                                                .filter(asked -> asked.id() == one.id())
                                                .isPresent()))
                .toList();
    }

    public String getExportAddress() {
        return query.address(EvidenceExports.MATRIX).toString();
    }

    public String getExportText() {
        return Texts.of(
                "quality.evidence.export", Texts.count(lines.size(), "quality.count.lines"));
    }
}
