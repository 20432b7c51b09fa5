package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Baton;
import fr.prefecture.clu.shared.Changes;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.YearMonth;

/**
 * IND-17: the definitions of the computed indicators, which ship with the product: at each start
 * those that are missing are added, and those that are there stay the préfecture's.
 */
@Singleton
@Startup
@DependsOn("Schema")
@PermitAll
public class FirstIndicators {

    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    @PostConstruct
    void open() {
        Baton.take(em, "start");
        ShippedIndicators.shipped().stream()
                .filter(one -> Indicators.find(em, one.code()).isEmpty())
                .forEach(this::add);
    }

    private void add(ShippedIndicator one) {
        Indicator indicator =
                new Indicator(
                        one.code(),
                        IndicatorKind.COMPUTED,
                        one.unit(),
                        one.frequency(),
                        one.owner());
        em.persist(indicator);
        em.persist(new IndicatorDefinition(indicator, 1, FIRST, one.terms()));
        em.flush();
        changes.created(Indicators.SUBJECT, indicator.code(), indicator.written());
    }
}
