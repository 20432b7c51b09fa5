package fr.prefecture.clu.batch;

import fr.prefecture.clu.committee.Channel;
import fr.prefecture.clu.committee.Format;
import fr.prefecture.clu.committee.Member;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.Rank;
import fr.prefecture.clu.document.Print;
import fr.prefecture.clu.letters.ConsultationSendings;
import fr.prefecture.clu.letters.ConsultationTerms;
import fr.prefecture.clu.letters.Consultations;
import fr.prefecture.clu.letters.ConsultedMemberRow;
import fr.prefecture.clu.letters.ConsultedPerson;
import fr.prefecture.clu.letters.ConsultedTextRow;
import fr.prefecture.clu.letters.FollowUp;
import fr.prefecture.clu.letters.ObservationChannel;
import fr.prefecture.clu.letters.ObservationTerms;
import fr.prefecture.clu.letters.Observations;
import fr.prefecture.clu.letters.ReplyTemplates;
import fr.prefecture.clu.letters.TemplateRow;
import fr.prefecture.clu.letters.TemplateState;
import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A fictitious consultation on the whole collection, asked before the meeting of 31 May 2021 and
 * closed after 15 June: what members said is told by the lines of {@code consultation.tsv}.
 */
@Stateless
@RunAs(Roles.QUALITY)
@PermitAll
public class DemonstrationConsultation {

    private static final LocalDate SENT = LocalDate.of(2021, 5, 20);
    private static final LocalDate CLOSED = LocalDate.of(2021, 6, 15);

    @EJB Consultations consultations;
    @EJB ConsultationSendings sendings;
    @EJB Observations observations;
    @EJB ReplyTemplates templates;
    @EJB Members members;

    /** Tells it, unless there is one already; all or nothing. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void tell() {
        List<Long> serving =
                templates.rows().stream()
                        .filter(row -> row.state() != TemplateState.WITHDRAWN)
                        .map(TemplateRow::id)
                        .toList();
        List<ConsultedPerson> people =
                members.sitting(SENT).stream()
                        .filter(member -> member.rank() == Rank.TITULAR)
                        .filter(member -> member.body().college() != MemberCollege.SERVICES)
                        .map(DemonstrationConsultation::person)
                        .toList();
        if (!consultations.rows().isEmpty() || serving.isEmpty() || people.isEmpty()) {
            return;
        }
        long id =
                consultations.takeOver(
                        new ConsultationTerms(
                                "Relecture des modèles de courriers et courriels",
                                CLOSED,
                                "",
                                "",
                                serving,
                                people),
                        SENT);
        sendings.post(id, SENT);
        Map<String, Integer> numbers =
                consultations.texts(id).stream()
                        .collect(
                                Collectors.toMap(ConsultedTextRow::code, ConsultedTextRow::number));
        Map<String, ConsultedMemberRow> asked =
                consultations.people(id).stream()
                        .collect(Collectors.toMap(ConsultedMemberRow::body, Function.identity()));
        lines().forEach(line -> note(id, line, numbers, asked));
        consultations.close(id, false);
        validate();
    }

    /** What nobody asked to change serves from now on; the rest waits for its new version. */
    private void validate() {
        for (TemplateRow row : templates.rows()) {
            if (row.state() == TemplateState.SUBMITTED
                    && observations.acceptedFor(row.id()).isEmpty()) {
                templates.validate(row.id(), row.latest().edition());
            }
        }
    }

    private void note(
            long id,
            String[] line,
            Map<String, Integer> numbers,
            Map<String, ConsultedMemberRow> asked) {
        if (!asked.containsKey(line[0])) {
            return;
        }
        long observation =
                observations.note(
                        id,
                        new ObservationTerms(
                                asked.get(line[0]).id(),
                                numbers.getOrDefault(line[1], ObservationTerms.THE_WHOLE),
                                ObservationChannel.valueOf(line[2]),
                                LocalDate.parse(line[3]),
                                line[6]));
        FollowUp how = FollowUp.valueOf(line[4]);
        if (how != FollowUp.NONE) {
            observations.follow(
                    observation,
                    observations.find(observation).orElseThrow().version(),
                    how,
                    line[5]);
        }
    }

    private static ConsultedPerson person(Member member) {
        boolean posted = member.channel() == Channel.POST;
        return new ConsultedPerson(
                String.valueOf(member.id()),
                member.name(),
                member.function(),
                member.body().name(),
                posted ? "" : member.email(),
                posted ? member.address() : "",
                member.format() == Format.LARGE_PRINT ? Print.LARGE : Print.STANDARD,
                member.format() == Format.PLAIN_TEXT);
    }

    private static List<String[]> lines() {
        try (InputStream in =
                DemonstrationConsultation.class.getResourceAsStream(
                        "/demonstration/consultation.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
