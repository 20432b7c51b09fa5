package fr.prefecture.clu.mail;

import java.time.Instant;

/**
 * The mail server does not answer.
 *
 * @param said why, in its own words or those of the network
 */
public record Outage(Instant since, String said) {}
