package fr.prefecture.clu.indicators;

import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.FigureUnit;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;

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
    private static final int CELLS = 8;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;

    /** An indicator as it ships. */
    record Shipped(
            String code,
            FigureUnit unit,
            IndicatorFrequency frequency,
            String owner,
            IndicatorTerms terms) {

        private static Shipped of(String line) {
            String[] cells = line.split("\t", -1);
            if (cells.length != CELLS) {
                throw new IllegalStateException("not " + CELLS + " cells: " + line);
            }
            return new Shipped(
                    cells[0],
                    FigureUnit.valueOf(cells[1]),
                    IndicatorFrequency.valueOf(cells[2]),
                    cells[3],
                    new IndicatorTerms(cells[4], cells[5], cells[6], cells[7]));
        }
    }

    @PostConstruct
    void open() {
        shipped().stream()
                .filter(one -> Indicators.find(em, one.code()).isEmpty())
                .forEach(this::add);
    }

    private void add(Shipped one) {
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

    static List<Shipped> shipped() {
        try (InputStream in = FirstIndicators.class.getResourceAsStream("computed.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Shipped::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
