package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.RuleBroken;
import java.time.LocalDate;

/**
 * What was answered.
 *
 * @param template the code of the reply template; empty when there was none
 * @param summary in a few words, without the person
 */
public record ComplaintAnswer(
        LocalDate answeredOn, ComplaintChannel channel, String template, String summary) {

    public static final int LONGEST_SUMMARY = 500;
    private static final int LONGEST_TEMPLATE = 40;

    /** ECO-87 */
    public ComplaintAnswer {
        template = template.strip();
        summary = summary.strip();
        if (template.isEmpty() && summary.isEmpty()) {
            throw new RuleBroken("listening.complaint.answer.missing").at("summary");
        }
        if (summary.length() > LONGEST_SUMMARY) {
            throw new RuleBroken(
                            "listening.complaint.answer.long", LONGEST_SUMMARY, summary.length())
                    .at("summary");
        }
        if (template.length() > LONGEST_TEMPLATE) {
            throw new IllegalArgumentException("no code of a template: " + template);
        }
    }
}
