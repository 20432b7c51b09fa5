package fr.prefecture.clu.switchboard;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Which formats each source delivers. */
@Stateless
@RolesAllowed(Roles.NIGHT)
public class DeliveredFormats {

    /** The columns that a {@code Master.csv} may have, by the names that Asterisk gives them. */
    public static final List<String> COLUMNS =
            List.of(
                    "accountcode",
                    "src",
                    "dst",
                    "dcontext",
                    "clid",
                    "channel",
                    "dstchannel",
                    "lastapp",
                    "lastdata",
                    "start",
                    "answer",
                    "end",
                    "duration",
                    "billsec",
                    "disposition",
                    "amaflags",
                    "uniqueid",
                    "userfield",
                    "peeraccount",
                    "linkedid",
                    "sequence");

    private static final List<String> NEEDED =
            List.of("start", "dstchannel", "lastapp", "lastdata", "disposition");

    private static final int MOST_COLUMNS = 40;

    static final String SUBJECT = "switchboard.sourceFormats";

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB Contributions contributions;

    /** TEL-72: the first file of a source says what its folder delivers. */
    public void adopt(String source, LogFormat format) {
        Source known = contributions.source(source);
        SourceFormats before = known.formats();
        if (before.accepted().isEmpty()) {
            deliver(known, new SourceFormats(Set.of(format), before.gmt(), before.columns()));
        }
    }

    /**
     * TEL-72, TEL-73: says what a source delivers; what was read stays as it was read.
     *
     * @param columns the names of a {@code Master.csv}'s columns, between commas; empty for the
     *     usual order
     * @throws RuleBroken when no format is chosen, or the columns are not understood
     */
    @RolesAllowed({Roles.ADMINISTRATOR, Roles.SWITCHBOARD})
    public void choose(long id, Set<LogFormat> accepted, boolean gmt, String columns) {
        if (accepted.isEmpty()) {
            throw new RuleBroken("switchboard.source.formats.noneChosen");
        }
        Source source = em.find(Source.class, id, LockModeType.PESSIMISTIC_WRITE);
        deliver(source, new SourceFormats(accepted, gmt, columns(columns)));
    }

    private void deliver(Source source, SourceFormats formats) {
        String before = source.formats().summary();
        source.deliver(formats);
        if (!before.equals(formats.summary())) {
            changes.changed(SUBJECT, source.id(), before, formats.summary());
        }
    }

    private static List<String> columns(String typed) {
        if (typed == null || typed.isBlank()) {
            return List.of();
        }
        List<String> columns =
                Arrays.stream(typed.split("[,;]", -1))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .toList();
        if (columns.size() > MOST_COLUMNS) {
            throw new RuleBroken("switchboard.source.columns.tooMany", MOST_COLUMNS);
        }
        Set<String> once = new TreeSet<>();
        for (String column : columns) {
            if (!column.isEmpty() && !COLUMNS.contains(column)) {
                throw new RuleBroken("switchboard.source.columns.unknown", column);
            }
            if (!column.isEmpty() && !once.add(column)) {
                throw new RuleBroken("switchboard.source.columns.twice", column);
            }
        }
        NEEDED.stream()
                .filter(name -> !once.contains(name))
                .findFirst()
                .ifPresent(
                        name -> {
                            throw new RuleBroken("switchboard.source.columns.missing", name);
                        });
        return columns;
    }
}
