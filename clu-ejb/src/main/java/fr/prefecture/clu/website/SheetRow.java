package fr.prefecture.clu.website;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A sheet of practical information as lists show it.
 *
 * @param due the day until which the next check is to be made; the day of looking if none was
 * @param today the site's day on which it was looked at
 */
public record SheetRow(
        long id,
        String title,
        String address,
        String service,
        Optional<LocalDate> checkedOn,
        Optional<String> checkedBy,
        Optional<String> proof,
        LocalDate due,
        LocalDate today) {

    /** WEB-12 */
    public boolean late() {
        return checkedOn.isEmpty() || due.isBefore(today);
    }
}
