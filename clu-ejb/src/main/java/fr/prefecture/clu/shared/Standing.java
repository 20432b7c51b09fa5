package fr.prefecture.clu.shared;

import java.time.LocalDate;

/**
 * How something stands at the end of a day: what no month counts.
 *
 * @param code feature and noun, such as {@code actions.late}: the key of its name
 * @param count null when there is nothing to count
 * @param total of how many; null with the count
 * @param target what the count should reach, null when nothing is aimed at
 * @param next the day to which it leads, null when there is none
 * @param aside what is read beside the count, null when there is nothing
 * @param word the key of the word that says what {@code next} is; empty where the code says it
 * @param on the day that it speaks of
 * @param page the path of the page that explains it, with its query
 */
public record Standing(
        String code,
        Long count,
        Long total,
        FigureTarget target,
        LocalDate next,
        Long aside,
        String word,
        LocalDate on,
        String page) {}
