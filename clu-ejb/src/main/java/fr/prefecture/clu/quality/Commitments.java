package fr.prefecture.clu.quality;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the frameworks have structures promise, and what it has in common. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL,
    Roles.READER,
    Roles.NIGHT
})
public class Commitments {

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    /** Those that its version still asks, in reading order: each before its parts. */
    public List<CommitmentRow> of(long editionId) {
        return listed(editionId, false);
    }

    /** Those that have left the file of their version since: nothing is asked of them any more. */
    public List<CommitmentRow> withdrawn(long editionId) {
        return listed(editionId, true);
    }

    private List<CommitmentRow> listed(long editionId, boolean withdrawn) {
        return em.createQuery(
                        "select c from Commitment c where c.module.edition.id = :edition and"
                                + " c.withdrawn = :withdrawn order by c.position, c.id",
                        Commitment.class)
                .setParameter("edition", editionId)
                .setParameter("withdrawn", withdrawn)
                .getResultStream()
                .map(Commitment::row)
                .toList();
    }

    /** QUA-5: those of a version that are asked of a structure, in reading order. */
    public List<CommitmentRow> askedOf(long structureId, long editionId) {
        return em.createQuery(
                        "select c from Commitment c where c.withdrawn = false"
                                + " and c.module.id in (select s.module.id from LabelScope s where"
                                + " s.structure.id = :structure) and c.module.edition.id = :edition"
                                + " order by c.position, c.id",
                        Commitment.class)
                .setParameter("structure", structureId)
                .setParameter("edition", editionId)
                .getResultStream()
                .map(Commitment::row)
                .toList();
    }

    public Optional<CommitmentRow> find(long id) {
        return Optional.ofNullable(em.find(Commitment.class, id)).map(Commitment::row);
    }

    /** QUA-4: each commitment with those of other frameworks that its evidence serves, too. */
    public Map<Long, Set<Long>> correspondences() {
        Map<String, Long> known = new HashMap<>();
        em.createQuery("select c from Commitment c where c.withdrawn = false", Commitment.class)
                .getResultStream()
                .forEach(one -> known.put(one.reference(), one.id()));
        Map<Long, Set<Long>> both = new HashMap<>();
        em.createQuery("select l from CommitmentLink l", CommitmentLink.class)
                .getResultStream()
                .filter(link -> !link.commitment().isWithdrawn())
                .filter(link -> known.containsKey(link.reference()))
                .forEach(
                        link -> {
                            long here = link.commitment().id();
                            long there = known.get(link.reference());
                            both.computeIfAbsent(here, id -> new TreeSet<>()).add(there);
                            both.computeIfAbsent(there, id -> new TreeSet<>()).add(here);
                        });
        return both;
    }

    /** QUA-4: all that it corresponds to, in either direction, loaded or not. */
    public List<LinkRow> linksOf(long commitmentId) {
        Commitment here = em.find(Commitment.class, commitmentId);
        if (here == null) {
            return List.of();
        }
        Map<String, Commitment> known = new HashMap<>();
        em.createQuery("select c from Commitment c where c.withdrawn = false", Commitment.class)
                .getResultStream()
                .forEach(one -> known.put(one.reference(), one));
        Set<String> loaded =
                new TreeSet<>(
                        em.createQuery("select f.code from QualityFramework f", String.class)
                                .getResultList());
        Map<String, LinkRow> rows = new TreeMap<>();
        em.createQuery("select l from CommitmentLink l", CommitmentLink.class)
                .getResultStream()
                .forEach(
                        link -> {
                            if (link.commitment().id() == commitmentId) {
                                rows.put(
                                        link.reference(),
                                        row(
                                                link,
                                                link.reference(),
                                                Optional.ofNullable(known.get(link.reference())),
                                                loaded));
                            } else if (link.reference().equals(here.reference())
                                    && !link.commitment().isWithdrawn()) {
                                rows.putIfAbsent(
                                        link.commitment().reference(),
                                        row(
                                                link,
                                                link.commitment().reference(),
                                                Optional.of(link.commitment()),
                                                loaded));
                            }
                        });
        return List.copyOf(rows.values());
    }

    private static LinkRow row(
            CommitmentLink link, String reference, Optional<Commitment> other, Set<String> loaded) {
        return new LinkRow(
                reference,
                other.map(Commitment::row),
                loaded.contains(reference.substring(0, reference.indexOf('/'))),
                link.source(),
                link.status());
    }

    /** The codes of the indicators that measure it. */
    public List<String> indicatorsOf(long commitmentId) {
        return em.createQuery(
                        "select m.indicator from CommitmentMeasure m where m.commitment.id = :id"
                                + " order by m.indicator",
                        String.class)
                .setParameter("id", commitmentId)
                .getResultList();
    }

    /** Those that an indicator measures, in reading order. */
    public List<CommitmentRow> ofIndicator(String indicatorCode) {
        return em.createQuery(
                        "select c from CommitmentMeasure m join m.commitment c where m.indicator ="
                                + " :code and c.withdrawn = false order by"
                                + " c.module.edition.framework.name, c.module.edition.validFrom"
                                + " desc, c.position",
                        Commitment.class)
                .setParameter("code", indicatorCode)
                .getResultStream()
                .map(Commitment::row)
                .toList();
    }
}
