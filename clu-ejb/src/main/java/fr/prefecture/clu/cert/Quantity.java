package fr.prefecture.clu.cert;

import java.util.List;

/** What is told of a period; each duration says where it begins and where it ends. */
public enum Quantity {
    /** First submissions. */
    RECEIVED("received", "received", "reçus", "flux entrant", "entrées", "dossiers reçus"),
    /** Files that came again after they had been sent back. */
    RESUBMITTED("resubmitted", "resubmitted", "redéposés", "compléments reçus", "retours"),
    ACCEPTED("accepted", "accepted", "acceptés", "favorables", "validés"),
    REFUSED("refused", "refused", "refusés", "rejets", "défavorables"),
    /** Closed without action. */
    CLOSED("closed", "closed_files", "clos", "clos sans suite", "classés sans suite"),
    /** Sent back for completion: still in the backlog. */
    SENT_BACK("sentBack", "sent_back", "demandes de complément", "compléments demandés"),
    /** Open files at the end of the period, as declared. */
    BACKLOG("backlog", "backlog", "stock", "stock final", "en stock", "stock déclaré"),
    AGED_TO_7("agedToSeven", "aged_to_7", "0-7 jours", "0 à 7 jours", "stock 0-7 jours"),
    AGED_TO_15("agedToFifteen", "aged_to_15", "8-15 jours", "8 à 15 jours", "stock 8-15 jours"),
    AGED_TO_30("agedToThirty", "aged_to_30", "16-30 jours", "16 à 30 jours", "stock 16-30 jours"),
    AGED_TO_60("agedToSixty", "aged_to_60", "31-60 jours", "31 à 60 jours", "stock 31-60 jours"),
    AGED_BEYOND("agedBeyond", "aged_beyond", "plus de 60 jours", "> 60 jours", "stock > 60 jours"),
    /** From the reception to the first action of an agent: « prise en charge ». */
    RECEIVED_TO_OPENED_MEAN(
            Unit.DAYS,
            "receivedToOpenedMean",
            "received_to_opened_mean",
            "prise en charge moyenne",
            "réception → première action, moyenne"),
    RECEIVED_TO_OPENED_MEDIAN(
            Unit.DAYS,
            "receivedToOpenedMedian",
            "received_to_opened_median",
            "prise en charge médiane",
            "réception → première action, médiane"),
    RECEIVED_TO_OPENED_NINTH(
            Unit.DAYS,
            "receivedToOpenedNinth",
            "received_to_opened_ninth",
            "prise en charge 9 sur 10",
            "réception → première action, 9e décile"),
    RECEIVED_TO_OPENED_FILES(
            "receivedToOpenedFiles",
            "received_to_opened_files",
            "prise en charge dossiers",
            "réception → première action, dossiers"),
    /** From the day on which the file is complete to the decision: « instruction ». */
    COMPLETE_TO_DECIDED_MEAN(
            Unit.DAYS,
            "completeToDecidedMean",
            "complete_to_decided_mean",
            "instruction moyenne",
            "dossier complet → décision, moyenne",
            "délai moyen d’instruction"),
    COMPLETE_TO_DECIDED_MEDIAN(
            Unit.DAYS,
            "completeToDecidedMedian",
            "complete_to_decided_median",
            "instruction médiane",
            "dossier complet → décision, médiane"),
    COMPLETE_TO_DECIDED_NINTH(
            Unit.DAYS,
            "completeToDecidedNinth",
            "complete_to_decided_ninth",
            "instruction 9 sur 10",
            "dossier complet → décision, 9e décile"),
    COMPLETE_TO_DECIDED_FILES(
            "completeToDecidedFiles",
            "complete_to_decided_files",
            "instruction dossiers",
            "dossier complet → décision, dossiers"),
    /** Decisions within the announced time. */
    DECIDED_IN_TIME("decidedInTime", "decided_in_time", "décidés dans le délai annoncé"),
    FRAUD_SUSPECTED("fraudSuspected", "fraud_suspected", "fraudes suspectées", "suspicions"),
    FRAUD_CONFIRMED("fraudConfirmed", "fraud_confirmed", "fraudes avérées", "fraudes confirmées"),
    APPEALS("appeals", "appeals", "recours"),
    /** Full-time equivalents worked over the period. */
    ETPT(Unit.STAFF, "etpt", "etpt", "etpt", "agents (etpt)");

    /** What a measure is counted in. */
    public enum Unit {
        FILES,
        /** Calendar days. */
        DAYS,
        STAFF
    }

    static final List<Quantity> DECISIONS = List.of(ACCEPTED, REFUSED, CLOSED);
    public static final List<Quantity> AGES =
            List.of(AGED_TO_7, AGED_TO_15, AGED_TO_30, AGED_TO_60, AGED_BEYOND);

    /** Without a word for each of these, which may be « N/C », nothing can be reconciled. */
    static final List<Quantity> REQUIRED = List.of(RECEIVED, ACCEPTED, REFUSED, CLOSED, BACKLOG);

    private final Unit unit;
    private final String code;
    private final String column;
    private final List<String> headings;

    Quantity(String code, String column, String... headings) {
        this(Unit.FILES, code, column, headings);
    }

    Quantity(Unit unit, String code, String column, String... headings) {
        this.unit = unit;
        this.code = code;
        this.column = column;
        this.headings = List.of(headings);
    }

    public Unit unit() {
        return unit;
    }

    /** What the table of an import, the grid and the REST answers call it. */
    public String code() {
        return code;
    }

    String column() {
        return column;
    }

    List<String> headings() {
        return headings;
    }

    public boolean isRequired() {
        return REQUIRED.contains(this);
    }
}
