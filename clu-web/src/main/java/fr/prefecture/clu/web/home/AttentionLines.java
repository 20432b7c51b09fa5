package fr.prefecture.clu.web.home;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.PersonalAlertSource;
import fr.prefecture.clu.web.shared.KeptAnswers;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** HOM-8: what calls for the attention of whoever asks, the most serious first. */
@RequestScoped
public class AttentionLines {

    @Inject @Any Instance<AlertSource> sources;
    @Inject @Any Instance<PersonalAlertSource> personalSources;
    @Inject HttpServletRequest request;
    @Inject KeptAnswers kept;

    private List<Line> lines;

    /** A line of the list. */
    public record Line(String kind, String word, String text, String page) {}

    List<Line> lines() {
        return lines(shared(), own());
    }

    /** For the page that is opened most often. */
    List<Line> kept() {
        if (lines == null) {
            lines =
                    lines(
                            kept.of("alerts", "", this::shared),
                            kept.ofMine("alerts", "", this::own));
        }
        return lines;
    }

    private static List<Line> lines(List<Alert> shared, List<Alert> own) {
        return Stream.concat(own.stream(), shared.stream())
                .sorted(Comparator.comparing(Alert::level))
                .map(AttentionLines::line)
                .toList();
    }

    private List<Alert> shared() {
        return sources.stream()
                .flatMap(source -> source.alerts().stream())
                .filter(this::isForWhoeverAsks)
                .toList();
    }

    private List<Alert> own() {
        String login = request.getRemoteUser().toLowerCase(Locale.ROOT);
        return personalSources.stream()
                .flatMap(source -> source.alerts(login).stream())
                .filter(this::isForWhoeverAsks)
                .toList();
    }

    private boolean isForWhoeverAsks(Alert alert) {
        return alert.roles().stream().anyMatch(request::isUserInRole);
    }

    static Line line(Alert alert) {
        return new Line(
                kind(alert.level()),
                Texts.of("AlertLevel." + alert.level()),
                Texts.of(alert.messageKey(), alert.arguments()),
                alert.page());
    }

    private static String kind(AlertLevel level) {
        return switch (level) {
            case ERROR -> "erreur";
            case WARNING -> "alerte";
            case INFORMATION -> "info";
        };
    }
}
