package fr.prefecture.clu.web.history;

import fr.prefecture.clu.shared.ChangeLine;
import fr.prefecture.clu.shared.ChangeRow;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.History;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Subjects;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A change, as the table writes it.
 *
 * @param page where the thing is; empty when it has no page, is gone, or may not be opened
 */
public record HistoryLine(
        long id,
        String moment,
        String by,
        String type,
        String key,
        String page,
        String kind,
        List<Past.Difference> differences) {

    static HistoryLine of(ChangeLine line, Set<History.Thing> gone, HttpServletRequest request) {
        ChangeRow row = line.row();
        return new HistoryLine(
                line.id(),
                French.dateTime(row.at().atZone(Settings.zone())),
                Past.person(row.by()),
                Subjects.text(row.subject()),
                row.key().equals(Changes.ERASED)
                        ? Texts.of("history.erased")
                        : Past.words(row.key()),
                page(row, gone, request).orElse(""),
                Texts.of("ChangeKind." + row.kind().name()),
                Past.differences(row.subject(), row.before(), row.after()));
    }

    /** HIS-7 */
    private static Optional<String> page(
            ChangeRow row, Set<History.Thing> gone, HttpServletRequest request) {
        return Subjects.named(row.subject())
                .filter(
                        one ->
                                !one.goes()
                                        || !gone.contains(
                                                new History.Thing(row.subject(), row.key())))
                .flatMap(one -> one.pageOf(row.key()))
                .filter(
                        path ->
                                Routes.ofPath(path)
                                        .filter(
                                                route ->
                                                        route.roles().stream()
                                                                .anyMatch(request::isUserInRole))
                                        .isPresent())
                .map(path -> Address.of(request, path).toString());
    }

    /** « Preuve 152 » */
    public String what() {
        return type + ' ' + key;
    }
}
