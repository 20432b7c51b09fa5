package fr.prefecture.clu.listening;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.Map;

/** What came of a mystery survey, on paper: it says what is kept, and never what day it is. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL, Roles.NIGHT})
public class MysteryReports {

    static final String REPORT = "mystery-report";

    @EJB MysteryResults results;
    @EJB Papers papers;

    /**
     * ECO-72, ECO-73
     *
     * @param wordings of commitments, by their codes; those that no framework has are left out
     * @throws RuleBroken when there is no such survey
     */
    public Paper paper(long surveyId, Print print, Map<String, String> wordings) {
        MysteryResult result =
                results.of(surveyId).orElseThrow(() -> new RuleBroken("listening.mystery.unknown"));
        return papers.write(REPORT, fileName(result), MysteryPaper.values(result, wordings), print);
    }

    /** « enquete-mystere-2021-05-03 » */
    private static String fileName(MysteryResult result) {
        return "enquete-mystere-" + result.survey().terms().beginsOn();
    }
}
