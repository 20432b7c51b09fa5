package fr.prefecture.clu.quality;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is said of something that is posted.
 *
 * @param title what it is, in words
 * @param placeText which hall, which page, which account
 * @param link where it, or a picture of it, is seen; may be empty
 * @param nextCheck proposed when there is none
 */
public record DisplayTerms(
        DisplaySubject subject,
        String title,
        DisplayPlace place,
        String placeText,
        String version,
        LocalDate postedOn,
        String link,
        String remark,
        Optional<LocalDate> nextCheck) {}
