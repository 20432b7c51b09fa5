package fr.prefecture.clu.web.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The last forms that one session has sent, by what they held, each with where it led to: empty
 * when the page was shown again.
 */
final class SentForms {

    private static final int KEPT = 50;
    private static final Set<Integer> LEADING_ON = Set.of(302, 303);

    private final Map<String, CompletableFuture<String>> places = new LinkedHashMap<>();

    /**
     * @return what was there before, null when this form is the first of its kind
     */
    synchronized CompletableFuture<String> putIfAbsent(
            String form, CompletableFuture<String> place) {
        CompletableFuture<String> first = places.putIfAbsent(form, place);
        if (first == null && places.size() > KEPT) {
            places.keySet().remove(places.keySet().iterator().next());
        }
        return first;
    }

    synchronized void remove(String form) {
        places.keySet().remove(form);
    }

    /** Where an answer leads to, empty when it leads nowhere. */
    static String place(int status, String location) {
        return LEADING_ON.contains(status) && location != null ? location : "";
    }
}
