package fr.prefecture.clu.night;

/**
 * A refused line as its reader hands it over: its number in the file, its masked text, and why.
 *
 * @param column the code of the column that is wrong; empty when it is not one
 */
public record RefusedLine(long line, String text, String reason, String column) {

    public RefusedLine(long line, String text, String reason) {
        this(line, text, reason, "");
    }
}
