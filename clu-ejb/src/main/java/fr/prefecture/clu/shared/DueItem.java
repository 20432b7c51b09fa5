package fr.prefecture.clu.shared;

import java.time.LocalDate;

/**
 * Something that is to be done, or takes place, on a day to come.
 *
 * @param messageKey the key of its sentence, which has one argument: the text
 * @param text what it is, in the words of those who named it
 * @param day when
 * @param page the path of its page
 */
public record DueItem(String messageKey, String text, LocalDate day, String page) {}
