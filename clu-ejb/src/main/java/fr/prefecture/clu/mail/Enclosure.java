package fr.prefecture.clu.mail;

/**
 * A file that goes with an e-mail.
 *
 * @param name with its extension, without accents or spaces
 */
public record Enclosure(String name, String mediaType, byte[] content) {}
