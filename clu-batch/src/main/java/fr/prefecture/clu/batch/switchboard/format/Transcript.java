package fr.prefecture.clu.batch.switchboard.format;

import fr.prefecture.clu.switchboard.Unrecorded;

/**
 * What a file of another switchboard tells, line by line as an Asterisk would have logged it: the
 * one form in which calls are counted, masked, kept and explained. No caller's number, name or
 * agent goes in.
 *
 * <p>A record is a line of the file, numbered from 1; one that holds a line feed has the number of
 * its first line.
 */
public interface Transcript {

    /**
     * An event as {@code queue_log} has it.
     *
     * @param instant microseconds since 1970, UTC
     * @param call its id; {@code |} and control characters become {@code _}, nothing becomes NONE
     * @param queue likewise
     * @param verb a word of LOGS' queue_log, or another, which is read and not counted
     * @param parameters without what tells about a person
     */
    void event(
            long record,
            long instant,
            String call,
            String queue,
            String verb,
            String... parameters);

    /**
     * A whole visit: its entry and its end, one behind the other.
     *
     * @param entered seconds since 1970, UTC
     * @param wait seconds from the entry to the answer, or to the end where nobody answered
     * @param talk seconds; not read unless the outcome is {@link Outcome#ANSWERED}
     */
    void visit(
            long record,
            String call,
            String queue,
            long entered,
            Outcome outcome,
            int wait,
            int talk);

    /**
     * A record that cannot be read.
     *
     * @param text the record as it stands; it is masked and shortened before it is kept
     */
    void refuse(long record, String text, Reason reason);

    /** A record that is read and is no visit: an outgoing call, a leg, a heading, quality data. */
    void setAside(long record);

    /** What files like this one cannot say, or this one does not. */
    void cannotTell(Unrecorded... figures);

    /** TEL-113: this file is of something else than calls; it covers no day. */
    void tellsNoCalls();
}
