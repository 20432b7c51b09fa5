package fr.prefecture.clu.list;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** The views of lists that the caller has saved; nobody reads those of another person. */
@Stateless
@LocalBean
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.ADMINISTRATOR
})
public class SavedViews implements Listed<SavedViewRow> {

    /** Of one list, for one person. */
    public static final int MOST = 50;

    private static final ListQuery<SavedViewRow> LIST =
            ListQuery.of(
                            SavedViewRow.class,
                            "SavedView v",
                            "",
                            "v.id, v.version, v.list, v.name, v.query, v.usual")
                    .sort("nom", "v.key")
                    .sort("liste", "v.list", "v.key")
                    .filter("de", "v.list");

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Resource SessionContext session;

    @Override
    public ListQuery<SavedViewRow>.Reading list() {
        return LIST.on(em, Condition.of("v.login = ?", caller()));
    }

    /**
     * Those of one list, by their names.
     *
     * @param list its path
     */
    public List<SavedViewRow> of(String list) {
        return views(list).stream().map(SavedView::row).toList();
    }

    /** The paths of the lists of which the caller has saved a view. */
    public List<String> lists() {
        return em.createQuery(
                        "select distinct v.list from SavedView v where v.login = :login"
                                + " order by v.list",
                        String.class)
                .setParameter("login", caller())
                .getResultList();
    }

    /**
     * Keeps a view; one of the same name is replaced, and at most one opens the list.
     *
     * @param query of the address, without its question mark
     * @param usual whether the list opens with it
     * @throws RuleBroken when the name is missing or too long, too much is asked for, or there are
     *     as many as one list may have
     */
    public void save(String list, String name, String query, boolean usual) {
        String key = SavedView.keyOf(name);
        List<SavedView> views = views(list);
        Optional<SavedView> known = named(views, key);
        if (known.isEmpty() && views.size() >= MOST) {
            throw new RuleBroken("list.view.most", MOST);
        }
        SavedView view = known.orElseGet(() -> new SavedView(caller(), list));
        view.name(name);
        view.show(query);
        open(view, usual, views);
        if (known.isEmpty()) {
            em.persist(view);
        }
    }

    /**
     * Gives a view another name, and says whether the list opens with it.
     *
     * @param shown the version that was read
     * @throws RuleBroken when the name is missing, too long or another view's, or the view is not
     *     the caller's, or was changed or removed meanwhile
     */
    public void change(long id, int shown, String name, boolean usual) {
        SavedView view = own(id).orElseThrow(() -> new RuleBroken("list.view.unknown"));
        if (view.version() != shown) {
            throw new RuleBroken("list.view.changed");
        }
        List<SavedView> views = views(view.list());
        if (named(views, SavedView.keyOf(name)).filter(one -> one != view).isPresent()) {
            throw new RuleBroken("list.view.name.taken", name.strip());
        }
        view.name(name);
        open(view, usual, views);
    }

    /**
     * What is not there any more is removed already.
     *
     * @throws RuleBroken when it is somebody else's
     */
    public void remove(long id) {
        if (em.find(SavedView.class, id) != null) {
            em.remove(own(id).orElseThrow(() -> new RuleBroken("list.view.unknown")));
        }
    }

    private static void open(SavedView view, boolean usual, List<SavedView> views) {
        if (usual) {
            views.forEach(one -> one.open(false));
        }
        view.open(usual);
    }

    private static Optional<SavedView> named(List<SavedView> views, String key) {
        return views.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    private Optional<SavedView> own(long id) {
        return Optional.ofNullable(em.find(SavedView.class, id))
                .filter(one -> one.login().equals(caller()));
    }

    private List<SavedView> views(String list) {
        return em.createQuery(
                        "select v from SavedView v where v.login = :login and v.list = :list"
                                + " order by v.key",
                        SavedView.class)
                .setParameter("login", caller())
                .setParameter("list", list)
                .getResultList();
    }

    private String caller() {
        return Changes.caller(session);
    }
}
