package fr.prefecture.clu.web.bin;

import fr.prefecture.clu.shared.BinnedRow;
import fr.prefecture.clu.shared.Settings;
import fr.prefecture.clu.web.shared.Address;
import fr.prefecture.clu.web.shared.French;
import fr.prefecture.clu.web.shared.Past;
import fr.prefecture.clu.web.shared.Routes;
import fr.prefecture.clu.web.shared.Subjects;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;

/**
 * Something removed, as the list writes it.
 *
 * @param place the page on which it stood; empty when it may not be opened
 */
public record BinLine(
        long id,
        String subject,
        String what,
        String type,
        String at,
        String by,
        String until,
        String place) {

    static BinLine of(BinnedRow row, HttpServletRequest request) {
        boolean open =
                Routes.ofPath(row.place())
                        .filter(
                                route ->
                                        route.isOpen()
                                                || route.roles().stream()
                                                        .anyMatch(request::isUserInRole))
                        .isPresent();
        return new BinLine(
                row.id(),
                row.subject(),
                Past.words(row.title()),
                type(row.subject()),
                moment(row.at()),
                row.by(),
                moment(row.until()),
                open ? Address.of(request, row.place()).toString() : "");
    }

    static String type(String subject) {
        return Subjects.text(subject);
    }

    private static String moment(Instant at) {
        return French.dateTime(at.atZone(Settings.zone()));
    }
}
