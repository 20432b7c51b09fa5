package fr.prefecture.clu.cert;

import java.util.List;

/**
 * Who handles what somebody asks for.
 *
 * @param residences the départements that the words may mean
 * @param rows the competences that answer
 * @param missing the names of the titles for which no centre is known
 */
public record Answer(
        AnswerKind kind,
        List<Residence> residences,
        List<CompetenceRow> rows,
        List<String> missing) {

    public Answer {
        residences = List.copyOf(residences);
        rows = List.copyOf(rows);
        missing = List.copyOf(missing);
    }
}
