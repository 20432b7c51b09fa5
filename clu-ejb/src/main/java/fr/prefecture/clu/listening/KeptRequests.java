package fr.prefecture.clu.listening;

import fr.prefecture.clu.actions.ActionItem;
import fr.prefecture.clu.actions.ActionItems;
import fr.prefecture.clu.actions.ActionListed;
import fr.prefecture.clu.actions.ActionLists;
import fr.prefecture.clu.actions.ActionRow;
import fr.prefecture.clu.actions.ActionSheet;
import fr.prefecture.clu.list.Ask;
import fr.prefecture.clu.list.Lists;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The board « Vous nous l’avez demandé, on l’a fait »: what people asked for, and the actions that
 * were done about it.
 */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
public class KeptRequests {

    static final String SUBJECT = "listening.keptRequest";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB ActionItems items;
    @EJB ActionLists actions;
    @EJB Lists lists;
    @EJB Changes changes;

    /** ECO-99, ECO-101: what was done in those days, latest first; no end where there is none. */
    public List<KeptRequestRow> board(Optional<LocalDate> from, Optional<LocalDate> to) {
        Map<Long, KeptRequest> shown =
                all().stream()
                        .filter(KeptRequest::isShown)
                        .collect(Collectors.toMap(KeptRequest::actionId, Function.identity()));
        return done().stream()
                .filter(action -> shown.containsKey(action.id()))
                .map(action -> row(shown.get(action.id()), action))
                .filter(row -> from.map(day -> !row.doneOn().isBefore(day)).orElse(true))
                .filter(row -> to.map(day -> !row.doneOn().isAfter(day)).orElse(true))
                .sorted(
                        Comparator.comparing(KeptRequestRow::doneOn, Comparator.reverseOrder())
                                .thenComparing(KeptRequestRow::reference))
                .toList();
    }

    /** ECO-99: the actions that are done and that the board does not show, latest first. */
    @RolesAllowed(Roles.QUALITY)
    public List<ActionListed> candidates() {
        Set<Long> shown =
                all().stream()
                        .filter(KeptRequest::isShown)
                        .map(KeptRequest::actionId)
                        .collect(Collectors.toSet());
        return done().stream().filter(action -> !shown.contains(action.id())).toList();
    }

    /** What was last worded of an action, shown or not. */
    public Optional<KeptRequest> of(long actionId) {
        return em.createQuery(
                        "select r from KeptRequest r where r.actionId = :action", KeptRequest.class)
                .setParameter("action", actionId)
                .getResultStream()
                .findFirst();
    }

    /**
     * ECO-100: shows an action in these words, or changes them.
     *
     * @param seen the version of what was read; −1 when nothing was worded yet
     * @param confirmed that words which tell of health, nationality or religion, addresses and
     *     numbers tell of nobody
     * @throws RuleBroken when the action is not done, a text is missing, too long or holds such
     *     words without confirmation, or somebody else has worded it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void show(long actionId, int seen, String asked, String done, boolean confirmed) {
        if (items.find(actionId).map(ActionSheet::row).map(ActionRow::state).stream()
                .noneMatch(ActionItem.State.DONE::equals)) {
            throw new RuleBroken("listening.kept.notDone");
        }
        List<String> telling = PersonalTraces.in(asked + "\n" + done);
        if (!telling.isEmpty() && !confirmed) {
            throw new RuleBroken("listening.kept.sensitive", String.join(", ", telling));
        }
        Optional<KeptRequest> known = of(actionId);
        if (known.isEmpty()) {
            KeptRequest first = new KeptRequest(actionId, asked, done);
            em.persist(first);
            em.flush();
            changes.created(SUBJECT, first.id(), first.written());
            return;
        }
        KeptRequest request = known.get();
        if (request.isShown()
                && request.asked().equals(asked.strip())
                && request.done().equals(done.strip())) {
            return;
        }
        if (request.version() != seen) {
            throw new RuleBroken("listening.kept.changedSince", request.asked(), request.done());
        }
        String before = request.written();
        request.show(asked, done);
        changes.changed(SUBJECT, request.id(), before, request.written());
    }

    /** ECO-102 */
    @RolesAllowed(Roles.QUALITY)
    public void takeDown(long actionId) {
        of(actionId)
                .filter(KeptRequest::isShown)
                .ifPresent(
                        request -> {
                            String before = request.written();
                            request.takeDown();
                            changes.changed(SUBJECT, request.id(), before, request.written());
                        });
    }

    private List<KeptRequest> all() {
        return em.createQuery("select r from KeptRequest r", KeptRequest.class).getResultList();
    }

    private List<ActionListed> done() {
        List<ActionListed> done = new ArrayList<>();
        lists.each(
                actions,
                new Ask(Map.of("etat", Set.of(ActionItem.State.DONE)), "echeance", false, 0, 1),
                done::addAll);
        return done;
    }

    private static KeptRequestRow row(KeptRequest request, ActionListed action) {
        return new KeptRequestRow(
                action.id(),
                action.reference(),
                request.asked(),
                request.done(),
                action.originText(),
                action.originPath(),
                action.service(),
                action.finished());
    }
}
