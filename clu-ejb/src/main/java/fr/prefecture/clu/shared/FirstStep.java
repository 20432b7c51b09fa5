package fr.prefecture.clu.shared;

/**
 * What has to be done once before a feature has anything to show.
 *
 * @param rank where it stands among all, from 1
 * @param messageKey the key of what is to be done, in the infinitive
 * @param page the path of the page where it is done
 * @param done whether it has been done
 */
public record FirstStep(int rank, String messageKey, String page, boolean done) {}
