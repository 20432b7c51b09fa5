package fr.prefecture.clu.mail;

/**
 * Somebody to whom an e-mail goes.
 *
 * @param key what the feature knows them by, such as the number of a participation
 * @param name as it is shown beside the address
 */
public record Recipient(String key, String name, String address) {}
