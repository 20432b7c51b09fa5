package fr.prefecture.clu.web.night;

import fr.prefecture.clu.night.NightFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * NIT-21: which nights an address asks for; the page and the export read it alike.
 *
 * @param job as typed; empty for all
 * @param outcome as typed; empty for all
 */
record NightQuery(String job, String outcome) {

    /** What the address says, and which job reads it. */
    static final Map<String, String> JOBS = jobs();

    /** What the address says of how nights ended. */
    static final Map<String, NightFilter.Outcome> OUTCOMES = outcomes();

    static NightQuery of(HttpServletRequest request) {
        return new NightQuery(
                text(request.getParameter("traitement")), text(request.getParameter("etat")));
    }

    boolean isJobWrong() {
        return !job.isEmpty() && !JOBS.containsKey(job);
    }

    boolean isOutcomeWrong() {
        return !outcome.isEmpty() && !OUTCOMES.containsKey(outcome);
    }

    /** What is not understood is left out. */
    NightFilter filter() {
        return new NightFilter(
                Optional.ofNullable(JOBS.get(job)), Optional.ofNullable(OUTCOMES.get(outcome)));
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter.strip();
    }

    private static Map<String, String> jobs() {
        Map<String, String> jobs = new LinkedHashMap<>();
        jobs.put("standard", "switchboard");
        jobs.put("site", "website");
        jobs.put("cert", "cert");
        return jobs;
    }

    private static Map<String, NightFilter.Outcome> outcomes() {
        Map<String, NightFilter.Outcome> outcomes = new LinkedHashMap<>();
        outcomes.put("en-cours", NightFilter.Outcome.RUNNING);
        outcomes.put("termine", NightFilter.Outcome.DONE);
        outcomes.put("refus", NightFilter.Outcome.REFUSED);
        outcomes.put("a-part", NightFilter.Outcome.QUARANTINED);
        outcomes.put("echoue", NightFilter.Outcome.FAILED);
        outcomes.put("arrete", NightFilter.Outcome.STOPPED);
        return outcomes;
    }
}
