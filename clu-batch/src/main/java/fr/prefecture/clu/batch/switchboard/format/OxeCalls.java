package fr.prefecture.clu.batch.switchboard.format;

import fr.prefecture.clu.switchboard.Unrecorded;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The calls of one file of OXE tickets, ticket by ticket. */
final class OxeCalls {
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2}) ([0-9]{2}):([0-9]{2}):([0-9]{2})");
    private static final int FROM_PUBLIC_NETWORK = 4;
    private static final int FROM_ANOTHER_NODE = 5;
    private static final int HIGHEST_CALL_TYPE = 15;
    private static final int DAY = 86_400;
    private static final int HALF_AN_HOUR = 1800;
    private static final int MOST_DIGITS = 9;
    private static final int REMEMBERED = 64;

    private final ZoneId zone;
    private final Transcript transcript;
    private final HeldVisits visits;

    /** The latest tickets of outside callers, which another ticket may go on from. */
    private final Deque<Leg> legs = new ArrayDeque<>();

    private long latestEnd;
    private boolean unansweredAreLogged;

    OxeCalls(ZoneId zone, Transcript transcript) {
        this.zone = zone;
        this.transcript = transcript;
        this.visits = new HeldVisits(transcript);
    }

    /** What one ticket tells of a call; the outside number is compared, and goes no further. */
    private record Leg(
            String call, String outside, String extension, long ended, boolean answered) {

        /** TEL-90 */
        boolean isFollowedBy(String ticket, long entered) {
            String caller = OxeField.CALLED_NUMBER.of(ticket);
            boolean handedOver =
                    !extension.isEmpty() && extension.equals(OxeField.CALLING_NUMBER.of(ticket));
            return (entered == ended || entered == ended + 1)
                    && outside.equals(caller)
                    && (!caller.isEmpty() || handedOver);
        }
    }

    void read(long record, String ticket) {
        Reason reason = whyNotRead(record, ticket);
        if (reason != null) {
            transcript.refuse(record, ticket, reason);
        }
    }

    private Reason whyNotRead(long record, String ticket) {
        if (ticket.length() != Tickets.LENGTH || !ticket.startsWith(Tickets.MARK)) {
            return Reason.COLUMNS_MISSING;
        }
        String word = OxeField.CALL_TYPE.of(ticket);
        int type = isDigits(word) ? Integer.parseInt(word) : -1;
        if (type < 0 || type > HIGHEST_CALL_TYPE) {
            return Reason.NUMBER_UNREADABLE;
        }
        if (type == FROM_PUBLIC_NETWORK || type == FROM_ANOTHER_NODE) {
            return whyNotIncoming(record, ticket);
        }
        transcript.setAside(record);
        return null;
    }

    private Reason whyNotIncoming(long record, String ticket) {
        if (queue(ticket).isEmpty()) {
            return Reason.NO_QUEUE;
        }
        Reason reason = whyNoDuration(OxeField.WAITING.of(ticket));
        if (reason == null) {
            reason = whyNoDuration(OxeField.EFFECTIVE_CALL.of(ticket));
        }
        if (reason != null) {
            return reason;
        }
        LocalDateTime start = start(ticket);
        if (start == null) {
            return Reason.TIME_UNREADABLE;
        }
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(start);
        if (offsets.isEmpty()) {
            return Reason.TIME_SKIPPED;
        }
        int wait = Integer.parseInt(OxeField.WAITING.of(ticket));
        int talk = Integer.parseInt(OxeField.EFFECTIVE_CALL.of(ticket));
        long entered = instant(start, offsets, wait + talk);
        if (entered < QueueLog.YEAR_2000 || entered > CucmCalls.LATEST_INSTANT) {
            return entered < QueueLog.YEAR_2000 ? Reason.EPOCH_BEFORE_2000 : Reason.EPOCH_IN_FUTURE;
        }
        readCall(record, ticket, entered, wait, talk);
        return null;
    }

    /** TEL-89: the number that was dialled, which is the service's; else the extension's. */
    private static String queue(String ticket) {
        String dialled = OxeField.INITIAL_DIALLED_NUMBER.of(ticket);
        return dialled.isEmpty() ? OxeField.CHARGED_NUMBER.of(ticket) : dialled;
    }

    private static Reason whyNoDuration(String text) {
        if (text.isEmpty()) {
            return Reason.NUMBER_MISSING;
        }
        boolean negative = text.charAt(0) == '-';
        if (!isDigits(negative ? text.substring(1) : text)) {
            return Reason.NUMBER_UNREADABLE;
        }
        if (negative) {
            return Reason.NUMBER_NEGATIVE;
        }
        return text.length() > MOST_DIGITS || Integer.parseInt(text) > DAY
                ? Reason.NUMBER_TOO_LARGE
                : null;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /** When the ticket says it began, else its length before its end; null if neither is read. */
    private static LocalDateTime start(String ticket) {
        String start = OxeField.START.of(ticket);
        if (!start.isEmpty()) {
            return time(start);
        }
        String duration = OxeField.DURATION.of(ticket);
        LocalDateTime end = time(OxeField.END.of(ticket));
        return end == null || whyNoDuration(duration) != null
                ? null
                : end.minusSeconds(Integer.parseInt(duration));
    }

    private static LocalDateTime time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    part(time, 1),
                    part(time, 2),
                    part(time, 3),
                    part(time, 4),
                    part(time, 5),
                    part(time, 6));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int part(Matcher time, int group) {
        return Integer.parseInt(time.group(group));
    }

    /**
     * A local time that comes twice is the first of both, unless tickets, which are written as
     * calls end, have gone far beyond it.
     */
    private long instant(LocalDateTime start, List<ZoneOffset> offsets, int length) {
        long first = start.toEpochSecond(offsets.get(0));
        return first + length < latestEnd - HALF_AN_HOUR
                ? start.toEpochSecond(offsets.get(offsets.size() - 1))
                : first;
    }

    private void readCall(long record, String ticket, long entered, int wait, int talk) {
        boolean answered = talk > 0;
        long ended = entered + wait + talk;
        latestEnd = Math.max(latestEnd, ended);
        unansweredAreLogged |= !answered;
        Leg before = before(ticket, entered);
        String call = before == null ? callId(ticket, entered) : before.call;
        remember(
                new Leg(
                        call,
                        OxeField.CALLED_NUMBER.of(ticket),
                        OxeField.CHARGED_NUMBER.of(ticket),
                        ended,
                        answered));
        if (before != null && before.answered) {
            transcript.setAside(record);
        } else {
            Outcome outcome = answered ? Outcome.ANSWERED : Outcome.ABANDONED;
            visits.add(record, call, queue(ticket), entered, outcome, wait, talk);
        }
    }

    private Leg before(String ticket, long entered) {
        for (Leg leg : legs) {
            if (leg.isFollowedBy(ticket, entered)) {
                return leg;
            }
        }
        return null;
    }

    private void remember(Leg leg) {
        legs.addFirst(leg);
        if (legs.size() > REMEMBERED) {
            legs.removeLast();
        }
    }

    /** Of the line that the call came in by, and of its second: nobody's number. */
    private static String callId(String ticket, long entered) {
        String reference = OxeField.CALL_REFERENCE.of(ticket);
        return "oxe-%s-%s-%s-%d.%s"
                .formatted(
                        plain(OxeField.CHARGED_PARTY_NODE.of(ticket)),
                        plain(OxeField.TRUNK_GROUP.of(ticket)),
                        plain(OxeField.TRUNK.of(ticket)),
                        entered,
                        isDigits(reference) ? reference : "0");
    }

    private static String plain(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "_");
    }

    /** TEL-90: says what is not recorded. */
    void end() {
        visits.release();
        transcript.cannotTell(Unrecorded.OVERFLOWED, Unrecorded.REFUSED, Unrecorded.CLOSED);
        if (!unansweredAreLogged) {
            transcript.cannotTell(Unrecorded.ABANDONED);
        }
    }
}
