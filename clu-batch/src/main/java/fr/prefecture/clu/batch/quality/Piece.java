package fr.prefecture.clu.batch.quality;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.PaperFormat;

/** One file of an application file, before it is written. */
sealed interface Piece {

    /** Where it goes in the zip. */
    String path();

    /**
     * A file of a piece of evidence.
     *
     * @param size in bytes
     */
    record Held(String path, String sha256, long size) implements Piece {}

    /** What the product writes itself. */
    record Printed(String path, Paper paper, PaperFormat format) implements Piece {}
}
