package fr.prefecture.clu.letters;

import fr.prefecture.clu.actions.ServiceUnit;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Folded;
import fr.prefecture.clu.shared.ImportColumn;
import fr.prefecture.clu.shared.ImportSource;
import fr.prefecture.clu.shared.ImportTarget;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Weeks of letters and e-mails, imported from a table: LET-54, LET-55. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF})
public class InboundImports implements ImportTarget {

    private static final String SOURCE = "services";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @Inject Clock clock;

    /** A row that can be kept. */
    private record Read(
            ServiceUnit service, InboundChannel channel, LocalDate monday, InboundCounts counts) {

        /** By which it is the same week. */
        String key() {
            return service.id() + " " + channel + " " + monday;
        }

        String identity() {
            return key() + " " + counts;
        }
    }

    @Override
    @PermitAll
    public String code() {
        return "letters";
    }

    @Override
    @PermitAll
    public String path() {
        return "/courriers";
    }

    @Override
    @PermitAll
    public Set<String> roles() {
        return Set.of(Roles.QUALITY, Roles.SWITCHBOARD, Roles.CERT, Roles.WEBSITE, Roles.STAFF);
    }

    @Override
    public List<ImportSource> sources() {
        return List.of(ImportSource.of(SOURCE));
    }

    @Override
    public List<ImportColumn> columns(String source) {
        return InboundSheet.COLUMNS;
    }

    @Override
    public List<Note> remarks(String source, List<String> header, Map<String, String> chosen) {
        return List.of();
    }

    @Override
    public Function<Map<String, String>, Checked> check(String source) {
        List<ServiceUnit> services = services();
        Map<String, InboundCounts> seen = new HashMap<>();
        return cells -> {
            try {
                Read row = read(services, cells);
                mustAgree(row, seen);
                return Checked.right(row.identity());
            } catch (InboundSheet.Unreadable e) {
                return Checked.wrong(
                        e.column(), e.why().getMessage(), e.why().arguments().toArray());
            }
        };
    }

    /** LET-54: with what is known, and with the rows before it. */
    private void mustAgree(Read row, Map<String, InboundCounts> seen)
            throws InboundSheet.Unreadable {
        InboundCounts before =
                known(row).map(InboundMail::counts).orElseGet(() -> seen.get(row.key()));
        if (before != null && !before.equals(row.counts())) {
            throw new InboundSheet.Unreadable("received", new RuleBroken("letters.inbound.twice"));
        }
        seen.putIfAbsent(row.key(), row.counts());
    }

    @Override
    public int known(String source, Collection<String> identities) {
        int known = 0;
        for (String identity : identities) {
            String[] parts = identity.split(" ", 4);
            if (InboundMails.find(
                            em,
                            Long.parseLong(parts[0]),
                            InboundChannel.valueOf(parts[1]),
                            LocalDate.parse(parts[2]))
                    .isPresent()) {
                known++;
            }
        }
        return known;
    }

    @Override
    public void add(long importId, String source, List<Map<String, String>> rows) {
        List<ServiceUnit> services = services();
        for (Map<String, String> cells : rows) {
            try {
                Read row = read(services, cells);
                mustAgree(row, new HashMap<>());
                if (known(row).isEmpty()) {
                    em.persist(
                            new InboundMail(
                                    row.service(),
                                    row.channel(),
                                    row.monday(),
                                    row.counts(),
                                    today(),
                                    Optional.of(importId)));
                    em.flush();
                }
            } catch (InboundSheet.Unreadable e) {
                throw e.why();
            }
        }
    }

    @Override
    public void added(long importId) {
        imported(importId)
                .forEach(week -> changes.created(InboundMails.SUBJECT, week.id(), week.written()));
    }

    @Override
    public void undo(long importId) {
        for (InboundMail week : imported(importId)) {
            changes.removed(InboundMails.SUBJECT, week.id(), week.written());
            em.remove(week);
        }
    }

    private Read read(List<ServiceUnit> services, Map<String, String> cells)
            throws InboundSheet.Unreadable {
        String name = cells.getOrDefault("service", "").strip();
        ServiceUnit service =
                services.stream()
                        .filter(one -> Folded.key(one.name()).equals(Folded.key(name)))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new InboundSheet.Unreadable(
                                                "service",
                                                new RuleBroken(
                                                        "letters.inbound.service.notKnown", name)));
        LocalDate monday = InboundSheet.monday(cells);
        InboundChannel channel = InboundSheet.channel(cells);
        try {
            InboundMail.begun(monday, today());
        } catch (RuleBroken e) {
            boolean byWeek = !cells.getOrDefault("week", "").isBlank();
            throw new InboundSheet.Unreadable(byWeek ? "week" : "date", e);
        }
        return new Read(service, channel, monday, InboundSheet.counts(cells));
    }

    private List<ServiceUnit> services() {
        return em.createQuery("select s from ServiceUnit s", ServiceUnit.class).getResultList();
    }

    private Optional<InboundMail> known(Read row) {
        return InboundMails.find(em, row.service().id(), row.channel(), row.monday());
    }

    private List<InboundMail> imported(long importId) {
        return em.createQuery(
                        "select m from InboundMail m where m.importId = :import order by m.id",
                        InboundMail.class)
                .setParameter("import", importId)
                .getResultList();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
