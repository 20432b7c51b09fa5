package fr.prefecture.clu.web.quality;

import fr.prefecture.clu.quality.RatingRow;
import fr.prefecture.clu.quality.SelfAssessmentRow;
import fr.prefecture.clu.quality.SelfAssessments;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A self-assessment: typed commitment by commitment, then closed and read. QUA-58, QUA-59 */
@Named
@RequestScoped
public class SelfAssessmentPage {

    static final String PATH = "/audits/autoevaluations/";

    /** The commitments of a module, in reading order. */
    public record Module(String name, String anchor, List<RatingLine> lines) {}

    @Inject SelfAssessments assessments;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private Optional<SelfAssessmentRow> row;
    private List<RatingLine> lines = List.of();
    private final Map<Long, String> theirs = new LinkedHashMap<>();

    @PostConstruct
    void begin() {
        row = assessments.find(Long.parseLong(request.getParameter("id")));
        row.ifPresent(
                known ->
                        lines =
                                assessments.ratings(known.id()).stream()
                                        .map(one -> RatingLine.sent(one, request))
                                        .toList());
    }

    public void load() throws IOException {
        if (row.isEmpty()) {
            messages.missing();
        }
    }

    public String save() throws IOException {
        Optional<Integer> rated = keep();
        if (rated.isPresent()) {
            lead(Texts.of("quality.self.saved", rated.get(), row().asked()));
        }
        return null;
    }

    /** Keeps what was typed, then closes. */
    public String close() throws IOException {
        if (keep().isPresent()) {
            try {
                assessments.close(row().id());
                lead(Texts.of("quality.self.closedNow"));
            } catch (RuleBroken refusal) {
                AuditRefusals.say(refusal);
                row = assessments.find(row().id());
                lines = assessments.ratings(row().id()).stream().map(RatingLine::kept).toList();
            }
        }
        return null;
    }

    private void lead(String news) throws IOException {
        messages.tellNext(news);
        messages.leadTo(getAddress());
    }

    /** How many are rated; nothing when it was refused, and what was typed stays. */
    private Optional<Integer> keep() {
        try {
            return Optional.of(
                    assessments.save(row().id(), lines.stream().map(RatingLine::entry).toList()));
        } catch (RuleBroken refusal) {
            AuditRefusals.say(refusal);
            lines.forEach(line -> theirs.put(line.id(), line.theirs()));
            lines = lines.stream().map(RatingLine::seen).toList();
            return Optional.empty();
        }
    }

    // --- what the page shows

    private SelfAssessmentRow row() {
        return row.orElseThrow();
    }

    public String getHeading() {
        return row.map(
                        one ->
                                Texts.of(
                                        "quality.self.heading",
                                        String.valueOf(one.year()),
                                        one.structure()))
                .orElse("");
    }

    public String getEdition() {
        return row().edition();
    }

    public String getProgress() {
        return Texts.of("quality.self.progress", row().rated(), row().asked());
    }

    public int getRated() {
        return row().rated();
    }

    public int getAsked() {
        return Math.max(1, row().asked());
    }

    public SelfAssessmentLine getLine() {
        return new SelfAssessmentLine(row(), getAddress());
    }

    public boolean isTyped() {
        return row().isOpen() && request.isUserInRole(Roles.QUALITY);
    }

    public boolean isNone() {
        return lines.isEmpty();
    }

    public List<Module> getModules() {
        Map<String, List<RatingLine>> modules = new LinkedHashMap<>();
        lines.forEach(
                line -> modules.computeIfAbsent(line.module(), key -> new ArrayList<>()).add(line));
        List<Module> all = new ArrayList<>();
        modules.forEach((name, own) -> all.add(new Module(name, "module-" + all.size(), own)));
        return all;
    }

    /** What another has kept meanwhile of this commitment; empty else. */
    public String theirs(RatingLine line) {
        return theirs.getOrDefault(line.id(), "");
    }

    /** « Par rapport à 2020 : 3 engagements en progrès, 1 en recul, 16 inchangés. » */
    public String getComparison() {
        List<Integer> ways =
                lines.stream().map(RatingLine::row).flatMap(one -> trend(one).stream()).toList();
        return ways.isEmpty()
                ? ""
                : Texts.of(
                        "quality.self.comparison",
                        String.valueOf(row().year() - 1),
                        ways.stream().filter(way -> way > 0).count(),
                        ways.stream().filter(way -> way < 0).count(),
                        ways.stream().filter(way -> way == 0).count());
    }

    private static Optional<Integer> trend(RatingRow one) {
        return one.trend();
    }

    public String getYearBefore() {
        return Texts.of("quality.self.inYear", String.valueOf(row().year() - 1));
    }

    public String getAddress() {
        return request.getContextPath() + PATH + row().id();
    }

    public String getExportAddress() {
        return request.getContextPath() + SelfAssessmentExports.LIST + "?numero=" + row().id();
    }
}
