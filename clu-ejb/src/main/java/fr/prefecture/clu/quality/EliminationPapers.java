package fr.prefecture.clu.quality;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elimination slip as it goes to the archives: it says what the slip says, and no more. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.SECRETARY_GENERAL})
public class EliminationPapers {

    static final String TEMPLATE = "elimination-slip";

    private static final long KILOBYTE = 1000;

    @EJB Eliminations eliminations;
    @EJB EliminationLines lines;
    @EJB Papers papers;

    /**
     * @throws RuleBroken when there is no such slip
     */
    public Paper slip(long id, Print print) {
        EliminationRow slip =
                eliminations
                        .find(id)
                        .orElseThrow(() -> new RuleBroken("quality.elimination.unknown"));
        return papers.write(
                TEMPLATE,
                "bordereau-elimination-" + slip.number(),
                values(slip, lines.of(id)),
                print);
    }

    static Map<String, Object> values(EliminationRow slip, List<EliminationLineRow> lines) {
        Map<String, Object> values = new HashMap<>();
        values.put("slip", slip.number());
        values.put("madeOn", slip.madeOn());
        values.put("files", slip.files());
        values.put("kilobytes", kilobytes(slip.size()));
        values.put("oldest", day(lines, Comparator.naturalOrder()));
        values.put("latest", day(lines, Comparator.reverseOrder()));
        values.put("lines", lines.stream().map(EliminationPapers::line).toList());
        slip.visaOn().ifPresent(on -> values.put("visaOn", on));
        values.put("visa", slip.visa());
        values.put(
                "kept",
                lines.stream()
                        .filter(EliminationLineRow::retained)
                        .map(EliminationLineRow::position)
                        .toList());
        return values;
    }

    private static LocalDate day(
            List<EliminationLineRow> lines, Comparator<LocalDate> earliestFirst) {
        Optional<LocalDate> first =
                lines.stream().map(EliminationLineRow::obtainedOn).min(earliestFirst);
        return first.orElseThrow();
    }

    private static Map<String, Object> line(EliminationLineRow line) {
        Map<String, Object> said = new HashMap<>();
        said.put("position", line.position());
        said.put("title", line.title());
        said.put("service", line.service());
        said.put("obtainedOn", line.obtainedOn());
        said.put("rule", line.rule());
        said.put("years", line.years());
        said.put("dueOn", line.dueOn());
        said.put("disposition", line.disposition());
        said.put("withdrawal", line.withdrawal());
        said.put("files", line.files());
        said.put("kilobytes", kilobytes(line.size()));
        return said;
    }

    /** Begun ones count. */
    private static long kilobytes(long bytes) {
        return (bytes + KILOBYTE - 1) / KILOBYTE;
    }
}
