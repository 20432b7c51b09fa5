package fr.prefecture.clu.batch.switchboard.format;

/**
 * A line that was not counted.
 *
 * @param line its number in the file, from 1
 * @param text its beginning, masked and escaped: at most 200 characters, none of them a control
 *     character
 * @param reason why
 */
public record Refusal(long line, String text, Reason reason) {}
