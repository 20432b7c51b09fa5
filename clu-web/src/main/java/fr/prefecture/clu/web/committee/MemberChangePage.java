package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.MemberDetails;
import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.web.kit.FormDeclaration;
import fr.prefecture.clu.web.kit.FormPage;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What is said of a member, to be corrected or completed. */
@Named
@RequestScoped
public class MemberChangePage extends FormPage<MemberDetails> {

    @Inject Person person;
    @Inject Members members;

    @Override
    protected void declare(FormDeclaration<MemberDetails> form) {
        form.of(MemberDetails.class, "committee.memberColumn");
        person.found().ifPresent(row -> form.change(row.details(), row.version()));
    }

    @Override
    protected void send(MemberDetails typed) throws IOException {
        members.change(getLine().row().id(), getForm().version(), typed);
        person.back(Texts.of("committee.member.saved", typed.name().strip()));
    }

    public void load() throws IOException {
        person.mustBeOpen();
    }

    public MandateLine getLine() {
        return person.line();
    }

    public String getHeading() {
        return Texts.of("committee.memberChange.heading", getLine().row().name());
    }

    public String getBackAddress() {
        return person.address();
    }
}
