package fr.prefecture.clu.night;

/**
 * A refused line as lists show it.
 *
 * @param job of the night that read the file
 * @param column the code of the column that is wrong; null when it is not one
 */
public record RefusalRow(
        String file, long line, String text, String reason, String job, String column) {}
