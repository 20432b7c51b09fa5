package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EditionSheet;
import fr.prefecture.clu.quality.Frameworks;
import fr.prefecture.clu.quality.IndicatorRow;
import fr.prefecture.clu.quality.LinkRow;
import fr.prefecture.clu.quality.ModuleRow;
import fr.prefecture.clu.quality.TargetRow;
import fr.prefecture.clu.quality.Targets;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
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
import java.util.stream.Collectors;

/** One version of a framework: its modules with their commitments, its indicators and targets. */
@Named
@RequestScoped
public class FrameworkPage {

    /** A module with its commitments. */
    public record Part(ModuleRow row, String heading, List<CommitmentLine> commitments) {

        public String kind() {
            return QualityWords.kind(row.status());
        }

        public String state() {
            return QualityWords.status(row.status());
        }
    }

    /** A commitment as the tree shows it. */
    public record CommitmentLine(CommitmentRow row, String address, String links) {

        public String level() {
            return row.level() == 0 ? "" : "sous-engagement";
        }

        public String kind() {
            return QualityWords.kind(row.status());
        }

        public String state() {
            return QualityWords.status(row.status());
        }
    }

    /** An indicator with what it has to reach. */
    public record IndicatorLine(
            String code, String name, String unit, List<TargetLine> targets, String newAddress) {}

    @Inject Frameworks frameworks;
    @Inject Commitments commitments;
    @Inject Targets targets;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<EditionSheet> sheet = Optional.empty();
    private List<CommitmentRow> rows = List.of();

    @PostConstruct
    void begin() {
        sheet = frameworks.sheet(Long.parseLong(request.getParameter("id")));
        sheet.ifPresent(one -> rows = commitments.of(one.row().id()));
    }

    public void load() throws IOException {
        if (sheet.isEmpty()) {
            messages.missing();
        }
    }

    public EditionSheet getSheet() {
        return sheet.orElseThrow();
    }

    public String getHeading() {
        return getSheet().row().name();
    }

    public String getPeriod() {
        return QualityWords.period(getSheet().row().validFrom(), getSheet().row().validUntil());
    }

    public String getPublished() {
        return getSheet().publishedOn().map(French::day).orElse("");
    }

    public String getReplaces() {
        return getSheet().replaces().orElse("");
    }

    public String getKind() {
        return QualityWords.kind(getSheet().row().status());
    }

    public String getState() {
        return QualityWords.status(getSheet().row().status());
    }

    /** « 3 engagements sur 10 sont à valider : … »; empty when none is. */
    public String getToValidate() {
        long open =
                rows.stream()
                        .filter(one -> one.status() == FigureTarget.Status.TO_VALIDATE)
                        .count();
        return open == 0
                ? ""
                : Texts.of(
                        "quality.framework.toValidate",
                        Texts.count(open, "quality.count.commitments"),
                        rows.size());
    }

    public List<Part> getModules() {
        return frameworks.modules(getSheet().row().id()).stream()
                .map(
                        module ->
                                new Part(
                                        module,
                                        Texts.of(
                                                module.compulsory()
                                                        ? "quality.module.compulsory"
                                                        : "quality.module.optional",
                                                module.code(),
                                                module.name()),
                                        rows.stream()
                                                .filter(
                                                        one ->
                                                                one.moduleCode()
                                                                        .equals(module.code()))
                                                .map(this::line)
                                                .toList()))
                .toList();
    }

    private CommitmentLine line(CommitmentRow row) {
        return new CommitmentLine(
                row,
                Address.of(request, "/referentiels/engagements/" + row.id()).toString(),
                commitments.linksOf(row.id()).stream()
                        .map(FrameworkPage::said)
                        .collect(Collectors.joining("\u202f; ")));
    }

    /** « Services Publics + 2021, 2 », or the reference with what is missing. */
    static String said(LinkRow link) {
        return link.other()
                .map(one -> Texts.of("quality.link.known", one.editionName(), one.code()))
                .orElseGet(
                        () ->
                                Texts.of(
                                        link.frameworkLoaded()
                                                ? "quality.link.gone"
                                                : "quality.link.notLoaded",
                                        link.reference()));
    }

    public List<IndicatorLine> getIndicators() {
        long edition = getSheet().row().id();
        LocalDate today = targets.today();
        Map<String, List<TargetRow>> known =
                targets.ofEdition(edition).stream()
                        .collect(Collectors.groupingBy(TargetRow::indicatorCode));
        return frameworks.indicators(edition).stream()
                .map(
                        one ->
                                new IndicatorLine(
                                        one.code(),
                                        one.name(),
                                        QualityWords.unit(one.unit(), false),
                                        known.getOrDefault(one.code(), List.of()).stream()
                                                .map(row -> target(one, row, today))
                                                .toList(),
                                        Address.of(request, "/referentiels/objectifs/nouveau")
                                                .with("version", edition)
                                                .with("indicateur", one.code())
                                                .toString()))
                .toList();
    }

    private TargetLine target(IndicatorRow indicator, TargetRow row, LocalDate today) {
        return new TargetLine(
                row,
                indicator.name(),
                Address.of(request, "/referentiels/objectifs/" + row.id()).toString(),
                today);
    }

    public List<CommitmentLine> getWithdrawn() {
        return commitments.withdrawn(getSheet().row().id()).stream().map(this::line).toList();
    }

    public String getCsv() {
        return FrameworkDownloads.file(request, getSheet().row().id() + ".csv");
    }

    public String getYaml() {
        return FrameworkDownloads.file(request, getSheet().row().frameworkCode() + ".yaml");
    }

    public boolean isWritable() {
        return request.isUserInRole(Roles.QUALITY);
    }
}
