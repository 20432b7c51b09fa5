package fr.prefecture.clu.web.home;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertLevel;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.web.shared.KeptAnswers;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;

/** HOM-8: what calls for the attention of whoever asks, the most serious first. */
@RequestScoped
public class AttentionLines {

    @Inject @Any Instance<AlertSource> sources;
    @Inject HttpServletRequest request;
    @Inject KeptAnswers kept;

    private List<Line> lines;

    /** A line of the list. */
    public record Line(String kind, String word, String text, String page) {}

    List<Line> lines() {
        return sources.stream()
                .flatMap(source -> source.alerts().stream())
                .filter(alert -> alert.roles().stream().anyMatch(request::isUserInRole))
                .sorted(Comparator.comparing(Alert::level))
                .map(AttentionLines::line)
                .toList();
    }

    /** For the page that is opened most often. */
    List<Line> kept() {
        if (lines == null) {
            lines = kept.of("alerts", "", this::lines);
        }
        return lines;
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
