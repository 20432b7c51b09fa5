package fr.prefecture.clu.committee;

import fr.prefecture.clu.shared.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whom each kind of sending concerns. */
@Stateless
@RolesAllowed({Roles.QUALITY, Roles.CERT, Roles.SECRETARY_GENERAL})
public class Audiences {

    /** Whoever has had one of these does not get another. */
    private static final Set<Dispatch.Kind> ONCE =
            EnumSet.of(
                    Dispatch.Kind.CONVOCATION, Dispatch.Kind.CANCELLATION, Dispatch.Kind.MINUTES);

    @EJB Participations participations;
    @EJB Members members;
    @EJB Deliveries deliveries;

    /** COM-40: those whom a sending of that kind would reach now, or could not. */
    public Audience of(long meetingId, Dispatch.Kind kind) {
        Set<Long> had =
                ONCE.contains(kind)
                        ? deliveries.of(meetingId, kind).stream()
                                .map(Delivery::participationId)
                                .collect(Collectors.toSet())
                        : Set.of();
        Predicate<Participation> concerned = concerned(kind);
        return new Audience(
                participations.of(meetingId).stream()
                        .filter(concerned)
                        .filter(one -> !had.contains(one.id()))
                        .map(this::addressee)
                        .toList());
    }

    private static Predicate<Participation> concerned(Dispatch.Kind kind) {
        return switch (kind) {
            case CONVOCATION, UPDATE, CANCELLATION -> Participation::isInvited;
            case REMINDER -> one -> one.isInvited() && one.answer() == Participation.Answer.NONE;
            case MINUTES -> Participation::isRecipient;
        };
    }

    /** Of a sending as it was prepared: those who were chosen, when not everybody is. */
    public Audience of(Dispatch dispatch) {
        Audience all = of(dispatch.meeting().id(), dispatch.kind());
        List<Addressee> chosen =
                all.people().stream()
                        .filter(one -> dispatch.chosen().contains(one.participationId()))
                        .toList();
        return dispatch.chosen().isEmpty() ? all : new Audience(chosen);
    }

    public Optional<Addressee> find(long participationId) {
        return participations.find(participationId).map(this::addressee);
    }

    private Addressee addressee(Participation one) {
        return Addressee.of(one, one.memberId().flatMap(members::find));
    }
}
