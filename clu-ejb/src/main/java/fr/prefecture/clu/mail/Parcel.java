package fr.prefecture.clu.mail;

/**
 * An e-mail to be handed over.
 *
 * @param messageId its Message-ID, without angle brackets
 * @param to the address as mail servers want it
 * @param content the whole of it, byte by byte
 */
public record Parcel(long id, String messageId, String to, byte[] content) {}
