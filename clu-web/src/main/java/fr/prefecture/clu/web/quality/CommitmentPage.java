package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EvidenceMatrices;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.IndicatorRow;
import fr.prefecture.clu.quality.LinkRow;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One commitment with everything that concerns it. */
@Named
@RequestScoped
public class CommitmentPage {

    /** A correspondence as the page shows it. */
    public record LinkLine(
            String name,
            String wording,
            String address,
            String kind,
            String state,
            String source) {}

    /** A sub-commitment, or the commitment that it is a part of. */
    public record Relative(String name, String address) {}

    /** An indicator that measures it, with its targets in this version. */
    public record MeasureLine(String code, String name, List<TargetLine> targets) {}

    @Inject Commitments commitments;
    @Inject Frameworks frameworks;
    @Inject Targets targets;
    @Inject EvidenceMatrices matrices;
    @Inject Evidences evidences;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<CommitmentRow> row = Optional.empty();

    @PostConstruct
    void begin() {
        row = commitments.find(Long.parseLong(request.getParameter("id")));
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public CommitmentRow getRow() {
        return row.orElseThrow();
    }

    public String getHeading() {
        return Texts.of("quality.commitment.heading", getRow().code(), getRow().editionName());
    }

    public String getKind() {
        return QualityWords.kind(getRow().status());
    }

    public String getState() {
        return QualityWords.status(getRow().status());
    }

    public String getModule() {
        return Texts.of("quality.module.name", getRow().moduleCode(), getRow().moduleName());
    }

    public String getEditionAddress() {
        return Address.of(request, "/referentiels/" + getRow().editionId()).toString();
    }

    /** Whether its version asks it no more. */
    public boolean isWithdrawn() {
        return commitments.withdrawn(getRow().editionId()).stream()
                .anyMatch(one -> one.id() == getRow().id());
    }

    public Relative getParent() {
        return getRow().parentId().flatMap(commitments::find).map(this::relative).orElse(null);
    }

    public List<Relative> getParts() {
        return commitments.of(getRow().editionId()).stream()
                .filter(one -> one.parentId().equals(Optional.of(getRow().id())))
                .map(this::relative)
                .toList();
    }

    private Relative relative(CommitmentRow one) {
        return new Relative(
                Texts.of("quality.commitment.name", one.code(), one.wording()),
                Address.of(request, "/referentiels/engagements/" + one.id()).toString());
    }

    /** What proves it today, itself or by correspondence, and what does so no more. */
    public List<EvidenceMatrixLine.Piece> getEvidence() {
        return mayReadEvidence()
                ? EvidenceMatrixLine.pieces(matrices.line(getRow(), evidences.today()), request)
                : List.of();
    }

    /** Where a piece is given for it; empty for who gives none. */
    public String getAdditionAddress() {
        return request.isUserInRole(Roles.QUALITY)
                ? Address.of(request, EvidencesPage.PATH + "/nouvelle")
                        .with("engagement", getRow().id())
                        .toString()
                : "";
    }

    private boolean mayReadEvidence() {
        return request.isUserInRole(Roles.QUALITY) || request.isUserInRole(Roles.SECRETARY_GENERAL);
    }

    public List<LinkLine> getLinks() {
        return commitments.linksOf(getRow().id()).stream().map(this::line).toList();
    }

    private LinkLine line(LinkRow link) {
        return new LinkLine(
                FrameworkPage.said(link),
                link.other().map(CommitmentRow::wording).orElse(""),
                link.other()
                        .map(
                                one ->
                                        Address.of(request, "/referentiels/engagements/" + one.id())
                                                .toString())
                        .orElse(""),
                QualityWords.kind(link.status()),
                QualityWords.status(link.status()),
                link.source());
    }

    public List<MeasureLine> getMeasures() {
        LocalDate today = targets.today();
        Map<String, IndicatorRow> names =
                frameworks.indicators(getRow().editionId()).stream()
                        .collect(Collectors.toMap(IndicatorRow::code, Function.identity()));
        return commitments.indicatorsOf(getRow().id()).stream()
                .map(
                        code ->
                                new MeasureLine(
                                        code,
                                        names.containsKey(code) ? names.get(code).name() : code,
                                        targets.of(code).stream()
                                                .filter(
                                                        one ->
                                                                one.editionId()
                                                                        == getRow().editionId())
                                                .map(
                                                        one ->
                                                                new TargetLine(
                                                                        one,
                                                                        code,
                                                                        Address.of(
                                                                                        request,
                                                                                        "/referentiels/objectifs/"
                                                                                                + one
                                                                                                        .id())
                                                                                .toString(),
                                                                        today))
                                                .toList()))
                .toList();
    }
}
