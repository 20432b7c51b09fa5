package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The notes on days of the switchboard, which follow the figures of these days: TEL-50 to TEL-54.
 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD})
public class SwitchboardNotes {

    static final String SUBJECT = "switchboard.note";

    private static final String PLACE = "/telephone/notes";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Changes changes;
    @EJB Bin bin;
    @Resource SessionContext session;

    /**
     * A note stands beside those that the days have already.
     *
     * @throws RuleBroken when the text is empty or too long, or the days are more than a year
     */
    public long add(ReportingPeriod days, String text) {
        SwitchboardNote note = new SwitchboardNote(days, text, caller(), clock.instant());
        em.persist(note);
        em.flush();
        changes.created(SUBJECT, note.id(), note.written());
        return note.id();
    }

    /**
     * TEL-53
     *
     * @param version the one that was shown
     * @throws RuleBroken when somebody else has changed or removed it since, the text is empty or
     *     too long, or the days are more than a year
     */
    public void change(long id, int version, ReportingPeriod days, String text) {
        SwitchboardNote note =
                Optional.ofNullable(em.find(SwitchboardNote.class, id))
                        .orElseThrow(() -> new RuleBroken("switchboard.note.removedMeanwhile"));
        if (note.version() != version) {
            SwitchboardNoteRow row = note.row();
            throw new RuleBroken("switchboard.note.changedMeanwhile", row.by(), row.at());
        }
        String before = note.written();
        note.say(days, text, caller(), clock.instant());
        changes.changed(SUBJECT, id, before, note.written());
        try {
            em.flush();
        } catch (OptimisticLockException faster) {
            RuleBroken refusal = new RuleBroken("switchboard.note.overtaken");
            refusal.initCause(faster);
            throw refusal;
        }
    }

    /**
     * Twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    public OptionalLong remove(long id) {
        SwitchboardNote note = em.find(SwitchboardNote.class, id);
        if (note == null) {
            return OptionalLong.empty();
        }
        SwitchboardNoteRow row = note.row();
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                String.valueOf(id),
                                row.from().equals(row.to())
                                        ? row.from().toString()
                                        : row.from() + "/" + row.to(),
                                note.written(),
                                PLACE + "/" + id,
                                PLACE,
                                Set.of(Roles.QUALITY, Roles.SWITCHBOARD)),
                        List.of(Removal.Rows.of("switchboard_note", id)));
        em.remove(note);
        return OptionalLong.of(binned);
    }

    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public Optional<SwitchboardNoteRow> find(long id) {
        return Optional.ofNullable(em.find(SwitchboardNote.class, id)).map(SwitchboardNote::row);
    }

    /** Those that speak of any day of a period, earliest first. */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.SWITCHBOARD,
        Roles.SECRETARY_GENERAL,
        Roles.READER,
        Roles.NIGHT
    })
    public List<SwitchboardNoteRow> of(ReportingPeriod period) {
        return em.createQuery(
                        "select n from SwitchboardNote n where n.from <= :to and n.to >= :from"
                                + " order by n.from, n.id",
                        SwitchboardNote.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(SwitchboardNote::row)
                .toList();
    }

    /** TEL-51: what is said of each day of a period of which anything is said. */
    @RolesAllowed({
        Roles.QUALITY,
        Roles.SWITCHBOARD,
        Roles.SECRETARY_GENERAL,
        Roles.READER,
        Roles.NIGHT
    })
    public SortedMap<LocalDate, List<String>> byDay(ReportingPeriod period) {
        SortedMap<LocalDate, List<String>> said = new TreeMap<>();
        for (SwitchboardNoteRow note : of(period)) {
            LocalDate first = note.from().isBefore(period.from()) ? period.from() : note.from();
            LocalDate last = note.to().isAfter(period.to()) ? period.to() : note.to();
            first.datesUntil(last.plusDays(1))
                    .forEach(
                            day ->
                                    said.computeIfAbsent(day, any -> new ArrayList<>())
                                            .add(note.text()));
        }
        return said;
    }

    /** The last day of which anything is said. */
    @RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.SECRETARY_GENERAL})
    public Optional<LocalDate> last() {
        return Optional.ofNullable(
                em.createQuery("select max(n.to) from SwitchboardNote n", LocalDate.class)
                        .getSingleResult());
    }

    private String caller() {
        return session.getCallerPrincipal().getName();
    }
}
