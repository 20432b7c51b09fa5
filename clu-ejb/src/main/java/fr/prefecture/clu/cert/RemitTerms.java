package fr.prefecture.clu.cert;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a new remit says.
 *
 * @param territory how somebody names the département
 * @param title the title's code
 * @param newTitle the title's name when it is a new one
 * @param from the first day on which it holds
 * @param until the last one, if there is one
 */
public record RemitTerms(
        String territory,
        String title,
        Optional<String> newTitle,
        LocalDate from,
        Optional<LocalDate> until) {}
