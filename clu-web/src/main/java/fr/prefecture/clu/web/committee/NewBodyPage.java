package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MemberCollege;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** One more organisation of the committee. */
@Named
@RequestScoped
public class NewBodyPage {

    @Inject RepresentedBodies bodies;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private String name;
    private MemberCollege college;
    private Integer seats = 1;

    public String save() throws IOException {
        long id = bodies.create(name, college, seats);
        messages.tellNext(Texts.of("committee.body.added", name.strip()));
        messages.leadTo(request.getContextPath() + "/comite/organismes/" + id);
        return null;
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
