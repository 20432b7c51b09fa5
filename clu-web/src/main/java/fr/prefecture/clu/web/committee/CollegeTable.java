package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.web.shared.Texts;
import java.util.ArrayList;
import java.util.List;

/** The seats of a college. */
public record CollegeTable(MemberCollege college, List<SeatLine> seats) {

    /**
     * @param vacant whether the seats of nobody are shown too
     */
    static CollegeTable of(
            MemberCollege college, List<BodyRow> bodies, List<MemberRow> rows, boolean vacant) {
        List<SeatLine> seats = new ArrayList<>();
        for (BodyRow body : bodies) {
            if (body.college() == college) {
                for (int seat = 1; seat <= body.seats(); seat++) {
                    int number = seat;
                    List<MandateLine> people =
                            rows.stream()
                                    .filter(
                                            row ->
                                                    row.bodyId() == body.id()
                                                            && row.seat() == number)
                                    .map(MandateLine::new)
                                    .toList();
                    if (!people.isEmpty() || vacant && !body.archived()) {
                        seats.add(new SeatLine(body.id(), body.name(), seat, body.seats(), people));
                    }
                }
            }
        }
        return new CollegeTable(college, seats);
    }

    public String id() {
        return "college-" + (college.ordinal() + 1);
    }

    public String title() {
        return Texts.of("MemberCollege." + college);
    }

    public String caption() {
        return Texts.of("committee.members.caption", title());
    }

    /** « 3 organismes, 4 membres » */
    public String note() {
        return Texts.of(
                "committee.members.note",
                Texts.count(
                        seats.stream().map(SeatLine::bodyId).distinct().count(),
                        "committee.count.bodies"),
                Texts.count(
                        seats.stream().mapToLong(line -> line.people().size()).sum(),
                        "committee.count.members"));
    }
}
