package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.ReportingPeriod;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** The notes on days: CERT-17. */
@Stateless
@RolesAllowed({Roles.CERT, Roles.NIGHT})
public class DayNotes {

    static final String SUBJECT = "cert.note";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Inject Clock clock;
    @EJB Territories territories;
    @EJB Changes changes;
    @EJB Bin bin;
    @Resource SessionContext session;

    /**
     * @param territory its code; empty for all of them
     * @throws fr.prefecture.clu.shared.RuleBroken when the territory is unknown, or the text empty
     *     or too long
     */
    public long add(ReportingPeriod days, String territory, String text) {
        Optional<Territory> only =
                territory.isBlank() ? Optional.empty() : Optional.of(territories.coded(territory));
        DayNote note = new DayNote(only, days, text, Changes.caller(session), clock.instant());
        em.persist(note);
        em.flush();
        changes.created(SUBJECT, note.id(), note.written());
        return note.id();
    }

    /**
     * Twice is once.
     *
     * @return by which number it can be brought back from the bin; nothing when it was gone
     */
    public OptionalLong remove(long id) {
        DayNote note = em.find(DayNote.class, id);
        if (note == null) {
            return OptionalLong.empty();
        }
        DayNoteRow row = note.row();
        long binned =
                bin.keep(
                        new Removal(
                                SUBJECT,
                                String.valueOf(id),
                                row.from()
                                        + "/"
                                        + row.to()
                                        + row.territoryName().map(name -> " · " + name).orElse(""),
                                note.written(),
                                "/cert/notes/" + id,
                                "/cert",
                                Set.of(Roles.CERT)),
                        List.of(Removal.Rows.of("cert_note", id)));
        em.remove(note);
        return OptionalLong.of(binned);
    }

    @RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public Optional<DayNoteRow> find(long id) {
        return Optional.ofNullable(em.find(DayNote.class, id)).map(DayNote::row);
    }

    /** Those that touch a period, of all territories and of one if asked for, earliest first. */
    @RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.SECRETARY_GENERAL})
    public List<DayNoteRow> rows(ReportingPeriod period, Optional<String> territory) {
        return em.createQuery(
                        "select n from DayNote n where n.from <= :to and n.to >= :from"
                                + " order by n.from, n.id",
                        DayNote.class)
                .setParameter("from", period.from())
                .setParameter("to", period.to())
                .getResultStream()
                .map(DayNote::row)
                .filter(
                        note ->
                                territory.isEmpty()
                                        || note.territory().isEmpty()
                                        || note.territory().equals(territory))
                .toList();
    }
}
