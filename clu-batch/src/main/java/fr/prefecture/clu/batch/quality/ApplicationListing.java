package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingPapers;
import fr.prefecture.clu.committee.MeetingRow;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.PaperKind;
import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.indicators.IndicatorRow;
import fr.prefecture.clu.indicators.IndicatorSheets;
import fr.prefecture.clu.indicators.Indicators;
import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.CampaignReports;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CampaignState;
import fr.prefecture.clu.listening.Campaigns;
import fr.prefecture.clu.listening.MysteryDirection;
import fr.prefecture.clu.listening.MysteryReports;
import fr.prefecture.clu.listening.MysteryRow;
import fr.prefecture.clu.listening.MysterySurveys;
import fr.prefecture.clu.quality.ApplicationFileRow;
import fr.prefecture.clu.quality.ApplicationIndex;
import fr.prefecture.clu.quality.ApplicationIndex.Asked;
import fr.prefecture.clu.quality.ApplicationIndex.Link;
import fr.prefecture.clu.quality.ApplicationIndex.Part;
import fr.prefecture.clu.quality.ApplicationIndex.Proof;
import fr.prefecture.clu.quality.ApplicationPapers;
import fr.prefecture.clu.quality.AuditReports;
import fr.prefecture.clu.quality.AuditRow;
import fr.prefecture.clu.quality.Audits;
import fr.prefecture.clu.quality.CommitmentRow;
import fr.prefecture.clu.quality.Commitments;
import fr.prefecture.clu.quality.EvidenceRow;
import fr.prefecture.clu.quality.Evidences;
import fr.prefecture.clu.shared.FigureTarget;
import fr.prefecture.clu.shared.Settings;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What goes into an application file, gathered from all features that have a part in it; in one
 * order, which the data alone decide: QUA-56, QUA-57.
 */
@Dependent
public class ApplicationListing {

    /** A label's life: what the committee said and users answered in it goes with the file. */
    private static final int YEARS = 3;

    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM uuuu", Locale.FRENCH);
    private static final Comparator<EvidenceRow> BY_NUMBER = Comparator.comparing(EvidenceRow::id);

    @EJB private Commitments commitments;
    @EJB private Evidences evidences;
    @EJB private Indicators indicators;
    @EJB private IndicatorSheets sheets;
    @EJB private Meetings meetings;
    @EJB private MeetingPapers minutes;
    @EJB private Campaigns campaigns;
    @EJB private CampaignReports answers;
    @EJB private MysterySurveys mystery;
    @EJB private MysteryReports tested;
    @EJB private Audits audits;
    @EJB private AuditReports reports;
    @EJB private ApplicationPapers papers;

    public ApplicationPlan of(ApplicationFileRow file) {
        ApplicationSheet sheet = new ApplicationSheet(file);
        List<CommitmentRow> asked = commitments.askedOf(file.structureId(), file.editionId());
        Map<String, Link> measures = indicators(sheet, asked);
        Map<String, Link> records = minutes(sheet);
        List<Link> surveyed = surveys(sheet, asked);
        List<Link> audited = audits(sheet);
        ApplicationIndex index =
                new ApplicationIndex(
                        file.structureName(),
                        file.editionName(),
                        file.asOf(),
                        MONTH.format(file.from()) + " à " + MONTH.format(file.to()),
                        parts(sheet, asked, measures, records),
                        List.copyOf(measures.values()),
                        List.copyOf(records.values()),
                        surveyed,
                        audited);
        return new ApplicationPlan(
                papers.contents(index), index.proven(), index.asked(), sheet.pieces());
    }

    private List<Part> parts(
            ApplicationSheet sheet,
            List<CommitmentRow> asked,
            Map<String, Link> measures,
            Map<String, Link> records) {
        List<EvidenceRow> valid =
                evidences.inForce(sheet.file().structureId(), sheet.file().asOf()).stream()
                        .sorted(BY_NUMBER)
                        .toList();
        Map<Long, Set<Long>> corresponding = commitments.correspondences();
        Map<Long, List<Link>> files = files(sheet, asked, valid, corresponding);
        Set<Long> whole =
                asked.stream().flatMap(one -> one.parentId().stream()).collect(Collectors.toSet());
        Map<String, List<Asked>> modules = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (CommitmentRow one : asked) {
            names.put(one.moduleCode(), one.moduleName());
            modules.computeIfAbsent(one.moduleCode(), code -> new ArrayList<>())
                    .add(
                            new Asked(
                                    one.code(),
                                    one.wording(),
                                    one.level() == 0,
                                    !whole.contains(one.id()),
                                    one.status() == FigureTarget.Status.TO_VALIDATE,
                                    valid.stream()
                                            .flatMap(
                                                    piece ->
                                                            proof(one, piece, corresponding)
                                                                    .map(
                                                                            through ->
                                                                                    said(
                                                                                            piece,
                                                                                            through,
                                                                                            files,
                                                                                            records))
                                                                    .stream())
                                            .toList(),
                                    commitments.indicatorsOf(one.id()).stream()
                                            .filter(measures::containsKey)
                                            .map(measures::get)
                                            .toList()));
        }
        return modules.entrySet().stream()
                .map(
                        module ->
                                new Part(
                                        module.getKey(),
                                        names.get(module.getKey()),
                                        module.getValue()))
                .toList();
    }

    /**
     * Whether a piece proves a commitment.
     *
     * @return empty when it does not; else the commitment by which it does, or an empty text when
     *     it was given for this very one
     */
    private Optional<String> proof(
            CommitmentRow asked, EvidenceRow piece, Map<Long, Set<Long>> corresponding) {
        if (piece.commitmentIds().contains(asked.id())) {
            return Optional.of("");
        }
        return new TreeSet<>(corresponding.getOrDefault(asked.id(), Set.of()))
                .stream()
                        .filter(piece.commitmentIds()::contains)
                        .map(commitments::find)
                        .flatMap(Optional::stream)
                        .map(other -> other.editionName() + ", engagement " + other.code())
                        .findFirst();
    }

    /** Each file of each piece that proves something here, once. */
    private Map<Long, List<Link>> files(
            ApplicationSheet sheet,
            List<CommitmentRow> asked,
            List<EvidenceRow> valid,
            Map<Long, Set<Long>> corresponding) {
        Map<Long, List<Link>> links = new HashMap<>();
        for (EvidenceRow piece : valid) {
            if (asked.stream().anyMatch(one -> proof(one, piece, corresponding).isPresent())) {
                links.put(
                        piece.id(),
                        piece.files().stream()
                                .map(given -> sheet.hold(piece.id(), given))
                                .toList());
            }
        }
        return links;
    }

    /** A document of the product that lies in the file is led to there. */
    private static Proof said(
            EvidenceRow piece,
            String through,
            Map<Long, List<Link>> files,
            Map<String, Link> records) {
        Optional<Link> record =
                piece.document()
                        .filter(document -> document.kind().equals("committee.minutes"))
                        .map(document -> records.get(document.key()));
        List<Link> links = new ArrayList<>(files.getOrDefault(piece.id(), List.of()));
        record.ifPresent(links::add);
        boolean outside = record.isEmpty() && !piece.link().isEmpty();
        return new Proof(
                piece.title(),
                piece.service(),
                piece.obtainedOn(),
                piece.validUntil(),
                through,
                links,
                outside ? address(piece.link()) : "");
    }

    /** What leads to a page of the product says where the product is. */
    private static String address(String link) {
        return link.startsWith("/") ? Settings.address() + link : link;
    }

    /** The sheets of the indicators that measure what is asked, by code. */
    private Map<String, Link> indicators(ApplicationSheet sheet, List<CommitmentRow> asked) {
        Map<String, String> names =
                indicators.all().stream()
                        .collect(Collectors.toMap(IndicatorRow::code, IndicatorRow::name));
        Map<String, Link> links = new TreeMap<>();
        asked.stream()
                .flatMap(one -> commitments.indicatorsOf(one.id()).stream())
                .distinct()
                .sorted()
                .filter(names::containsKey)
                .forEach(
                        code ->
                                links.put(
                                        code,
                                        sheet.print(
                                                "indicateurs",
                                                code.replace('.', '-').toLowerCase(Locale.ROOT),
                                                names.get(code),
                                                sheets.paper(
                                                        code,
                                                        sheet.file().from(),
                                                        sheet.file().to(),
                                                        Print.STANDARD))));
        return links;
    }

    /** The records that were signed by that day, earliest first, by the number of their meeting. */
    private Map<String, Link> minutes(ApplicationSheet sheet) {
        LocalDate last = sheet.file().asOf();
        LocalDate first = last.minusYears(YEARS);
        Map<String, Link> links = new LinkedHashMap<>();
        meetings.rows(Optional.empty(), Optional.empty()).stream()
                .map(MeetingRow::id)
                .map(meetings::get)
                .filter(Meeting::isSigned)
                .filter(
                        meeting ->
                                meeting.signedOn()
                                        .filter(on -> !on.isAfter(last) && !on.isBefore(first))
                                        .isPresent())
                .sorted(
                        Comparator.comparing((Meeting meeting) -> meeting.date().firstDay())
                                .thenComparing(Meeting::id))
                .forEach(
                        meeting ->
                                links.put(
                                        String.valueOf(meeting.id()),
                                        sheet.print(
                                                "comite",
                                                meeting.date().firstDay().toString(),
                                                "Relevé de décisions",
                                                minutes.paper(
                                                        meeting.id(),
                                                        PaperKind.MINUTES,
                                                        Print.STANDARD))));
        return links;
    }

    /** The reports of what was asked of users and tested by partners, over by that day. */
    private List<Link> surveys(ApplicationSheet sheet, List<CommitmentRow> asked) {
        LocalDate last = sheet.file().asOf();
        LocalDate first = last.minusYears(YEARS);
        List<Link> links = new ArrayList<>();
        campaigns.all().stream()
                .filter(row -> row.audience() == Audience.USERS)
                .filter(row -> row.state() == CampaignState.CLOSED && row.responses() > 0)
                .filter(row -> !row.endsOn().isAfter(last) && !row.endsOn().isBefore(first))
                .sorted(Comparator.comparing(CampaignRow::beginsOn).thenComparing(CampaignRow::id))
                .forEach(
                        row ->
                                links.add(
                                        sheet.print(
                                                "enquetes",
                                                row.beginsOn().toString(),
                                                row.title(),
                                                answers.paper(row.id(), Print.STANDARD))));
        Map<String, String> wordings = new HashMap<>();
        asked.forEach(one -> wordings.putIfAbsent(one.code(), one.wording()));
        mystery.all().stream()
                .filter(row -> row.direction() == MysteryDirection.OURS && row.made() > 0)
                .filter(
                        row ->
                                row.closedOn()
                                        .filter(on -> !on.isAfter(last) && !on.isBefore(first))
                                        .isPresent())
                .sorted(
                        Comparator.comparing((MysteryRow row) -> row.terms().beginsOn())
                                .thenComparing(MysteryRow::id))
                .forEach(
                        row ->
                                links.add(
                                        sheet.print(
                                                "enquetes",
                                                row.terms().beginsOn().toString(),
                                                row.terms().title(),
                                                tested.paper(row.id(), Print.STANDARD, wordings))));
        return links;
    }

    /** The reports of the audits that had begun by that day. */
    private List<Link> audits(ApplicationSheet sheet) {
        return audits.ofStructure(sheet.file().structureId()).stream()
                .filter(
                        audit ->
                                audit.terms()
                                        .actualFrom()
                                        .filter(on -> !on.isAfter(sheet.file().asOf()))
                                        .isPresent())
                .map(audit -> report(sheet, audit))
                .toList();
    }

    private Link report(ApplicationSheet sheet, AuditRow audit) {
        Paper paper = reports.report(audit.id(), Print.STANDARD);
        return sheet.print("audits", audit.begins().toString(), paper.title(), paper);
    }
}
