package fr.prefecture.clu.document;

/**
 * A file made from a paper.
 *
 * @param name with its extension, without accents or spaces
 */
public record PaperFile(String name, String mediaType, byte[] content) {}
