package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Answers from the website, imported from a table into a campaign: ECO-50 to ECO-54. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class SurveyAnswerImports implements ImportTarget {

    /** After so long, no answer of a campaign is expected any more. */
    private static final int TAKEN_DAYS = 366;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Campaigns campaigns;
    @EJB Responses responses;
    @Inject Clock clock;

    @Override
    @PermitAll
    public String code() {
        return "listening";
    }

    @Override
    @PermitAll
    public String path() {
        return "/enquetes";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY);
    }

    /** ECO-50 */
    @Override
    public List<ImportSource> sources() {
        LocalDate oldest = LocalDate.now(clock).minusDays(TAKEN_DAYS);
        return campaigns.all().stream()
                .filter(one -> one.takes(SurveyChannel.WEBSITE))
                .map(
                        one ->
                                new ImportSource(
                                        String.valueOf(one.id()),
                                        one.title(),
                                        one.state() != CampaignState.PREPARED
                                                && one.endsOn().isAfter(oldest)))
                .toList();
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return campaign(source).map(one -> table(one).columns()).orElse(List.of());
    }

    /** ECO-52, ECO-54 */
    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return campaign(source)
                .map(
                        one -> {
                            SurveyAnswerTable table = table(one);
                            return new AnswerHeadings(table.edition().title())
                                    .remarks(header, chosen, table.questionsByColumn().keySet());
                        })
                .orElse(List.of());
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        Campaign campaign = campaign(source).orElseThrow(SurveyAnswerImports::gone);
        SurveyAnswerTable table = table(campaign);
        AnswerCheck check = new AnswerCheck(campaign, table.edition(), LocalDate.now(clock));
        return cells -> {
            try {
                AnswerSheet sheet = table.read(cells);
                boolean counted = sheet.reference().isEmpty();
                String identity =
                        counted
                                ? AnswerReference.of(sheet, table.moment(cells))
                                : sheet.reference();
                Optional<RuleBroken> broken = check.broken(referred(sheet, identity));
                if (broken.isPresent()) {
                    throw new CellRefused(SurveyAnswerTable.DATE, broken.get());
                }
                return counted ? Checked.eachOf(identity) : Checked.right(identity);
            } catch (CellRefused e) {
                return Checked.wrong(
                        e.column(), e.why().getMessage(), e.why().arguments().toArray());
            }
        };
    }

    @Override
    public int known(String source, Collection<String> identities) {
        return responses.known(number(source), identities).size();
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        SurveyAnswerTable table = table(campaign(source).orElseThrow(SurveyAnswerImports::gone));
        responses.keepAll(
                number(source), importId, rows.stream().map(row -> sheet(table, row)).toList());
    }

    private static AnswerSheet sheet(SurveyAnswerTable table, Map<String, String> cells) {
        try {
            AnswerSheet sheet = table.read(cells);
            return sheet.reference().isEmpty()
                    ? referred(
                            sheet,
                            ImportTarget.numbered(
                                    AnswerReference.of(sheet, table.moment(cells)),
                                    Integer.parseInt(
                                            cells.getOrDefault(ImportTarget.OCCURRENCE, "1"))))
                    : sheet;
        } catch (CellRefused e) {
            throw e.why();
        }
    }

    private static AnswerSheet referred(AnswerSheet sheet, String reference) {
        return new AnswerSheet(
                reference,
                sheet.channel(),
                sheet.language(),
                sheet.answeredOn(),
                sheet.choices(),
                sheet.comments());
    }

    /** The import itself is in the history; who answered is nowhere. */
    @Override
    public void added(long importId) {}

    @Override
    public void undo(long importId) {
        responses.undo(importId);
    }

    private SurveyAnswerTable table(Campaign campaign) {
        return new SurveyAnswerTable(
                EditionReading.of(em, campaign.edition()), campaign.beginsOn());
    }

    private Optional<Campaign> campaign(String source) {
        return Optional.ofNullable(em.find(Campaign.class, number(source)));
    }

    private static long number(String source) {
        return source.matches("\\d{1,18}") ? Long.parseLong(source) : 0;
    }

    private static RuleBroken gone() {
        return new RuleBroken("listening.campaign.unknown");
    }
}
