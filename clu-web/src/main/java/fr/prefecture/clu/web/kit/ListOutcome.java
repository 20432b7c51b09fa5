package fr.prefecture.clu.web.kit;

import fr.prefecture.clu.shared.DatabaseFault;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.ejb.EJBException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What became of an act on many rows, told once, by the page that comes after it.
 *
 * @param path of the list
 * @param refusals by the number of each row, why it was refused; empty when it was not
 */
record ListOutcome(String path, LinkedHashMap<Long, String> refusals) implements Serializable {

    /** The name of the boxes that are ticked; each sends the number and the version of its row. */
    static final String TICK = "coche";

    private static final ListOutcome NONE = new ListOutcome("", new LinkedHashMap<>());
    private static final String KEPT = ListOutcome.class.getName();
    private static final Pattern TICKED = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    /** Each row by itself: what is refused for one hinders no other. */
    static ListOutcome of(ListDeclaration.Doing doing, String... ticked) {
        LinkedHashMap<Long, String> refusals = new LinkedHashMap<>();
        for (String one : new LinkedHashSet<>(List.of(ticked))) {
            Matcher row = TICKED.matcher(one);
            if (row.matches()) {
                long id = Long.parseLong(row.group(1));
                try {
                    doing.to(id, Integer.parseInt(row.group(2)));
                    refusals.put(id, "");
                } catch (RuleBroken rule) {
                    refusals.put(id, Texts.of(rule.getMessage(), rule.arguments()));
                } catch (EJBException failure) {
                    if (DatabaseFault.of(failure).filter(DatabaseFault.HELD::equals).isEmpty()) {
                        throw failure;
                    }
                    refusals.put(id, Texts.of("kit.overtaken"));
                }
            }
        }
        return new ListOutcome("", refusals);
    }

    boolean isEmpty() {
        return refusals.isEmpty();
    }

    /** The rows with which it succeeded. */
    List<Long> done() {
        return refusals.keySet().stream().filter(id -> refusal(id).isEmpty()).toList();
    }

    /** The rows for which it was refused. */
    List<Long> refused() {
        return refusals.keySet().stream().filter(id -> !refusal(id).isEmpty()).toList();
    }

    /** Empty when it was not. */
    String refusal(long id) {
        return refusals.getOrDefault(id, "");
    }

    void keep(HttpServletRequest request, String list) {
        request.getSession().setAttribute(KEPT, new ListOutcome(list, refusals));
    }

    /** Of the act that led to this page, if one did. */
    static ListOutcome taken(HttpServletRequest request, String path) {
        HttpSession session = request.getMethod().equals("GET") ? request.getSession(false) : null;
        if (session != null
                && session.getAttribute(KEPT) instanceof ListOutcome kept
                && kept.path().equals(path)) {
            session.removeAttribute(KEPT);
            return kept;
        }
        return NONE;
    }
}
