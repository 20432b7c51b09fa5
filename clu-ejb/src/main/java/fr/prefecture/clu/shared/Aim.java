package fr.prefecture.clu.shared;

/**
 * What a figure should reach, and who says so.
 *
 * @param by the text that has it reach this
 */
public record Aim(FigureTarget target, String by) {}
