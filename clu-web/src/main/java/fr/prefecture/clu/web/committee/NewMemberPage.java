package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.BodyRow;
import fr.prefecture.clu.committee.BodyTerms;
import fr.prefecture.clu.committee.MemberDetails;
import fr.prefecture.clu.committee.MemberEntry;
import fr.prefecture.clu.committee.MemberRow;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.committee.RepresentedBodies;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.kit.OtherForm;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** One more member of the committee. */
@Named
@RequestScoped
public class NewMemberPage extends FormPage<MemberEntry> {

    @Inject Members members;
    @Inject RepresentedBodies bodies;

    private OtherForm<BodyTerms> newBody;

    @Override
    protected void declare(FormDeclaration<MemberEntry> form) {
        form.of(MemberEntry.class, "committee.memberColumn")
                .begin(new MemberEntry(asked(), MemberDetails.blank()))
                .suggest("body", this::names);
        newBody =
                quickAdd(
                        new FormDeclaration<BodyTerms>()
                                .of(BodyTerms.class, "committee.body.field")
                                .begin(new BodyTerms("", null, 1)),
                        this::add);
    }

    @Override
    protected void send(MemberEntry typed) throws IOException {
        MemberRow row = members.find(members.enter(typed)).orElseThrow();
        messages.tellNext(Texts.of("committee.member.added", row.name(), row.body()));
        messages.leadTo(request.getContextPath() + "/comite/membres/" + row.id());
    }

    private String add(BodyTerms typed) {
        return bodies.find(bodies.create(typed)).orElseThrow().name();
    }

    private List<String> names() {
        return bodies.all().stream().filter(row -> !row.archived()).map(BodyRow::name).toList();
    }

    /** The organisation that the address names. */
    private String asked() {
        return bodies.all().stream()
                .filter(row -> String.valueOf(row.id()).equals(request.getParameter("organisme")))
                .map(BodyRow::name)
                .findFirst()
                .orElse("");
    }

    public OtherForm<BodyTerms> getNewBody() {
        return newBody;
    }
}
