package fr.prefecture.clu.account;

import fr.prefecture.clu.shared.Alert;
import fr.prefecture.clu.shared.AlertSource;
import fr.prefecture.clu.shared.Found;
import fr.prefecture.clu.shared.LateItem;
import fr.prefecture.clu.shared.LateSource;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** CPT-15: what calls for the attention of somebody who holds roles, and is not there to ask. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@RunAs(Roles.QUALITY)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Attentions {

    @Inject @Any Instance<AlertSource> alertSources;
    private final Found<AlertSource> alerting = new Found<>();
    @Inject @Any Instance<LateSource> lateSources;
    private final Found<LateSource> late = new Found<>();

    public List<Alert> alerts(Set<String> roles) {
        return alerting.in(alertSources)
                .flatMap(source -> source.alerts().stream())
                .filter(alert -> alert.roles().stream().anyMatch(roles::contains))
                .sorted(Comparator.comparing(Alert::level))
                .toList();
    }

    /** What is late, the most late first, of the sources that these roles may read. */
    public List<LateItem> late(Set<String> roles, int most) {
        return late.handles(lateSources).stream()
                .filter(handle -> mayRead(handle.getBean().getBeanClass(), roles))
                .flatMap(handle -> handle.get().late(most).stream())
                .sorted(Comparator.comparing(LateItem::due))
                .limit(most)
                .toList();
    }

    static boolean mayRead(Class<?> source, Set<String> roles) {
        RolesAllowed readers = source.getAnnotation(RolesAllowed.class);
        return readers == null
                ? source.isAnnotationPresent(PermitAll.class)
                : Arrays.stream(readers.value()).anyMatch(roles::contains);
    }
}
