package fr.prefecture.clu.listening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** ECO-43: what the papers of a campaign speak of: what is kept, and nothing of today. */
final class CampaignPaperValues {

    /** Lines on one slide. */
    private static final int BARS = 10;

    private static final int LINES = 6;

    /** How many answered by a channel. */
    public record Part(SurveyChannel channel, long responses) {}

    /** The published comments to one question. */
    public record Said(String question, List<List<String>> comments) {}

    private CampaignPaperValues() {}

    static Map<String, Object> of(
            CampaignResult result,
            Optional<CampaignComparison> comparison,
            List<CommentRow> published,
            CommentCounts counts,
            SynthesisTexts texts) {
        Map<String, Object> values = new HashMap<>();
        CampaignRow campaign = result.campaign();
        values.put("title", campaign.title());
        values.put("staff", campaign.audience() == Audience.STAFF);
        values.put("from", campaign.beginsOn());
        values.put("to", campaign.endsOn());
        values.put("place", campaign.place());
        values.put("edition", campaign.editionNumber());
        values.put("fewest", Math.max(campaign.fewest(), 1));
        values.put("channels", campaign.channels().stream().sorted().toList());
        values.put("withheld", result.withheld());
        values.put("told", result.isTold());
        values.put("responses", result.responses());
        values.put("margin", result.margin());
        values.put("overall", result.overall());
        values.put(
                "parts",
                result.byChannel().entrySet().stream()
                        .map(one -> new Part(one.getKey(), one.getValue()))
                        .toList());
        List<QuestionResult> rated =
                result.questions().stream().filter(QuestionResult::isRated).toList();
        values.put("questions", result.questions());
        values.put("rated", rated);
        values.put("bars", split(rated, BARS));
        List<QuestionResult> cut = rated.stream().filter(one -> !one.channels().isEmpty()).toList();
        values.put("byChannel", cut);
        values.put("byChannelSlides", split(cut, LINES));
        values.put("earlier", comparison.map(CampaignComparison::earlier));
        List<QuestionComparison> compared =
                comparison.map(CampaignComparison::questions).orElse(List.of());
        values.put("compared", compared);
        values.put("comparedSlides", split(compared, LINES));
        values.put("said", said(published));
        values.put("comments", counts.comments());
        values.put("coded", counts.coded());
        values.put("codes", counts.byCode());
        values.put("codeSlides", split(counts.byCode(), BARS));
        values.put("remarks", lines(texts.remarks()));
        values.put("leads", lines(texts.leads()));
        values.put("leadSlides", split(lines(texts.leads()), LINES));
        values.put("conclusion", lines(texts.conclusion()));
        return values;
    }

    private static List<Said> said(List<CommentRow> published) {
        Map<String, List<List<String>>> byQuestion = new LinkedHashMap<>();
        published.forEach(
                row ->
                        byQuestion
                                .computeIfAbsent(row.question(), question -> new ArrayList<>())
                                .add(lines(row.published().orElseThrow())));
        return byQuestion.entrySet().stream()
                .map(entry -> new Said(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Without the empty ones. */
    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static <T> List<List<T>> split(List<T> rows, int most) {
        int pages = (rows.size() + most - 1) / most;
        List<List<T>> split = new ArrayList<>();
        for (int page = 0; page < pages; page++) {
            split.add(rows.subList(page * rows.size() / pages, (page + 1) * rows.size() / pages));
        }
        return split;
    }
}
