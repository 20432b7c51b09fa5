package fr.prefecture.clu.web.shared;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The last forms that one session has sent and that led somewhere, by what they held, each with
 * where it led to. Of several servers, each finds there what another one has done.
 */
final class SentForms implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int KEPT = 50;
    private static final Set<Integer> LEADING_ON = Set.of(302, 303);

    private final LinkedHashMap<String, String> places;

    /** Of a session that has sent none. */
    SentForms() {
        this(Map.of());
    }

    private SentForms(Map<String, String> places) {
        this.places = new LinkedHashMap<>(places);
    }

    /** Where a form led to when it was sent before. */
    Optional<String> place(String form) {
        return Optional.ofNullable(places.get(form));
    }

    /** These, with one more; the oldest goes when they are many. */
    SentForms with(String form, String place) {
        SentForms more = new SentForms(places);
        more.places.putIfAbsent(form, place);
        if (more.places.size() > KEPT) {
            more.places.keySet().remove(more.places.keySet().iterator().next());
        }
        return more;
    }

    /** Where an answer leads to, empty when it leads nowhere. */
    static String place(int status, String location) {
        return LEADING_ON.contains(status) && location != null ? location : "";
    }
}
