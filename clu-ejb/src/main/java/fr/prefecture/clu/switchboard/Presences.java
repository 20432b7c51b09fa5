package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The people present at the switchboard by half-day, and the trainings, as head counts: TEL-25. */
@Stateless
@RolesAllowed(Roles.SWITCHBOARD)
public class Presences {

    private static final String SUBJECT = "switchboard.presence";
    private static final String PAGE = "/telephone/effectifs/presences";
    private static final String TRAINING = "switchboard.training";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB Bin bin;

    /** The half-days of a period that were counted, in order. */
    @RolesAllowed({Roles.SWITCHBOARD, Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<PresenceRow> rows(ReportingPeriod period) {
        return of(period).stream()
                .map(Presence::row)
                .sorted(Comparator.comparing(PresenceRow::day).thenComparing(PresenceRow::half))
                .toList();
    }

    /**
     * What a period's half-days are from now on; one that has no row is not counted any more.
     *
     * @param seen what they were when somebody looked
     * @throws RuleBroken when somebody else has counted them since, or a row lies outside the
     *     period or comes twice
     */
    public void count(ReportingPeriod period, List<PresenceRow> seen, List<PresenceRow> rows) {
        if (!rows(period).equals(seen)) {
            throw new RuleBroken("switchboard.presence.conflict");
        }
        Set<String> once = new HashSet<>();
        for (PresenceRow row : rows) {
            if (row.day().isBefore(period.from()) || row.day().isAfter(period.to())) {
                throw new RuleBroken("switchboard.presence.outside", row.day());
            }
            if (!once.add(key(row))) {
                throw new RuleBroken("switchboard.presence.twice", row.day());
            }
        }
        for (Presence presence : of(period)) {
            Optional<PresenceRow> now =
                    rows.stream().filter(row -> key(row).equals(key(presence.row()))).findFirst();
            if (now.isPresent()) {
                changes.changed(
                        SUBJECT, key(now.get()), presence.row().written(), now.get().written());
                presence.count(now.get());
                once.remove(key(now.get()));
            } else {
                changes.removed(SUBJECT, key(presence.row()), presence.row().written());
                em.remove(presence);
            }
        }
        rows.stream()
                .filter(row -> once.contains(key(row)))
                .forEach(
                        row -> {
                            em.persist(new Presence(row));
                            changes.created(SUBJECT, key(row), row.written());
                        });
        em.flush();
    }

    /** The trainings of temporary agents, latest first. */
    @RolesAllowed({Roles.SWITCHBOARD, Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<TrainingRow> trainings() {
        return em.createQuery("select t from Training t order by t.day desc", Training.class)
                .getResultStream()
                .map(Training::row)
                .toList();
    }

    /**
     * @throws RuleBroken when that day has a training already, or nobody is trained
     */
    public void train(LocalDate day, int temporaries) {
        Training training = new Training(day, temporaries);
        if (trainings().stream().anyMatch(row -> row.day().equals(day))) {
            throw new RuleBroken("switchboard.training.twice", day);
        }
        em.persist(training);
        changes.created(TRAINING, day, String.valueOf(temporaries));
    }

    /**
     * Takes a training back; twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    public OptionalLong forget(long id) {
        Training training = em.find(Training.class, id);
        if (training == null) {
            return OptionalLong.empty();
        }
        TrainingRow row = training.row();
        long binned =
                bin.keep(
                        new Removal(
                                TRAINING,
                                row.day().toString(),
                                row.day().toString(),
                                String.valueOf(row.temporaries()),
                                "",
                                PAGE,
                                Set.of(Roles.SWITCHBOARD)),
                        List.of(Removal.Rows.of("switchboard_training", id)));
        em.remove(training);
        return OptionalLong.of(binned);
    }

    private List<Presence> of(ReportingPeriod period) {
        return em.createQuery(
                        "select p from Presence p where p.day between :from and :to",
                        Presence.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultList();
    }

    private static String key(PresenceRow row) {
        return row.day() + " " + row.half();
    }
}
