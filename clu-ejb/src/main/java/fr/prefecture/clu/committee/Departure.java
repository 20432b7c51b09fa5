package fr.prefecture.clu.committee;

/**
 * What has left with a sending.
 *
 * @param emails that are queued
 * @param letters that are to be posted
 */
public record Departure(int number, int emails, int letters) {}
