package fr.prefecture.clu.switchboard;

/** The kinds of files in which switchboards tell their calls, as far as nights read them. */
public enum LogFormat {
    /** Asterisk's own log of its queues. */
    QUEUE_LOG(false),
    /** The table in which XiVO, Wazo or FreePBX keep that log, exported. */
    QUEUE_TABLE(true),
    /** Asterisk's list of call records. */
    MASTER_CSV(true),
    /** Cisco's call detail records. */
    CUCM(false),
    /** Alcatel-Lucent's accounting tickets; experimental. */
    OXE_TICKET(true);

    private final boolean local;

    LogFormat(boolean local) {
        this.local = local;
    }

    /** Whether its times may be those of a clock on the wall, without a zone. */
    public boolean mayHaveLocalTimes() {
        return local;
    }
}
