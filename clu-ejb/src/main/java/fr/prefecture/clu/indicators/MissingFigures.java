package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.AbsenceSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.Guarded;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;

/** Why a computed indicator has no value of a month although its feature has data of it. */
@Stateless
@RolesAllowed({
    Roles.QUALITY,
    Roles.SWITCHBOARD,
    Roles.CERT,
    Roles.WEBSITE,
    Roles.STAFF,
    Roles.SECRETARY_GENERAL
})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class MissingFigures {

    @Inject @Any Instance<AbsenceSource> sources;
    private final Found<AbsenceSource> found = new Found<>();
    @Resource SessionContext session;

    /** By month, the key of the sentence that says why; of what whoever asks may read. */
    public SortedMap<YearMonth, String> of(String code, YearMonth from, YearMonth to) {
        SortedMap<YearMonth, String> absences = new TreeMap<>();
        Guarded.by(session, found.handles(sources))
                .forEach(source -> absences.putAll(source.absences(code, from, to)));
        return absences;
    }
}
