package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.MemberDetails;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** One more member of the committee. */
@Named
@RequestScoped
public class NewMemberPage extends FormPage<MemberDetails> {

    @Inject Members members;
    @Inject RepresentedBodies bodies;

    private List<BodyRow> known;
    private Long body;

    @Override
    protected void declare(FormDeclaration<MemberDetails> form) {
        form.of(MemberDetails.class, "committee.memberColumn").begin(MemberDetails.blank());
        known = bodies.all().stream().filter(row -> !row.archived()).toList();
        body =
                known.stream()
                        .map(BodyRow::id)
                        .filter(id -> id.toString().equals(request.getParameter("organisme")))
                        .findFirst()
                        .orElse(null);
    }

    @Override
    protected void send(MemberDetails typed) throws IOException {
        MemberRow row = members.find(members.create(body, typed)).orElseThrow();
        messages.tellNext(Texts.of("committee.member.added", row.name(), row.body()));
        messages.leadTo(request.getContextPath() + "/comite/membres/" + row.id());
    }

    /** Whether there is any organisation to sit for. */
    public boolean isPossible() {
        return !known.isEmpty();
    }

    public List<SelectItem> getBodies() {
        return known.stream().map(row -> new SelectItem(row.id(), row.name())).toList();
    }

    public Long getBody() {
        return body;
    }

    public void setBody(Long body) {
        this.body = body;
    }
}
