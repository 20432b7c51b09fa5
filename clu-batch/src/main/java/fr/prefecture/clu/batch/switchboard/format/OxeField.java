package fr.prefecture.clu.batch.switchboard.format;

/** The fields of a ticket ED5.2 that are read, by their columns, counted from 1. */
enum OxeField {
    /** The outside party, whoever called; never leaves the reader. */
    CALLED_NUMBER(6, 35),
    /** The extension. */
    CHARGED_NUMBER(36, 65),
    CHARGED_PARTY_NODE(112, 116),
    CALLING_NUMBER(137, 166),
    CALL_TYPE(167, 168),
    END(170, 186),
    DURATION(202, 211),
    TRUNK(212, 216),
    TRUNK_GROUP(217, 221),
    CALL_REFERENCE(349, 358),
    INITIAL_DIALLED_NUMBER(396, 425),
    WAITING(426, 430),
    EFFECTIVE_CALL(431, 440),
    START(442, 458);

    private final int from;
    private final int to;

    OxeField(int first, int last) {
        this.from = first - 1;
        this.to = last;
    }

    String of(String ticket) {
        return ticket.substring(from, to).strip();
    }
}
