package fr.prefecture.clu.letters;

import fr.prefecture.clu.shared.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the template of the report speaks of. LET-45 */
final class ReportValues {

    private ReportValues() {}

    /**
     * @param since by number, the texts that were written after the one that was read, the latest
     *     first
     */
    static Map<String, Object> of(
            ConsultationRow row,
            List<MemberAnswer> answers,
            List<TextTally> tallies,
            List<ObservationRow> said,
            Map<Integer, List<VersionRow>> since,
            LocalDate today) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", row.title());
        values.put("until", row.closesOn());
        values.put("closed", row.state() == ConsultationState.CLOSED);
        values.put("today", today);
        row.sentAt()
                .ifPresent(at -> values.put("sentOn", at.atZone(Settings.zone()).toLocalDate()));
        values.put("asked", answers.size());
        values.put("texts", tallies.size() - 1);
        values.put("late", said.stream().filter(ObservationRow::late).count());
        values.put(
                "answered",
                answers.stream().filter(one -> !one.isSilent()).map(ReportValues::answer).toList());
        values.put(
                "silent",
                answers.stream()
                        .filter(MemberAnswer::isSilent)
                        .map(MemberAnswer::member)
                        .map(one -> Map.of("name", one.name(), "body", one.body()))
                        .toList());
        values.put(
                "tallies",
                tallies.stream().filter(one -> one.number() > 0 || one.total() > 0).toList());
        values.put("total", TextTally.of(0, "", "", said));
        values.put(
                "changed", groups(tallies, said, one -> one.followUp().isAccepted(), since, true));
        values.put(
                "rejected",
                groups(tallies, said, one -> one.followUp() == FollowUp.REJECTED, Map.of(), false));
        values.put(
                "nothing",
                groups(
                        tallies,
                        said,
                        one -> one.followUp() == FollowUp.NOTHING_ASKED,
                        Map.of(),
                        false));
        values.put(
                "open",
                groups(tallies, said, one -> one.followUp() == FollowUp.NONE, Map.of(), false));
        return values;
    }

    private static Map<String, Object> answer(MemberAnswer one) {
        return Map.of(
                "name", one.member().name(),
                "body", one.member().body(),
                "channels", one.channels(),
                "on", one.answeredOn().orElseThrow(),
                "late", one.isLate(),
                "count", one.observations().size());
    }

    /**
     * By text.
     *
     * @param withNone also those of which nothing of that kind was said, when they have changed
     */
    private static List<Map<String, Object>> groups(
            List<TextTally> tallies,
            List<ObservationRow> said,
            Predicate<ObservationRow> which,
            Map<Integer, List<VersionRow>> since,
            boolean withNone) {
        List<Map<String, Object>> groups = new ArrayList<>();
        for (TextTally text : tallies) {
            List<Map<String, Object>> mine =
                    said.stream()
                            .filter(one -> one.number() == text.number())
                            .filter(which)
                            .map(ReportValues::said)
                            .toList();
            List<VersionRow> versions = since.getOrDefault(text.number(), List.of());
            if (!mine.isEmpty() || withNone && !versions.isEmpty()) {
                groups.add(
                        Map.of(
                                "number", text.number(),
                                "code", text.code(),
                                "subject", text.subject(),
                                "said", mine,
                                "versions", versions.stream().map(ReportValues::version).toList()));
            }
        }
        return groups;
    }

    private static Map<String, Object> said(ObservationRow one) {
        return Map.of(
                "member", one.member(),
                "body", one.body(),
                "channel", one.channel(),
                "on", one.receivedOn(),
                "late", one.late(),
                "partly", one.followUp() == FollowUp.PARTLY_ACCEPTED,
                "lines", lines(one.text()),
                "reason", lines(one.reason()));
    }

    private static List<String> lines(String text) {
        return Stream.of(text.split("\n", -1)).filter(line -> !line.isBlank()).toList();
    }

    private static Map<String, Object> version(VersionRow version) {
        return Map.of(
                "edition", version.edition(),
                "note", version.note(),
                "on", version.at().atZone(Settings.zone()).toLocalDate());
    }
}
