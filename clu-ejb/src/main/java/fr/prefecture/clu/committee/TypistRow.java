package fr.prefecture.clu.committee;

/**
 * Who has the minutes open in which window.
 *
 * @param itemId the theme they type in; 0 when in none
 */
public record TypistRow(String window, String login, String name, long itemId) {}
