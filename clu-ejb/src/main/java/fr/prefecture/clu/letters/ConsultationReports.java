package fr.prefecture.clu.letters;

import fr.prefecture.clu.document.Paper;
import fr.prefecture.clu.document.Papers;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.shared.Roles;
import fr.prefecture.clu.shared.RuleBroken;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who answered, what was said, and what became of it. LET-45 */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class ConsultationReports {

    static final String TEMPLATE = "consultation-report";

    @EJB Consultations consultations;
    @EJB Observations observations;
    @EJB ReplyTemplates templates;
    @EJB Papers papers;

    /** What each member said, in their order. */
    public List<MemberAnswer> answers(long id) {
        Map<Long, List<ObservationRow>> said =
                observations.of(id).stream()
                        .collect(Collectors.groupingBy(ObservationRow::memberId));
        return consultations.people(id).stream()
                .map(one -> new MemberAnswer(one, said.getOrDefault(one.id(), List.of())))
                .toList();
    }

    /** What was said of all texts together, then of each of them. */
    public List<TextTally> tallies(long id) {
        Map<Integer, List<ObservationRow>> said =
                observations.of(id).stream().collect(Collectors.groupingBy(ObservationRow::number));
        List<TextTally> tallies = new ArrayList<>();
        tallies.add(
                TextTally.of(
                        ObservationTerms.THE_WHOLE,
                        "",
                        "",
                        said.getOrDefault(ObservationTerms.THE_WHOLE, List.of())));
        consultations
                .texts(id)
                .forEach(
                        text ->
                                tallies.add(
                                        TextTally.of(
                                                text.number(),
                                                text.code(),
                                                text.subject(),
                                                said.getOrDefault(text.number(), List.of()))));
        return tallies;
    }

    /**
     * LET-45: as it stands today; provisional until the consultation is closed.
     *
     * @throws RuleBroken when it was not sent
     */
    public Paper report(long id, Print print) {
        ConsultationRow row =
                consultations
                        .find(id)
                        .orElseThrow(() -> new RuleBroken("letters.consultation.unknown"));
        if (row.state() == ConsultationState.PREPARED) {
            throw new RuleBroken("letters.consultation.notSent");
        }
        Map<Integer, List<VersionRow>> since =
                consultations.texts(id).stream()
                        .collect(
                                Collectors.toMap(
                                        ConsultedTextRow::number,
                                        text ->
                                                templates.versions(text.templateId()).stream()
                                                        .filter(
                                                                version ->
                                                                        version.edition()
                                                                                > text.edition())
                                                        .toList()));
        return papers.write(
                TEMPLATE,
                "bilan-consultation-" + row.closesOn(),
                ReportValues.of(
                        row,
                        answers(id),
                        tallies(id),
                        observations.of(id),
                        since,
                        consultations.today()),
                print);
    }
}
