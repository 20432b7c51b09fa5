package fr.prefecture.clu.mail;

import java.time.Instant;
import java.util.Set;

/**
 * What the head of an e-mail's file says of when it was sent, by whom, and what it replies to; for
 * those who count e-mails, and keep none of it.
 *
 * @param sender the address, in lower case; empty when there is none
 * @param messageId empty when there is none
 * @param repliesTo the Message-IDs that it names
 * @param automatic whether a machine wrote it
 * @param returned whether a server gives something back
 */
public record MailHead(
        String sender,
        Instant sentAt,
        String messageId,
        Set<String> repliesTo,
        boolean automatic,
        boolean returned) {

    public MailHead {
        repliesTo = Set.copyOf(repliesTo);
    }
}
