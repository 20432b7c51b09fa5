package fr.prefecture.clu.committee;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.shared.LooseDate;
import fr.prefecture.clu.shared.Settings;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the templates of the papers see of a meeting: values, and no word of French. */
final class Printed {

    /** Longer than this, a theme may go on on the next page. */
    private static final int SHORT = 600;

    private static final int SHORT_LINES = 5;

    private static final Pattern CIVILITY = Pattern.compile("(?i)^(madame|mme|monsieur|m)\\.? .*");

    private static final Set<Orientation.Kind> ASKED =
            Set.of(
                    Orientation.Kind.QUESTION,
                    Orientation.Kind.PROPOSAL,
                    Orientation.Kind.SUGGESTION,
                    Orientation.Kind.ANSWER);

    private Printed() {}

    /**
     * The meeting itself.
     *
     * @param ends empty when a point has no length, or no hour is set
     * @param draft nobody has signed the record
     */
    public record Sitting(
            String title,
            LooseDate date,
            boolean exact,
            LocalDate day,
            Optional<LocalTime> time,
            Optional<LocalTime> ends,
            String place,
            String remote,
            String chair,
            String state,
            boolean draft,
            Optional<LocalDate> convenedOn,
            Optional<LocalDate> signedOn,
            Optional<LooseDate> next,
            Optional<LocalDate> observationsUntil) {

        /** The same once members have been called, on that day if they were not before. */
        Sitting calledBy(LocalDate day) {
            return Meeting.State.valueOf(state) == Meeting.State.PREPARING
                    ? new Sitting(
                            title,
                            date,
                            exact,
                            this.day,
                            time,
                            ends,
                            place,
                            remote,
                            chair,
                            Meeting.State.CONVENED.name(),
                            draft,
                            Optional.of(day),
                            signedOn,
                            next,
                            observationsUntil)
                    : this;
        }
    }

    static Sitting sitting(Meeting meeting, List<AgendaItem> items, Optional<LooseDate> next) {
        return new Sitting(
                meeting.title(),
                meeting.date(),
                meeting.hasExactDate(),
                meeting.date().firstDay(),
                meeting.startsAt(),
                ends(meeting, items),
                meeting.place(),
                meeting.remote(),
                meeting.chair(),
                meeting.state().name(),
                !meeting.isSigned(),
                meeting.convenedOn(),
                meeting.signedOn(),
                next,
                meeting.observationsUntil());
    }

    /** Only when every point says how long it takes, and it does not end after midnight. */
    private static Optional<LocalTime> ends(Meeting meeting, List<AgendaItem> items) {
        if (items.isEmpty() || items.stream().anyMatch(item -> item.minutes().isEmpty())) {
            return Optional.empty();
        }
        int length = items.stream().mapToInt(item -> item.minutes().orElseThrow()).sum();
        return meeting.startsAt()
                .filter(start -> start.toSecondOfDay() / 60 + length < 24 * 60)
                .map(start -> start.plusMinutes(length));
    }

    /**
     * A line of the agenda.
     *
     * @param minutes 0 when its length is not set
     */
    public record Point(
            int number, String theme, String rapporteur, int minutes, List<String> documents) {}

    /** What an earlier meeting promised, and how far it has come. */
    public record Promised(
            String title,
            String service,
            Optional<LooseDate> due,
            Optional<LocalDate> kept,
            boolean late) {}

    static List<Promised> promises(Collection<ActionRow> actions) {
        return actions.stream()
                .map(
                        action ->
                                new Promised(
                                        action.title(),
                                        action.service(),
                                        action.due(),
                                        action.finishedOn()
                                                .filter(
                                                        on ->
                                                                action.state()
                                                                        == ActionItem.State.DONE),
                                        action.late()))
                .toList();
    }

    /** A person beside the meeting. */
    public record Someone(String name, String function, String body, boolean remote) {}

    /** Those of a college, or of a group of recipients. */
    public record Group(String name, List<Someone> people) {}

    static Someone someone(Participation one) {
        return new Someone(
                one.person(),
                one.function(),
                one.body(),
                one.attendance() == Participation.Attendance.REMOTE);
    }

    static List<Someone> people(List<Participation> all, Predicate<Participation> chosen) {
        return all.stream().filter(chosen).map(Printed::someone).toList();
    }

    static List<Group> byCollege(List<Participation> all) {
        return Arrays.stream(MemberCollege.values())
                .map(
                        college ->
                                new Group(
                                        college.name(),
                                        people(all, one -> one.college() == college)))
                .filter(group -> !group.people().isEmpty())
                .toList();
    }

    /** The groups of those who receive the minutes, in their order. */
    static List<Group> recipients(List<Participation> all) {
        return byGroup(
                all.stream().filter(Participation::isRecipient).toList(), RecipientGroup.values());
    }

    /** COM-37: those who were there, the guests first; the others are not spoken of. */
    static List<Group> present(List<Participation> all) {
        return byGroup(
                all.stream().filter(Participation::isThere).toList(),
                RecipientGroup.ASSOCIATIONS,
                RecipientGroup.OTHERS,
                RecipientGroup.SERVICES);
    }

    private static List<Group> byGroup(List<Participation> some, RecipientGroup... order) {
        return Arrays.stream(order)
                .map(group -> new Group(group.name(), people(some, one -> one.group() == group)))
                .filter(group -> !group.people().isEmpty())
                .toList();
    }

    /**
     * Something that was said.
     *
     * @param follows an answer right below what it answers
     */
    public record Said(
            String kind,
            List<String> paragraphs,
            String speakers,
            boolean adverse,
            boolean follows,
            String service,
            Optional<LooseDate> due) {}

    /**
     * A theme of the minutes.
     *
     * @param goesOn it may go on on the next page
     */
    public record Theme(int number, String title, boolean goesOn, List<Said> lines) {}

    static List<Theme> themes(List<MinutesTheme> themes) {
        List<Theme> printed = new ArrayList<>();
        for (MinutesTheme theme : themes) {
            if (!theme.isRemoved()) {
                List<Said> lines = lines(theme.lines());
                int length = theme.lines().stream().mapToInt(line -> line.text().length()).sum();
                printed.add(
                        new Theme(
                                printed.size() + 1,
                                theme.theme(),
                                length > SHORT || lines.size() > SHORT_LINES,
                                lines));
            }
        }
        return printed;
    }

    private static List<Said> lines(List<OrientationRow> rows) {
        List<Said> lines = new ArrayList<>();
        boolean asked = false;
        for (OrientationRow row : rows) {
            if (!row.isBlank()) {
                lines.add(
                        new Said(
                                row.kind().name(),
                                paragraphs(row.text()),
                                row.speakers(),
                                row.adverse(),
                                asked && row.kind() == Orientation.Kind.ANSWER,
                                row.service(),
                                row.due()));
                asked = ASKED.contains(row.kind());
            }
        }
        return lines;
    }

    /** A correction of the signed record. */
    public record Correction(LocalDate on, List<String> paragraphs) {}

    static List<Correction> corrections(List<Erratum> errata) {
        return errata.stream()
                .map(
                        erratum ->
                                new Correction(
                                        erratum.at().atZone(Settings.zone()).toLocalDate(),
                                        paragraphs(erratum.text())))
                .toList();
    }

    /**
     * One letter of several.
     *
     * @param address the lines of the addressee; empty when it is for all
     * @param civility {@code MADAM}, {@code SIR}, or both when it is not known
     * @param arrangements what the person has asked for
     */
    public record Letter(
            List<String> address, String civility, String body, List<String> arrangements) {}

    static final Letter TO_ALL = new Letter(List.of(), "BOTH", "", List.of());

    /**
     * @param postal on one line, its parts set apart by commas
     */
    static Letter letter(Participation one, String postal, List<Arrangement> arrangements) {
        var civility = CIVILITY.matcher(one.person());
        String whom =
                !civility.matches()
                        ? "BOTH"
                        : civility.group(1).toLowerCase(Locale.ROOT).startsWith("mo")
                                        || civility.group(1).equalsIgnoreCase("m")
                                ? "SIR"
                                : "MADAM";
        return new Letter(
                address(one.person(), one.function(), one.body(), postal),
                whom,
                one.body(),
                arrangements.stream().sorted().map(Arrangement::name).toList());
    }

    /** Whom a letter is for, line by line, as it shows in the window of an envelope. */
    static List<String> address(String person, String function, String body, String postal) {
        List<String> lines = new ArrayList<>(List.of(person, function, body));
        lines.addAll(Arrays.asList(postal.split("\\s*[,\\r\\n]\\s*")));
        lines.removeIf(String::isBlank);
        return lines;
    }

    static List<String> paragraphs(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
