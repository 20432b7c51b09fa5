package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.faces.model.SelectItem;
import java.util.Arrays;
import java.util.List;

/** The fields in which an organisation is said, for the first time or anew. */
public class BodyForm {

    private String name;
    private MemberCollege college;
    private Integer seats = 1;

    void show(BodyRow known) {
        name = known.name();
        college = known.college();
        seats = known.seats();
    }

    public List<SelectItem> getColleges() {
        return Arrays.stream(MemberCollege.values())
                .map(one -> new SelectItem(one, Texts.of("MemberCollege." + one)))
                .toList();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public MemberCollege getCollege() {
        return college;
    }

    public void setCollege(MemberCollege college) {
        this.college = college;
    }

    public Integer getSeats() {
        return seats;
    }

    public void setSeats(Integer seats) {
        this.seats = seats;
    }
}
