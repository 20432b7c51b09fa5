package fr.prefecture.clu.quality;

import fr.prefecture.clu.actions.ServiceUnits;
import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The trainings and guides of the services: planned, done, and for how many. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class Trainings {

    /** Of the history; the key is the number of the training. */
    public static final String SUBJECT = "quality.training";

    static final String TABLE = "quality_training";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB ServiceUnits services;
    @EJB Changes changes;
    @EJB Bin bin;

    /** The day on which dates are judged. */
    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** By service, then by subject, then by date. */
    public List<TrainingRow> all() {
        LocalDate today = today();
        return em.createQuery("select t from ServiceTraining t", ServiceTraining.class)
                .getResultStream()
                .map(training -> training.row(today))
                .sorted(TrainingRow.ORDER)
                .toList();
    }

    public Optional<TrainingRow> find(long id) {
        return Optional.ofNullable(em.find(ServiceTraining.class, id)).map(one -> one.row(today()));
    }

    /**
     * QUA-38: sent twice, it is kept once.
     *
     * @param entry what tells one entry from another
     * @throws RuleBroken when a text is missing or too long, it is neither planned nor done, it is
     *     done in the future, or the heads do not fit
     */
    @RolesAllowed(Roles.QUALITY)
    public long enter(String entry, TrainingTerms terms) {
        ServiceTraining training =
                new ServiceTraining(entry, terms, services.named(terms.service()), today());
        Optional<ServiceTraining> known =
                changes.entered(SUBJECT, ServiceTraining.class, entry, training.written());
        if (known.isPresent()) {
            return known.get().id();
        }
        em.persist(training);
        em.flush();
        changes.created(SUBJECT, training.id(), training.written());
        return training.id();
    }

    /**
     * @param shown the version that was read
     * @throws RuleBroken as {@link #enter}, when there is none, or somebody changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public void change(long id, int shown, TrainingTerms terms) {
        ServiceTraining training = locked(id);
        if (training.version() != shown) {
            throw new RuleBroken("quality.training.changedSince");
        }
        String before = training.written();
        training.describe(terms, services.named(terms.service()), today());
        changes.changed(SUBJECT, id, before, training.written());
    }

    /**
     * What was entered by mistake goes; its history stays.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     * @throws RuleBroken when somebody changed it since
     */
    @RolesAllowed(Roles.QUALITY)
    public OptionalLong remove(long id, int shown) {
        ServiceTraining training =
                em.find(ServiceTraining.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (training == null) {
            return OptionalLong.empty();
        }
        if (training.version() != shown) {
            throw new RuleBroken("quality.training.changedSince");
        }
        TrainingRow row = training.row(today());
        long binned =
                bin.keep(
                        Removal.byQuality(
                                SUBJECT,
                                id,
                                row.title() + " · " + row.service(),
                                training.written(),
                                "/formations/" + id + "/modifier",
                                "/formations"),
                        List.of(Removal.Rows.of(TABLE, id)));
        em.remove(training);
        return OptionalLong.of(binned);
    }

    private ServiceTraining locked(long id) {
        return Optional.ofNullable(
                        em.find(ServiceTraining.class, id, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(() -> new RuleBroken("quality.training.unknown"));
    }
}
