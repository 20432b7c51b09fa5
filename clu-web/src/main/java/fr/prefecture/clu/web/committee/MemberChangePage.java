package fr.prefecture.clu.web.committee;

import fr.prefecture.clu.committee.Members;
import fr.prefecture.clu.web.shared.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What is said of a member, to be corrected or completed. */
@Named
@RequestScoped
public class MemberChangePage {

    @Inject Person person;
    @Inject Members members;

    private MemberForm form = new MemberForm();
    private int version;

    @PostConstruct
    void begin() {
        person.found()
                .ifPresent(
                        row -> {
                            form = MemberForm.of(row);
                            version = row.version();
                        });
    }

    public void load() throws IOException {
        person.mustBeOpen();
    }

    public String save() throws IOException {
        members.change(getLine().row().id(), version, form.details());
        person.back(Texts.of("committee.member.saved", form.getName().strip()));
        return null;
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

    public MemberForm getForm() {
        return form;
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }
}
