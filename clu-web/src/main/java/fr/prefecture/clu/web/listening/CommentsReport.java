package fr.prefecture.clu.web.listening;

import fr.prefecture.clu.listening.Audience;
import fr.prefecture.clu.listening.CampaignRow;
import fr.prefecture.clu.listening.CommentCodeRow;
import fr.prefecture.clu.listening.CommentCodes;
import fr.prefecture.clu.listening.CommentFilter;
import fr.prefecture.clu.listening.CommentLists;
import fr.prefecture.clu.listening.CommentRow;
import fr.prefecture.clu.listening.QuestionKind;
import fr.prefecture.clu.listening.QuestionRow;
import fr.prefecture.clu.listening.Questionnaires;
import fr.prefecture.clu.listening.SurveyChannel;
import fr.prefecture.clu.web.shared.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/**
 * Which comments of a campaign one address asks for: the page shows them, the file has them all.
 */
@RequestScoped
public class CommentsReport {

    static final int PAGE = 25;

    private static final String UNCODED = "aucun";

    @Inject CommentLists lists;
    @Inject CommentCodes codes;
    @Inject Questionnaires questionnaires;
    @Inject HttpServletRequest request;

    private CampaignRow campaign;
    private List<QuestionRow> questions = List.of();
    private List<CommentCodeRow> known = List.of();
    private CommentFilter filter = CommentFilter.ALL;
    private long count;
    private int page;

    void read(CampaignRow of) {
        campaign = of;
        questions =
                questionnaires.edition(of.editionId()).orElseThrow().questions().stream()
                        .filter(one -> one.kind() == QuestionKind.COMMENT)
                        .toList();
        known = codes.all();
        filter =
                new CommentFilter(
                        questions.stream()
                                .filter(one -> one.code().equals(parameter("question")))
                                .map(QuestionRow::id)
                                .findFirst(),
                        known.stream()
                                .filter(one -> String.valueOf(one.id()).equals(parameter("sujet")))
                                .map(CommentCodeRow::id)
                                .findFirst(),
                        parameter("sujet").equals(UNCODED),
                        switch (parameter("publication")) {
                            case "oui" -> Optional.of(true);
                            case "non" -> Optional.of(false);
                            default -> Optional.empty();
                        },
                        of.channels().stream()
                                .filter(one -> of.audience() == Audience.USERS)
                                .filter(one -> one.name().equals(parameter("canal")))
                                .findFirst());
        count = lists.count(of.id(), filter);
        page =
                parameter("page").matches("\\d{1,6}")
                        ? Math.max(1, Math.min(pages(), Integer.parseInt(parameter("page"))))
                        : 1;
    }

    List<CommentRow> rows() {
        return lists.rows(campaign.id(), filter, (page - 1) * PAGE, PAGE);
    }

    List<CommentRow> all() {
        return lists.rows(campaign.id(), filter, 0, Integer.MAX_VALUE);
    }

    CommentFilter filter() {
        return filter;
    }

    List<QuestionRow> questions() {
        return questions;
    }

    List<CommentCodeRow> codes() {
        return known;
    }

    CampaignRow campaign() {
        return campaign;
    }

    long count() {
        return count;
    }

    int page() {
        return page;
    }

    int pages() {
        return (int) Math.max(1, (count + PAGE - 1) / PAGE);
    }

    String parameter(String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }

    /** Without its page. */
    Address address(String path) {
        Address address = Address.of(request, path);
        List.of("question", "sujet", "publication", "canal")
                .forEach(name -> address.with(name, parameter(name)));
        return address;
    }

    Optional<SurveyChannel> channel() {
        return filter.channel();
    }
}
