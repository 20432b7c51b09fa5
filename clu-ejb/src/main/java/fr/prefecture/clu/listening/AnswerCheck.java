package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether what somebody answered fits what was asked: ECO-13 to ECO-15. */
final class AnswerCheck {

    private static final int LONGEST_REFERENCE = 80;
    private static final int LONGEST_LANGUAGE = 8;

    private final Campaign campaign;
    private final EditionSheet edition;
    private final LocalDate today;

    AnswerCheck(Campaign campaign, EditionSheet edition, LocalDate today) {
        this.campaign = campaign;
        this.edition = edition;
        this.today = today;
    }

    Optional<RuleBroken> broken(AnswerSheet sheet) {
        try {
            marks(sheet);
            return Optional.empty();
        } catch (RuleBroken broken) {
            return Optional.of(broken);
        }
    }

    /** What was ticked. */
    Set<SurveyMark> marks(AnswerSheet sheet) {
        checkHead(sheet);
        checkDay(sheet);
        Set<SurveyMark> marks = new HashSet<>();
        sheet.choices().forEach((code, ticked) -> tick(question(code), ticked, marks));
        boolean commented = !comments(sheet).isEmpty();
        if (marks.isEmpty() && !commented) {
            throw new RuleBroken("listening.response.empty");
        }
        return marks;
    }

    /** What was written, by the number of the question; what says nothing is left out. */
    Map<Long, String> comments(AnswerSheet sheet) {
        Map<Long, String> comments = new HashMap<>();
        sheet.comments()
                .forEach(
                        (code, text) -> {
                            QuestionRow question = question(code);
                            String clean = text.strip();
                            if (question.kind() != QuestionKind.COMMENT) {
                                throw new RuleBroken("listening.response.notComment", code);
                            }
                            if (clean.length() > SurveyComment.LONGEST) {
                                throw new RuleBroken(
                                        "listening.response.comment",
                                        SurveyComment.LONGEST,
                                        clean.length());
                            }
                            if (!clean.isEmpty()) {
                                comments.put(question.id(), clean);
                            }
                        });
        return comments;
    }

    private void checkHead(AnswerSheet sheet) {
        String reference = sheet.reference().strip();
        if (reference.isEmpty() || reference.length() > LONGEST_REFERENCE) {
            throw new RuleBroken("listening.response.reference", LONGEST_REFERENCE);
        }
        if (sheet.language().isEmpty() || sheet.language().length() > LONGEST_LANGUAGE) {
            throw new RuleBroken("listening.response.language", sheet.language());
        }
        if (!campaign.takes(sheet.channel())) {
            throw new RuleBroken(
                    "listening.response.channel",
                    new RuleBroken("SurveyChannel." + sheet.channel().name()));
        }
    }

    /** ECO-13: what was answered in time counts whenever it comes in; the staff answers today. */
    private void checkDay(AnswerSheet sheet) {
        boolean staff = sheet.channel().audience() == Audience.STAFF;
        if (staff && campaign.state(today) != CampaignState.OPEN) {
            throw new RuleBroken("listening.campaign.notOpen", campaign.title());
        }
        LocalDate day = staff ? today : sheet.answeredOn();
        if (day == null || day.isBefore(campaign.beginsOn()) || day.isAfter(campaign.lastDay())) {
            throw new RuleBroken(
                    "listening.response.outside",
                    day == null ? "" : day,
                    campaign.beginsOn(),
                    campaign.lastDay());
        }
        if (day.isAfter(today)) {
            throw new RuleBroken("listening.response.future", day);
        }
    }

    private QuestionRow question(String code) {
        return edition.question(code)
                .orElseThrow(() -> new RuleBroken("listening.response.question", code));
    }

    private static void tick(QuestionRow question, List<String> ticked, Set<SurveyMark> marks) {
        Set<String> codes = new HashSet<>(ticked);
        if (question.kind().takesOne() && codes.size() > 1) {
            throw new RuleBroken("listening.response.twoChoices", question.code());
        }
        for (String code : codes) {
            ChoiceRow choice =
                    question.choice(code)
                            .orElseThrow(
                                    () ->
                                            new RuleBroken(
                                                    "listening.response.choice",
                                                    question.code(),
                                                    code));
            marks.add(new SurveyMark(question.id(), choice.id()));
        }
    }
}
