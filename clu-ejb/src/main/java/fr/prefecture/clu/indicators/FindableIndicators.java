package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.InBlocks;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.SearchRecord;
import fr.prefecture.clu.shared.SearchSource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** RCH-21: what can be found of the indicators: their latest definitions, and the rounds. */
@Stateless
@RolesAllowed(Roles.NIGHT)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class FindableIndicators implements SearchSource {

    private static final Set<String> READERS =
            Set.of(
                    Roles.QUALITY,
                    Roles.SWITCHBOARD,
                    Roles.CERT,
                    Roles.WEBSITE,
                    Roles.STAFF,
                    Roles.SECRETARY_GENERAL);

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @Override
    public Set<String> subjects() {
        return Set.of(Indicators.SUBJECT, Indicators.DEFINITION, CollectionRounds.SUBJECT);
    }

    @Override
    public void all(Consumer<SearchRecord> found) {
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select i from Indicator i where i.id > :last order by"
                                                + " i.id",
                                        Indicator.class)
                                .setParameter("last", last),
                indicator -> found.accept(record(indicator)));
        InBlocks.read(
                last ->
                        em.createQuery(
                                        "select r from CollectionRound r where r.id > :last order"
                                                + " by r.id",
                                        CollectionRound.class)
                                .setParameter("last", last),
                round -> found.accept(record(round)));
    }

    @Override
    public List<SearchRecord> of(String subject, String key) {
        return subject.equals(CollectionRounds.SUBJECT)
                ? Optional.ofNullable(em.find(CollectionRound.class, Long.valueOf(key)))
                        .map(FindableIndicators::record)
                        .stream()
                        .toList()
                : Indicators.find(em, key).map(this::record).stream().toList();
    }

    private SearchRecord record(Indicator indicator) {
        IndicatorTerms terms = Indicators.definitions(em, indicator).get(0).row().terms();
        return new SearchRecord(
                Indicators.SUBJECT,
                indicator.code(),
                "search.kind.indicator",
                terms.name() + " · " + indicator.code(),
                String.join(
                        "\n",
                        terms.definition(),
                        terms.formula(),
                        terms.source(),
                        indicator.owner()),
                null,
                "/indicateurs/" + indicator.code(),
                READERS,
                "");
    }

    private static SearchRecord record(CollectionRound round) {
        return new SearchRecord(
                CollectionRounds.SUBJECT,
                String.valueOf(round.id()),
                "search.kind.round",
                round.title(),
                "",
                round.closesOn(),
                "/indicateurs/collectes/" + round.id(),
                READERS,
                "");
    }
}
