package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Rank;
import fr.prefecture.clu.web.shared.French;
import java.util.List;

/** A seat of an organisation, with those whom the filters admit. */
public record SeatLine(long bodyId, String body, int seat, int seats, List<MandateLine> people) {

    public String bodyAddress() {
        return "/comite/organismes/" + bodyId;
    }

    /** Empty when the organisation has a single one. */
    public String number() {
        return seats > 1 ? French.number(seat) : "";
    }

    public List<MandateLine> titulars() {
        return of(Rank.TITULAR);
    }

    public List<MandateLine> substitutes() {
        return of(Rank.SUBSTITUTE);
    }

    /** Whether a cell about several people says of whom it speaks. */
    public boolean isNamed() {
        return people.size() > 1;
    }

    /** Whether anybody asks for an arrangement. */
    public boolean isDemanding() {
        return people.stream().anyMatch(line -> !line.arrangements().isEmpty());
    }

    private List<MandateLine> of(Rank rank) {
        return people.stream().filter(line -> line.row().rank() == rank).toList();
    }
}
