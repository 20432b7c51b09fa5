package fr.prefecture.clu.cert;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.text.Collator;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What this préfecture's own centre is called, and what it examines. */
@Stateless
@RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.ADMINISTRATOR})
public class Remits {

    static final String SUBJECT = "cert.remit";
    static final String CENTRE = "cert.centre";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Territories territories;
    @EJB Residences residences;
    @EJB Changes changes;

    /** The préfecture's own centre. */
    @RolesAllowed({Roles.CERT, Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.ADMINISTRATOR})
    public Centre centre() {
        return em.createQuery("select c from Centre c where c.ours = true", Centre.class)
                .getSingleResult();
    }

    /** Those that a remit may be of, in the order of the alphabet. */
    public List<TitleType> titles() {
        return em.createQuery("select t from TitleType t", TitleType.class)
                .getResultStream()
                .sorted(Comparator.comparing(TitleType::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /**
     * @param shown the version that was read
     * @throws RuleBroken when another has changed it since, or another centre is called so
     */
    public void rename(int shown, String name) {
        Centre centre = locked();
        if (centre.version() != shown) {
            throw new RuleBroken("cert.centre.changedSince", centre.name());
        }
        String before = centre.name();
        centre.rename(name);
        em.createQuery("select c from Centre c where c.ours = false", Centre.class)
                .getResultStream()
                .filter(other -> Folded.key(other.name()).equals(Folded.key(name)))
                .findFirst()
                .ifPresent(
                        other -> {
                            throw new RuleBroken("cert.centre.taken", other.name());
                        });
        changes.changed(CENTRE, centre.id(), before, centre.name());
    }

    /**
     * CERT-30: lets the centre examine a title of a département from a day on.
     *
     * @throws RuleBroken when there is no such title or département, or the centre examines it
     *     already on one of those days
     */
    public long begin(RemitTerms terms) {
        locked();
        Residence residence = residences.named(terms.territory());
        TitleType title =
                terms.newTitle()
                        .map(name -> newTitle(terms, name))
                        .orElseGet(() -> title(terms.title()));
        Territory territory = territory(residence);
        Remit remit = new Remit(territory, title, terms.from(), terms.until());
        refuse(others(remit));
        em.persist(remit);
        changes.created(SUBJECT, remit.id(), remit.written());
        return remit.id();
    }

    /**
     * CERT-31
     *
     * @param shown the version that was read
     * @param last nothing when no end is known after all
     * @throws RuleBroken when another has changed it since, or it would end before it begins or
     *     before the last period that is told of it, or last into another
     */
    public void end(long id, int shown, Optional<LocalDate> last) {
        locked();
        Remit remit = em.find(Remit.class, id);
        if (remit == null) {
            throw new RuleBroken("cert.remit.unknown", id);
        }
        if (remit.version() != shown) {
            throw new RuleBroken("cert.remit.changedSince", remit.territory().name());
        }
        String before = remit.written();
        Optional<Span> told = told(remit);
        remit.endOn(last);
        told.filter(span -> !remit.holds(span))
                .ifPresent(
                        span -> {
                            throw refusal(span);
                        });
        refuse(others(remit));
        changes.changed(SUBJECT, id, before, remit.written());
    }

    private static RuleBroken refusal(Span told) {
        return told.isWeek()
                ? new RuleBroken(
                        "cert.remit.told.week",
                        told.from().get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        told.from(),
                        told.to())
                : new RuleBroken("cert.remit.told.day", told.from());
    }

    /** The last period that is told of it. */
    private Optional<Span> told(Remit remit) {
        List<?> rows =
                em.createNativeQuery(
                                "select from_day, to_day from cert_statement where territory_id ="
                                        + " ?1 and title_type_id = ?2 order by from_day desc,"
                                        + " to_day desc")
                        .setParameter(1, remit.territory().id())
                        .setParameter(2, remit.title().id())
                        .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Span(day(row[0]), day(row[1])))
                .filter(remit::holds)
                .findFirst();
    }

    private static LocalDate day(Object cell) {
        return ((Date) cell).toLocalDate();
    }

    private Stream<Remit> others(Remit remit) {
        return territories.remits().stream()
                .filter(other -> !other.equals(remit))
                .filter(other -> other.isOf(remit.territory().code(), remit.title().code()))
                .filter(other -> other.holdsBetween(remit.validFrom(), remit.validUntil()));
    }

    /** CERT-30 */
    private static void refuse(Stream<Remit> others) {
        others.findFirst()
                .ifPresent(
                        other -> {
                            String who = other.territory().name();
                            String what = other.title().name();
                            throw other.validUntil().isPresent()
                                    ? new RuleBroken(
                                            "cert.remit.overlap.closed",
                                            who,
                                            what,
                                            other.validFrom(),
                                            other.validUntil().get())
                                    : new RuleBroken(
                                            "cert.remit.overlap", who, what, other.validFrom());
                        });
    }

    /** Two who change what the centre is or does: the second waits, and sees what is done. */
    private Centre locked() {
        Centre centre = centre();
        em.lock(centre, LockModeType.PESSIMISTIC_WRITE);
        return centre;
    }

    private Territory territory(Residence residence) {
        return em.createQuery("select t from Territory t where t.code = :code", Territory.class)
                .setParameter("code", residence.code())
                .getResultStream()
                .findFirst()
                .orElseGet(
                        () -> {
                            Territory territory = new Territory(residence.code(), residence.name());
                            em.persist(territory);
                            return territory;
                        });
    }

    private TitleType title(String code) {
        if (code.isBlank()) {
            throw new RuleBroken("cert.remit.title.missing");
        }
        return titles().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cert.title.unknown", code));
    }

    private TitleType newTitle(RemitTerms terms, String name) {
        TitleType title = new TitleType(terms.title(), name);
        titles().stream()
                .filter(one -> one.isMeantBy(title.code()) || one.isMeantBy(title.name()))
                .findFirst()
                .ifPresent(
                        one -> {
                            throw new RuleBroken("cert.title.taken", one.name(), one.code());
                        });
        em.persist(title);
        changes.created("cert.title", title.id(), title.code() + " " + title.name());
        return title;
    }
}
