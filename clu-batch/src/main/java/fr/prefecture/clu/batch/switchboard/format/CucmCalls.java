package fr.prefecture.clu.batch.switchboard.format;

import fr.prefecture.clu.switchboard.Unrecorded;

/** The calls of one CUCM file, record by record. */
final class CucmCalls {

    /** Ten digits: what a call id may have of an epoch. */
    static final long LATEST_INSTANT = 9_999_999_999L;

    private static final long LEAST_MILLISECONDS = 1_000_000_000_000L;
    private static final int DAY = 86_400;
    private static final int HUNT_PILOT = 7;
    private static final int SPLIT = 393_216;

    private final QuotedFields fields;
    private final Transcript transcript;
    private final HeldVisits visits;
    private final Stays stays = new Stays();
    private CucmColumns columns = CucmColumns.known();
    private boolean afterNames;
    private boolean tellsOfCalls;
    private boolean unansweredAreLogged;

    private long entered;
    private long connected;
    private long left;
    private long wait;
    private long talk;

    CucmCalls(QuotedFields fields, Transcript transcript) {
        this.fields = fields;
        this.transcript = transcript;
        this.visits = new HeldVisits(transcript);
    }

    void readNames() {
        columns = CucmColumns.named(fields);
        tellsOfCalls |= columns.tellOfCalls();
        afterNames = true;
    }

    void readTypes() {
        if (!afterNames) {
            columns = CucmColumns.known(fields.count());
        }
        afterNames = false;
    }

    void read(TextLines lines) {
        afterNames = false;
        if (!columns.tellOfCalls() || fields.count() < columns.width) {
            refuse(lines, Reason.COLUMNS_MISSING);
            return;
        }
        tellsOfCalls = true;
        noteWhetherUnansweredAreLogged();
        if (isCallToAQueue()) {
            readVisit(lines);
        } else {
            transcript.setAside(lines.number());
        }
    }

    /**
     * TEL-88: a call that failed is always logged; one that was merely not answered only where the
     * switchboard was told so.
     */
    private void noteWhetherUnansweredAreLogged() {
        unansweredAreLogged |=
                fields.digits(columns.duration) == 0 && unanswered() != Outcome.FAILED;
    }

    /** TEL-85 */
    private boolean isCallToAQueue() {
        if (!columns.tellOfHuntPilots()) {
            return fields.digits(columns.destinationSpan) == 0
                    && !fields.isBlank(columns.destinationDevice);
        }
        return !fields.isBlank(columns.huntPilot)
                || fields.digits(columns.patternUsage) == HUNT_PILOT
                || fields.digits(columns.redirectReason) > 0
                        && !fields.same(columns.originalCalled, columns.finalCalled);
    }

    private String queue() {
        return fields.text(
                fields.isBlank(columns.huntPilot) ? columns.originalCalled : columns.huntPilot);
    }

    private void readVisit(TextLines lines) {
        Reason reason = whyNotCounted();
        if (reason != null) {
            refuse(lines, reason);
            return;
        }
        String call = callId();
        String queue = queue();
        if (!stays.add(call + ' ' + queue, entered, entered + wait + talk)) {
            transcript.setAside(lines.number());
            return;
        }
        Outcome outcome = connected == 0 ? unanswered() : Outcome.ANSWERED;
        visits.add(lines.number(), call, queue, entered, outcome, (int) wait, (int) talk);
    }

    private Reason whyNotCounted() {
        if (fields.digits(columns.manager) < 0 || fields.digits(columns.call) < 0) {
            return Reason.NO_CALL;
        }
        if (queue().isEmpty()) {
            return Reason.NO_QUEUE;
        }
        entered = fields.digits(columns.origination);
        if (fields.isNegative(columns.origination)
                || entered < QueueLog.YEAR_2000
                || entered > LATEST_INSTANT) {
            return whyNotCredible();
        }
        connected = fields.digits(columns.connect);
        left = fields.digits(columns.disconnect);
        if (connected < 0
                || left < 0
                || fields.isNegative(columns.connect)
                || fields.isNegative(columns.disconnect)) {
            return Reason.EPOCH_UNREADABLE;
        }
        return connected == 0 ? whyNoWait() : whyNoTalk();
    }

    private Reason whyNotCredible() {
        if (entered == Words.NOT_DIGITS || entered == Words.TOO_MANY_DIGITS) {
            return Reason.EPOCH_UNREADABLE;
        }
        if (fields.isNegative(columns.origination) || entered < QueueLog.YEAR_2000) {
            return Reason.EPOCH_BEFORE_2000;
        }
        return entered >= LEAST_MILLISECONDS
                ? Reason.EPOCH_IN_MILLISECONDS
                : Reason.EPOCH_IN_FUTURE;
    }

    private Reason whyNoWait() {
        wait = left - entered;
        talk = 0;
        return left == 0 ? Reason.NUMBER_MISSING : whyNoDuration(wait);
    }

    /** TEL-86: the duration that is written is believed; where there is none, it is computed. */
    private Reason whyNoTalk() {
        wait = connected - entered;
        boolean written = !fields.isBlank(columns.duration);
        talk = written ? fields.digits(columns.duration) : left - connected;
        if (talk == Words.TOO_MANY_DIGITS) {
            return Reason.NUMBER_TOO_LARGE;
        }
        if (written && talk == Words.NOT_DIGITS) {
            return Reason.NUMBER_UNREADABLE;
        }
        if (left == 0 && !written) {
            return Reason.NUMBER_MISSING;
        }
        if (fields.isNegative(columns.duration) || left != 0 && left < connected) {
            return Reason.NUMBER_NEGATIVE;
        }
        Reason reason = whyNoDuration(wait);
        return reason == null ? whyNoDuration(talk) : reason;
    }

    private static Reason whyNoDuration(long seconds) {
        if (seconds < 0) {
            return Reason.NUMBER_NEGATIVE;
        }
        return seconds > DAY ? Reason.NUMBER_TOO_LARGE : null;
    }

    /** TEL-86: what became of a call that nobody answered, by the cause that CUCM gives. */
    private Outcome unanswered() {
        long origin = fields.digits(columns.originCause);
        long cause = origin > 0 ? origin : Math.max(0, fields.digits(columns.destinationCause));
        if (cause == SPLIT) {
            return Outcome.WITHDRAWN;
        }
        return switch ((int) Math.min(cause, Integer.MAX_VALUE)) {
            case 0, 16, 31 -> Outcome.ABANDONED;
            case 18, 19, 102 -> Outcome.TIMED_OUT;
            default -> Outcome.FAILED;
        };
    }

    /** TEL-87: ids of calls start again with the server, so the day is part of them. */
    private String callId() {
        StringBuilder id = new StringBuilder();
        for (char character : fields.text(columns.cluster).toCharArray()) {
            boolean plain =
                    character < 0x80 && Character.isLetterOrDigit(character) || character == '-';
            id.append(plain ? character : '_');
        }
        return id.append('-')
                .append(fields.digits(columns.manager))
                .append('-')
                .append(entered / DAY * DAY)
                .append('.')
                .append(fields.digits(columns.call))
                .toString();
    }

    private void refuse(TextLines lines, Reason reason) {
        transcript.refuse(lines.number(), lines.text(), reason);
    }

    /** TEL-88: says what is not recorded, unless the file tells of no call at all. */
    void end() {
        visits.release();
        if (!tellsOfCalls) {
            return;
        }
        transcript.cannotTell(Unrecorded.OVERFLOWED, Unrecorded.REFUSED, Unrecorded.CLOSED);
        if (!unansweredAreLogged) {
            transcript.cannotTell(Unrecorded.ABANDONED);
        }
    }
}
