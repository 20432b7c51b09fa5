package fr.prefecture.clu.listening;

import fr.prefecture.clu.shared.Bin;
import fr.prefecture.clu.shared.Changes;
import fr.prefecture.clu.shared.Removal;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import fr.prefecture.clu.shared.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;

/** What a mystery survey is made of: whom it tests, what is played, what it is marked on. ECO-62 */
@Stateless
@RolesAllowed(Roles.QUALITY)
public class MysteryGrids {

    static final String TESTED = "listening.tested";
    static final String SCENARIO = "listening.scenario";
    static final String CRITERION = "listening.criterion";

    private static final int MOST = 60;

    @PersistenceContext(unitName = "clu")
    EntityManager em;

    @EJB Changes changes;
    @EJB Bin bin;

    /**
     * ECO-62: adds a service, or says it anew where the row has its id.
     *
     * @throws RuleBroken when contacts were drawn, or the survey is a partner's
     */
    public void keep(long surveyId, TestedUnitRow row) {
        prepared(surveyId);
        List<TestedUnit> known = MysteryShelf.services(em, surveyId);
        TestedUnit one = mine(known, row.id());
        if (one == null) {
            checkRoom(known.size());
            String code = free("S", known.stream().map(it -> it.row().code()).toList());
            TestedUnit added =
                    new TestedUnit(
                            surveyId,
                            next(known.stream().map(TestedUnit::place).toList()),
                            new TestedUnitRow(0, code, row.name(), row.reach()));
            em.persist(added);
            em.flush();
            changes.created(TESTED, added.id(), added.written());
        } else {
            String before = one.written();
            one.say(row);
            changes.changed(TESTED, one.id(), before, one.written());
        }
    }

    /** ECO-62 */
    public void keep(long surveyId, MysteryScenarioRow row) {
        prepared(surveyId);
        List<MysteryScenario> known = MysteryShelf.scenarios(em, surveyId);
        MysteryScenario one = mine(known, row.id());
        if (one == null) {
            checkRoom(known.size());
            String code = free("J", known.stream().map(it -> it.row().code()).toList());
            MysteryScenario added =
                    new MysteryScenario(
                            surveyId,
                            next(known.stream().map(MysteryScenario::place).toList()),
                            new MysteryScenarioRow(
                                    0, code, row.title(), row.situation(), row.expected()));
            em.persist(added);
            em.flush();
            changes.created(SCENARIO, added.id(), added.written());
        } else {
            String before = one.written();
            one.say(row);
            changes.changed(SCENARIO, one.id(), before, one.written());
        }
    }

    /** ECO-62, ECO-63 */
    public void keep(long surveyId, MysteryCriterionRow row) {
        prepared(surveyId);
        List<MysteryCriterion> known = MysteryShelf.criteria(em, surveyId);
        MysteryCriterion one = mine(known, row.id());
        if (one == null) {
            checkRoom(known.size());
            String letter =
                    em.find(MysterySurvey.class, surveyId)
                            .terms()
                            .medium()
                            .name()
                            .substring(0, 1)
                            .toUpperCase(Locale.ROOT);
            String code = free(letter, known.stream().map(it -> it.row().code()).toList());
            MysteryCriterion added =
                    new MysteryCriterion(
                            surveyId,
                            next(known.stream().map(MysteryCriterion::place).toList()),
                            coded(row, code));
            em.persist(added);
            em.flush();
            changes.created(CRITERION, added.id(), added.row().written());
        } else {
            String before = one.row().written();
            one.say(row);
            changes.changed(CRITERION, one.id(), before, one.row().written());
        }
    }

    private static MysteryCriterionRow coded(MysteryCriterionRow row, String code) {
        return new MysteryCriterionRow(
                0,
                code,
                row.wording(),
                row.weight(),
                row.most(),
                row.mayNotApply(),
                row.reachability(),
                row.commitment(),
                row.status());
    }

    /**
     * ECO-62
     *
     * @return by which number it can be brought back from the bin
     */
    public OptionalLong removeService(long id) {
        TestedUnit one = known(TestedUnit.class, id);
        prepared(one.surveyId());
        return OptionalLong.of(
                remove(
                        one,
                        "listening_mystery_tested",
                        Removal.byQuality(
                                TESTED,
                                id,
                                one.row().code() + " " + one.row().name(),
                                one.written(),
                                "",
                                page(one.surveyId(), "/scenarios"))));
    }

    /** ECO-62 */
    public OptionalLong removeScenario(long id) {
        MysteryScenario one = known(MysteryScenario.class, id);
        prepared(one.surveyId());
        return OptionalLong.of(
                remove(
                        one,
                        "listening_mystery_scenario",
                        Removal.byQuality(
                                SCENARIO,
                                id,
                                one.row().code() + " " + one.row().title(),
                                one.written(),
                                "",
                                page(one.surveyId(), "/scenarios"))));
    }

    /** ECO-62 */
    public OptionalLong removeCriterion(long id) {
        MysteryCriterion one = known(MysteryCriterion.class, id);
        prepared(one.surveyId());
        return OptionalLong.of(
                remove(
                        one,
                        "listening_mystery_criterion",
                        Removal.byQuality(
                                CRITERION,
                                id,
                                one.row().code() + " " + one.row().wording(),
                                one.row().written(),
                                "",
                                page(one.surveyId(), "/grille"))));
    }

    private long remove(Versioned one, String table, Removal removal) {
        long binned = bin.keep(removal, List.of(Removal.Rows.of(table, one.id())));
        em.remove(one);
        return binned;
    }

    private static String page(long surveyId, String part) {
        return "/enquetes/mystere/" + surveyId + part;
    }

    private <T> T known(Class<T> type, long id) {
        T one = em.find(type, id);
        if (one == null) {
            throw new RuleBroken("listening.mystery.part.gone");
        }
        return one;
    }

    private void prepared(long surveyId) {
        prepared(em, surveyId);
    }

    /** ECO-62: parts come and go until contacts are drawn. */
    static void prepared(EntityManager em, long surveyId) {
        MysterySurvey survey = MysteryShelf.locked(em, surveyId);
        survey.requireOpen();
        if (survey.direction() == MysteryDirection.THEIRS) {
            throw new RuleBroken("listening.mystery.theirs");
        }
        if (!MysteryShelf.row(em, survey).isPrepared()) {
            throw new RuleBroken("listening.mystery.drawn");
        }
    }

    private static <T extends Versioned> T mine(List<T> known, long id) {
        if (id == 0) {
            return null;
        }
        return known.stream()
                .filter(one -> Objects.equals(one.id(), id))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("listening.mystery.part.gone"));
    }

    static void checkRoom(int count) {
        if (count >= MOST) {
            throw new RuleBroken("listening.mystery.part.many", MOST);
        }
    }

    private static int next(List<Integer> places) {
        return places.stream().mapToInt(Integer::intValue).max().orElse(0) + 1;
    }

    private static String free(String letter, List<String> codes) {
        int number = codes.size() + 1;
        while (codes.contains(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
