package fr.prefecture.clu.shared;

/**
 * Something that was due and is not done.
 *
 * @param text what it is, in the words of those who promised it
 * @param responsible the service that answers for it; empty when nobody does
 * @param due when it was due
 * @param page the path of its page
 */
public record LateItem(String text, String responsible, LooseDate due, String page) {}
