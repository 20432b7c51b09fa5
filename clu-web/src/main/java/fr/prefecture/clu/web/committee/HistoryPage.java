package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.AgendaItem;
import fr.prefecture.clu.committee.AgendaItems;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.Dispatches;
import fr.prefecture.clu.committee.Meeting;
import fr.prefecture.clu.committee.MeetingDocuments;
import fr.prefecture.clu.committee.Meetings;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Texts;
import fr.prefecture.clu.web.shared.WrittenDate;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that was changed of a meeting, its agenda and those beside it, latest first. */
@Named
@RequestScoped
public class HistoryPage extends MeetingFrame {

    /** A change as the table writes it. */
    public record Line(String moment, String by, String what, String before, String after) {}

    /** A word of the domain in a text of the history. */
    private static final Pattern WORD = Pattern.compile("\\{(committee\\.[a-z]+\\.[A-Z_]+)}");

    /** A day, or the first and the last one of a vague date, as the history keeps them. */
    private static final Pattern DATES =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:/(\\d{4}-\\d{2}-\\d{2}))?");

    private static final Set<String> KNOWN =
            Stream.of(
                            Stream.of(Meeting.State.values()).map(one -> "committee.state." + one),
                            Stream.of(
                                            "REMOVED",
                                            "INVITED",
                                            "RECIPIENT",
                                            "CANCELLED",
                                            "PREPARED",
                                            "SENT",
                                            "RESENT",
                                            "POSTED")
                                    .map(one -> "committee.state." + one),
                            Stream.of(Dispatch.Kind.values())
                                    .map(one -> "committee.dispatch." + one),
                            Stream.of(Participation.Answer.values())
                                    .map(one -> "committee.answer." + one),
                            Stream.of(Participation.Attendance.values())
                                    .map(one -> "committee.attendance." + one))
                    .flatMap(keys -> keys)
                    .collect(Collectors.toSet());

    @Inject Changes changes;
    @Inject AgendaItems items;

    private List<Line> lines;

    public List<Line> getLines() {
        if (lines == null) {
            lines =
                    Stream.concat(ofMeeting(), ofItems())
                            .sorted(Comparator.comparing(ChangeRow::at).reversed())
                            .map(HistoryPage::line)
                            .toList();
        }
        return lines;
    }

    private Stream<ChangeRow> ofMeeting() {
        return Stream.of(
                        Meetings.SUBJECT,
                        Participations.SUBJECT,
                        MeetingDocuments.OF_MEETING,
                        Dispatches.SUBJECT)
                .flatMap(subject -> changes.of(subject, getId()).stream());
    }

    private Stream<ChangeRow> ofItems() {
        return Stream.concat(items.of(getId()).stream(), items.removed(getId()).stream())
                .map(AgendaItem::id)
                .flatMap(
                        id ->
                                Stream.of(AgendaItems.SUBJECT, MeetingDocuments.OF_ITEM)
                                        .flatMap(subject -> changes.of(subject, id).stream()));
    }

    public String getNote() {
        return Texts.count(getLines().size(), "committee.changes.count");
    }

    private static Line line(ChangeRow row) {
        return new Line(
                French.dateTime(row.at().atZone(Settings.zone())),
                row.by().equals(Changes.SYSTEM)
                        ? Texts.of("committee.changes.system")
                        : Past.person(row.by()),
                Texts.of(prefix(row.subject()) + row.kind().name()),
                words(row.before()),
                words(row.after()));
    }

    private static String prefix(String subject) {
        return switch (subject) {
            case Meetings.SUBJECT -> "committee.changes.meeting.";
            case Participations.SUBJECT -> "committee.changes.participation.";
            case AgendaItems.SUBJECT -> "committee.changes.item.";
            case Dispatches.SUBJECT -> "committee.changes.dispatch.";
            default -> "committee.changes.document.";
        };
    }

    /** In the reader's words, without what is empty. */
    private static String words(String kept) {
        return Changes.ERASED.equals(kept) ? Past.words(kept) : dates(known(kept));
    }

    private static String dates(String text) {
        return DATES.matcher(text)
                .replaceAll(
                        found ->
                                Matcher.quoteReplacement(
                                        day(found.group(1))
                                                .map(first -> written(first, found))
                                                .orElse(found.group())));
    }

    private static String written(LocalDate first, MatchResult found) {
        return Optional.ofNullable(found.group(2))
                .flatMap(HistoryPage::day)
                .map(last -> French.period(first, last))
                .orElseGet(() -> French.date(first));
    }

    private static Optional<LocalDate> day(String iso) {
        return WrittenDate.parse(iso).flatMap(WrittenDate::date);
    }

    private static String known(String kept) {
        return WORD.matcher(Optional.ofNullable(kept).orElse(""))
                .replaceAll(
                        word ->
                                Matcher.quoteReplacement(
                                        KNOWN.contains(word.group(1))
                                                ? Texts.of(word.group(1))
                                                : word.group()))
                .replaceAll("(?: · )+$", "")
                .replaceAll(" · (?: · )+", " · ");
    }
}
