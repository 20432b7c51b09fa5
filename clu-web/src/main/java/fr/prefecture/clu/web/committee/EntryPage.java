package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Decisions;
import fr.prefecture.clu.committee.Minutes;
import fr.prefecture.clu.committee.MinutesTheme;
import fr.prefecture.clu.committee.Orientation;
import fr.prefecture.clu.committee.OrientationRow;
import fr.prefecture.clu.committee.StandingItem;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Typing the minutes during the meeting; a script keeps each line as it is typed. */
@Named
@RequestScoped
public class EntryPage extends MeetingFrame {

    @Inject Minutes minutes;
    @Inject Decisions decisions;
    @Inject People people;

    private List<Unsaved> unsaved = List.of();
    private List<ThemeLine> themes;

    @PostConstruct
    void begin() {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(Unsaved.KEPT) instanceof List<?> kept) {
            unsaved =
                    kept.stream()
                            .filter(Unsaved.class::isInstance)
                            .map(Unsaved.class::cast)
                            .toList();
            session.removeAttribute(Unsaved.KEPT);
        }
    }

    public boolean isOpen() {
        return meeting().isOpen();
    }

    public String getClosedText() {
        return isOpen() ? "" : MinutesJson.closed(meeting());
    }

    /** What the secretary general said when giving the minutes back. */
    public String getRemark() {
        return isOpen() ? meeting().remark() : "";
    }

    /** Where the script and the form send what is typed. */
    public String getSaving() {
        return request.getContextPath() + "/comite/saisie/" + getId();
    }

    public String getLogin() {
        return request.getRemoteUser();
    }

    public String getLimit() {
        return String.valueOf(Orientation.LONGEST);
    }

    /** How many lines a form without script could not keep. */
    public String getUnsavedText() {
        return unsaved.isEmpty()
                ? ""
                : Texts.of(
                        "committee.minutes.unsaved",
                        Texts.count(unsaved.size(), "committee.count.lines"));
    }

    public List<LineChoice> getChoices() {
        return LineChoice.all();
    }

    /** From which the script makes new lines. */
    public List<TypedLine> getPatterns() {
        return Arrays.stream(Orientation.Kind.values()).map(TypedLine::pattern).toList();
    }

    /** From which the script makes a theme that somebody else added. */
    public ThemeLine getPattern() {
        return new ThemeLine(0, "", "", List.of(), "", "", "", List.of());
    }

    public List<ThemeLine> getThemes() {
        if (themes == null) {
            themes = minutes.themes(getId()).stream().map(this::theme).toList();
        }
        return themes;
    }

    /** The services that decisions named already, for the browser to propose. */
    public List<String> getServices() {
        return getThemes().stream()
                .flatMap(theme -> theme.lines().stream())
                .map(TypedLine::service)
                .filter(service -> !service.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private ThemeLine theme(MinutesTheme theme) {
        Map<Orientation.Kind, Integer> numbers = new EnumMap<>(Orientation.Kind.class);
        List<TypedLine> lines = new ArrayList<>();
        for (OrientationRow row : theme.lines()) {
            TypedLine line = TypedLine.of(row, numbers.merge(row.kind(), 1, Integer::sum));
            lines.add(typed(row.key()).map(line::with).orElse(line));
        }
        Optional<Unsaved> added =
                unsaved.stream()
                        .filter(line -> line.theme() == theme.id())
                        .filter(line -> !keys(theme).contains(line.key()))
                        .findFirst();
        return new ThemeLine(
                theme.id(),
                ThemeLine.title(theme),
                theme.removedAt()
                        .map(
                                at ->
                                        Texts.of(
                                                "committee.minutes.themeRemoved",
                                                people.subject(theme.removedBy()),
                                                at))
                        .orElse(""),
                lines,
                UUID.randomUUID().toString(),
                added.map(Unsaved::text).orElse(""),
                added.map(Unsaved::reason).orElse(""),
                theme.standing().equals(Optional.of(StandingItem.PROMISES))
                        ? promises()
                        : List.of());
    }

    /** What earlier meetings promised, open or kept since: with it this meeting opens. */
    private List<PromiseLine> promises() {
        return PromiseLine.all(
                decisions.openPromises(getId()),
                decisions.keptPromises(getId()),
                request.getContextPath());
    }

    private Optional<Unsaved> typed(String key) {
        return unsaved.stream().filter(line -> line.key().equals(key)).findFirst();
    }

    private static Set<String> keys(MinutesTheme theme) {
        return theme.lines().stream().map(OrientationRow::key).collect(Collectors.toSet());
    }
}
