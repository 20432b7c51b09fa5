package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The composition of the committee, imported from a table: COM-22. */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MemberImports implements ImportTarget {

    /** Rows are compared with those before them, which an import has not kept yet. */
    private static final long NONE = 0;

    private static final String SOURCE = "comite";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    @Override
    @PermitAll
    public String code() {
        return "committee";
    }

    @Override
    @PermitAll
    public String path() {
        return "/comite/membres";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(ImportSource.of(SOURCE));
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return MemberTable.COLUMNS;
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        Roll roll = roll(NONE);
        return cells -> {
            try {
                return Checked.right(roll.enter(MemberTable.read(cells)).identity());
            } catch (MemberTable.Unreadable e) {
                return Checked.wrong(
                        e.column(), e.why().getMessage(), e.why().arguments().toArray());
            }
        };
    }

    @Override
    public int known(String source, Collection<String> identities) {
        Roll roll = roll(NONE);
        return (int) identities.stream().filter(roll::knows).count();
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        Roll roll = roll(importId);
        for (Map<String, String> cells : rows) {
            try {
                Roll.Entered entered = roll.enter(MemberTable.read(cells));
                if (entered.fresh()) {
                    if (entered.member().body().id() == null) {
                        em.persist(entered.member().body());
                    }
                    em.persist(entered.member());
                }
            } catch (MemberTable.Unreadable e) {
                throw e.why();
            }
        }
        em.flush();
    }

    @Override
    public void added(long importId) {
        bodies(importId)
                .forEach(
                        body ->
                                changes.created(
                                        RepresentedBodies.SUBJECT, body.id(), body.written()));
        members(importId)
                .forEach(member -> changes.created(Members.SUBJECT, member.id(), member.written()));
    }

    @Override
    public void undo(long importId) {
        for (Member member : members(importId)) {
            if (isCalled(member)) {
                continue;
            }
            changes.removed(Members.SUBJECT, member.id(), member.written());
            em.remove(member);
        }
        em.flush();
        for (RepresentedBody body : bodies(importId)) {
            long others =
                    em.createQuery("select count(m) from Member m where m.body = :body", Long.class)
                            .setParameter("body", body)
                            .getSingleResult();
            if (others == 0) {
                changes.removed(RepresentedBodies.SUBJECT, body.id(), body.written());
                em.remove(body);
            }
        }
    }

    /** Whether a meeting knows the member. */
    private boolean isCalled(Member member) {
        return em.createQuery(
                                "select count(p) from Participation p where p.memberId = :id",
                                Long.class)
                        .setParameter("id", member.id())
                        .getSingleResult()
                > 0;
    }

    private Roll roll(long importId) {
        return new Roll(
                importId,
                em.createQuery("select b from RepresentedBody b", RepresentedBody.class)
                        .getResultList(),
                em.createQuery("select m from Member m join fetch m.body", Member.class)
                        .getResultList());
    }

    private List<Member> members(long importId) {
        return em.createQuery(
                        "select m from Member m where m.importId = :import order by m.id",
                        Member.class)
                .setParameter("import", importId)
                .getResultList();
    }

    private List<RepresentedBody> bodies(long importId) {
        return em.createQuery(
                        "select b from RepresentedBody b where b.importId = :import order by b.id",
                        RepresentedBody.class)
                .setParameter("import", importId)
                .getResultList();
    }
}
