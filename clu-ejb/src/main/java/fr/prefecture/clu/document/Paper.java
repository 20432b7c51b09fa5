package fr.prefecture.clu.document;

/**
 * A document as it was written: from its one text each file is made.
 *
 * @param name of its files, without extension, accents or spaces, such as {@code releve-2021-05-31}
 * @param title what it is, for who reads a list of documents
 * @param xhtml the whole text, well-formed
 */
public record Paper(String name, String title, String xhtml) {}
