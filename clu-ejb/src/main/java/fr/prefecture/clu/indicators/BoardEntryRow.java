package fr.prefecture.clu.indicators;

/**
 * An indicator on a board, as it is prepared.
 *
 * @param name for the public
 * @param meaning its definition for the public
 */
public record BoardEntryRow(String code, String name, String meaning) {}
