package fr.prefecture.clu.batch.cert;

import java.util.Arrays;

/** Why a line of a file is not taken, as the nights' pages say it. */
enum RefusalReason {
    CERT_CELL_MISSING("imports.cell.missing"),
    CERT_FORMULA("cert.cell.formula"),
    CERT_SHEET_ERROR("cert.cell.error"),
    CERT_NO_NUMBER("cert.cell.noNumber"),
    CERT_NEGATIVE("cert.cell.negative"),
    CERT_NOT_WHOLE("cert.cell.notWhole"),
    CERT_TOO_LARGE("cert.cell.tooLarge"),
    CERT_TOTAL("cert.row.total"),
    CERT_NO_PERIOD("cert.row.noPeriod"),
    CERT_PERIOD("cert.row.period"),
    CERT_WEEK("cert.span.week"),
    CERT_NOT_OVER("cert.row.notOver"),
    CERT_NO_TERRITORY("cert.row.noTerritory"),
    CERT_NOT_SERVED("cert.row.notServed"),
    CERT_TITLE("cert.row.title"),
    CERT_OLDEST("cert.row.oldest"),
    CERT_OLDEST_LATER("cert.row.oldestLater"),
    CERT_AGES("cert.row.ages"),
    CERT_OLDEST_AGE("cert.row.oldestAge"),
    CERT_MORE_THAN_DECIDED("cert.row.moreThanDecided"),
    CERT_MEDIAN("cert.row.median"),
    CERT_DECIDED_TOO_MANY("cert.row.decidedTooMany"),
    CERT_TWICE("cert.row.twice");

    private final String key;

    RefusalReason(String key) {
        this.key = key;
    }

    /** The reason of a sentence that the form would say. */
    static RefusalReason of(String key) {
        return Arrays.stream(values())
                .filter(reason -> reason.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no reason for " + key));
    }
}
