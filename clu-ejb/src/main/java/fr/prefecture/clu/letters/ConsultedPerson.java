package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Print;

/**
 * Somebody whose opinion is asked, as their record says today.
 *
 * @param key what the committee knows them by
 * @param email empty when they are written to by post
 * @param address where it is posted to; empty when they are written to by e-mail, or not at all
 * @param plain whether they asked for text alone
 */
public record ConsultedPerson(
        String key,
        String name,
        String function,
        String body,
        String email,
        String address,
        Print print,
        boolean plain) {}
