package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Deliveries;
import fr.prefecture.clu.committee.Delivery;
import fr.prefecture.clu.committee.Dispatch;
import fr.prefecture.clu.committee.Participation;
import fr.prefecture.clu.committee.Participations;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of what was sent, per person and in all. */
@RequestScoped
public class DeliveryReports {

    /**
     * What became of the sendings of one kind: for each person, the last one.
     *
     * @param said one sentence: how far it is
     * @param percent of the e-mails that no longer wait
     * @param toPost how many letters are still to be posted
     */
    public record Report(
            Dispatch.Kind kind,
            String said,
            String percent,
            boolean over,
            long toPost,
            List<DeliveryLine> lines) {}

    private static final long WHOLE = 100;

    @Inject Deliveries deliveries;
    @Inject Participations participations;

    Report of(long meetingId, Dispatch.Kind kind) {
        List<Participation> people = participations.of(meetingId);
        Set<Long> seen = new HashSet<>();
        List<Delivery> last =
                deliveries.of(meetingId, kind).stream()
                        .filter(one -> seen.add(one.participationId()))
                        .toList();
        List<DeliveryLine> lines =
                people.stream()
                        .flatMap(
                                one ->
                                        last.stream()
                                                .filter(d -> d.participationId() == one.id())
                                                .map(
                                                        d ->
                                                                DeliveryLine.of(
                                                                        d,
                                                                        one.person(),
                                                                        one.body())))
                        .toList();
        long mails = last.stream().filter(one -> !one.isByPost()).count();
        long waiting = lines.stream().filter(line -> line.kind().equals("encours")).count();
        long wrong = lines.stream().filter(DeliveryLine::wrong).count();
        return new Report(
                kind,
                said(mails, mails - waiting - wrong, wrong),
                String.valueOf(mails == 0 ? WHOLE : (mails - waiting) * WHOLE / mails),
                waiting == 0,
                last.stream().filter(Delivery::isToPost).count(),
                lines);
    }

    /** « 12 courriels envoyés sur 19, 1 refusé » */
    private static String said(long mails, long sent, long wrong) {
        String way = Texts.of("committee.delivery.way", sent, mails);
        return wrong == 0
                ? way
                : Texts.of(
                        "committee.delivery.wayWrong",
                        way,
                        Texts.count(wrong, "committee.delivery.refused"));
    }

    /** Where the meeting shows what became of a sending. */
    static String page(long meetingId, Dispatch.Kind kind) {
        return MeetingFrame.LIST
                + "/"
                + meetingId
                + (kind == Dispatch.Kind.CONVOCATION
                        ? "/convocations"
                        : "/envoi?quoi=" + DispatchWords.of(kind));
    }
}
