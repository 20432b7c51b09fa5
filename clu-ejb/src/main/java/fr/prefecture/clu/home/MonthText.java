package fr.prefecture.clu.home;

import fr.prefecture.clu.document.Paper;

/**
 * A month as an e-mail tells it.
 *
 * @param text says everything, without markup
 * @param page the same, as the body of a page
 * @param paper the page that goes with it
 */
public record MonthText(String subject, String text, String page, Paper paper) {}
