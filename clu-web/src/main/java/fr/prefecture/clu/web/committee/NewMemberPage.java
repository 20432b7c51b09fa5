package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.web.shared.MessagesPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** One more member of the committee. */
@Named
@RequestScoped
public class NewMemberPage {

    @Inject Members members;
    @Inject RepresentedBodies bodies;
    @Inject MessagesPage messages;
    @Inject HttpServletRequest request;

    private final MemberForm form = new MemberForm();
    private List<BodyRow> known;
    private Long body;

    @PostConstruct
    void begin() {
        known = bodies.all().stream().filter(row -> !row.archived()).toList();
        body =
                known.stream()
                        .map(BodyRow::id)
                        .filter(id -> id.toString().equals(request.getParameter("organisme")))
                        .findFirst()
                        .orElse(null);
    }

    public String save() throws IOException {
        MemberRow row = members.find(members.create(body, form.details())).orElseThrow();
        messages.tellNext(Texts.of("committee.member.added", row.name(), row.body()));
        messages.leadTo(request.getContextPath() + "/comite/membres/" + row.id());
        return null;
    }

    /** Whether there is any organisation to sit for. */
    public boolean isPossible() {
        return !known.isEmpty();
    }

    public List<SelectItem> getBodies() {
        return known.stream().map(row -> new SelectItem(row.id(), row.name())).toList();
    }

    public MemberForm getForm() {
        return form;
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }
}
