package fr.prefecture.clu.privacy;

/**
 * Somebody who is known here, as one row says.
 *
 * @param reference by which the row is found again; it names nobody
 * @param login empty when the row has none, as name and address are
 */
public record Person(
        String reference, PersonalData data, String name, String email, String login) {}
