package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.ImportColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** TEL-96: the columns of the tables that people import, and what a table with some of them is. */
final class DeclaredColumns {

    static final String DATE = "date";
    static final String HOUR = "hour";
    static final String QUEUE = "queue";
    static final String CALL = "call";
    static final String OUTCOME = "outcome";
    static final String WAIT = "wait";
    static final String TALK = "talk";
    static final String ANSWERED_AT = "answeredAt";
    static final String ENDED_AT = "endedAt";
    static final String RECEIVED = "received";
    static final String PRESENTED = "presented";
    static final String ANSWERED = "answered";
    static final String ABANDONED = "abandoned";
    static final String OVERFLOWED = "overflowed";
    static final String REFUSED = "refused";
    static final String CLOSED = "closed";
    static final String WAIT_MEAN = "waitMean";
    static final String WAIT_SUM = "waitSum";
    static final String TALK_MEAN = "talkMean";
    static final String TALK_SUM = "talkSum";

    private static final String CALLS = "calls";
    private static final String DAYS = "days";
    private static final String HALF_HOURS = "halfHours";

    static final List<ImportColumn> ALL =
            List.of(
                    ImportColumn.required(
                                    DATE,
                                    "date",
                                    "jour",
                                    "date et heure",
                                    "date heure",
                                    "date d’appel",
                                    "date de l’appel",
                                    "date et heure d’appel",
                                    "date d’entrée",
                                    "horodatage",
                                    "début",
                                    "calldate",
                                    "start",
                                    "timestamp")
                            .of(CALLS, DAYS, HALF_HOURS),
                    ImportColumn.optional(
                                    HOUR,
                                    "heure",
                                    "demi-heure",
                                    "créneau",
                                    "tranche horaire",
                                    "tranche",
                                    "plage horaire",
                                    "heure d’appel",
                                    "heure de l’appel",
                                    "heure d’entrée",
                                    "heure de début",
                                    "interval")
                            .of(CALLS, HALF_HOURS),
                    ImportColumn.optional(
                                    QUEUE,
                                    "file",
                                    "file d’attente",
                                    "queue",
                                    "queuename",
                                    "groupe",
                                    "service",
                                    "ligne")
                            .of(CALLS, DAYS, HALF_HOURS),
                    ImportColumn.optional(
                                    CALL,
                                    "identifiant",
                                    "identifiant d’appel",
                                    "identifiant de l’appel",
                                    "id appel",
                                    "call id",
                                    "uniqueid")
                            .of(CALLS),
                    ImportColumn.optional(
                                    OUTCOME,
                                    "issue",
                                    "résultat",
                                    "résultat de l’appel",
                                    "statut",
                                    "état",
                                    "disposition",
                                    "outcome",
                                    "status")
                            .of(CALLS),
                    ImportColumn.optional(
                                    WAIT,
                                    "attente",
                                    "attente (s)",
                                    "durée d’attente",
                                    "temps d’attente",
                                    "waittime",
                                    "wait")
                            .of(CALLS),
                    ImportColumn.optional(
                                    TALK,
                                    "conversation",
                                    "conversation (s)",
                                    "durée de conversation",
                                    "temps de conversation",
                                    "durée de communication",
                                    "talktime",
                                    "talk")
                            .of(CALLS),
                    ImportColumn.optional(
                            ANSWERED_AT,
                            "heure de réponse",
                            "heure de décroché",
                            "date de réponse",
                            "answer"),
                    ImportColumn.optional(
                            ENDED_AT,
                            "heure de fin",
                            "fin d’appel",
                            "fin de l’appel",
                            "date de fin",
                            "end"),
                    ImportColumn.optional(RECEIVED, "reçus", "appels reçus", "entrants", "entered")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(
                            PRESENTED, "présentés", "appels présentés", "offerts", "offered"),
                    ImportColumn.optional(
                                    ANSWERED,
                                    "décrochés",
                                    "appels décrochés",
                                    "répondus",
                                    "traités",
                                    "answered")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(
                                    ABANDONED,
                                    "abandonnés",
                                    "abandons",
                                    "appels abandonnés",
                                    "perdus",
                                    "abandoned")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(OVERFLOWED, "débordés", "débordements", "overflowed")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(REFUSED, "refusés", "dissuadés", "refused")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(CLOSED, "hors horaires", "fermés", "closed")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(WAIT_MEAN, "attente moyenne", "attente moyenne (s)")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(
                            WAIT_SUM, "attente totale", "somme des attentes", "cumul d’attente"),
                    ImportColumn.optional(
                                    TALK_MEAN,
                                    "conversation moyenne",
                                    "durée moyenne de conversation",
                                    "dmc")
                            .of(DAYS, HALF_HOURS),
                    ImportColumn.optional(
                            TALK_SUM,
                            "conversation totale",
                            "somme des conversations",
                            "cumul de conversation"));

    private DeclaredColumns() {}

    /** Nothing where the columns that are filled tell neither calls nor totals, or both. */
    static Optional<DeclaredKind> kind(Set<String> filled) {
        boolean calls = tellsCalls(filled);
        if (calls == tellsTotals(filled)) {
            return Optional.empty();
        }
        if (calls) {
            return Optional.of(
                    tellsWaits(filled) ? DeclaredKind.CALLS : DeclaredKind.CALLS_WITHOUT_WAIT);
        }
        return Optional.of(filled.contains(HOUR) ? DeclaredKind.HALF_HOURS : DeclaredKind.DAYS);
    }

    static boolean tellsCalls(Set<String> filled) {
        return filled.contains(OUTCOME)
                || filled.contains(ANSWERED_AT)
                || filled.contains(ENDED_AT);
    }

    static boolean tellsTotals(Set<String> filled) {
        return filled.contains(RECEIVED) || filled.contains(PRESENTED);
    }

    static boolean tellsWaits(Set<String> filled) {
        return filled.contains(WAIT) || filled.contains(ANSWERED_AT) && filled.contains(ENDED_AT);
    }

    /** Whether two calls of the same moment can be told apart. */
    static boolean tellsCallOf(Set<String> filled) {
        return filled.contains(CALL);
    }
}
