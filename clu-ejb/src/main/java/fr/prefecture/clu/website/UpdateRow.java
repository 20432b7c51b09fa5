package fr.prefecture.clu.website;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * One update, whoever tells of it.
 *
 * @param instant in the site's zone; nothing when only the date is known
 * @param page its address without host; empty for a declared update of a page not named
 * @param gazette whether it belongs to the recueil des actes administratifs
 * @param feed the surest kind of witness that tells of it
 * @param origins how many files, imports and declarations tell of it
 */
public record UpdateRow(
        LocalDate day,
        Optional<ZonedDateTime> instant,
        String page,
        String section,
        UpdateKind kind,
        boolean urgent,
        boolean gazette,
        FeedKind feed,
        int origins) {}
